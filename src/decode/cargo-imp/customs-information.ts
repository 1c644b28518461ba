import { fieldsOf, type Element } from './elements.js';

/** One line of OCI: who it is about, what kind of number, and the number. */
export interface CustomsInformation {
  /** ISO 3166-1 alpha-2; empty when neither this line nor one before it tells. */
  readonly country: string;
  /** `EXP`, `IMP`, `TRA`, `SHP` … (data element 100 of customs); empty when not told. */
  readonly subject: string;
  /** `M` movement reference, `T` trader, `SM` screening method … */
  readonly kind: string;
  readonly text: string;
}

/** OCI/country/subject/kind/text and its further lines. A line that leaves country and subject out goes on with those before it. */
export function readCustomsInformation(element: Element): readonly CustomsInformation[] {
  let [country, subject] = ['', ''];
  return element.lines.map((line) => {
    const [written = '', about = '', kind = '', ...texts] = fieldsOf(line);
    country = written.toUpperCase() || country;
    subject = about.toUpperCase() || (written === '' ? subject : '');
    return { country, subject, kind: kind.toUpperCase(), text: texts.join('/') };
  });
}

const ULD = /^([A-Z][A-Z\d]{2}\s?[A-Z\d]?\d{3,4}\s?[A-Z\d]{2,3})(?:-[A-Z])?$/i;

/** Unit load devices in a row of fields, a loading position behind them left out: `PMC12345SQ-M`. */
export const readUlds = (fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => {
    const number = ULD.exec(field)?.[1];
    return number === undefined ? [] : [number];
  });
