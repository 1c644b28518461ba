/**
 * Cross-border e-commerce: what is told of parcels, and what customs answers.
 *
 *     CEB513Message { LogisticsStatus* { guid, appType, appTime, appStatus, logisticsCode, logisticsNo, logisticsStatus, logisticsTime, note } }
 *     CEBnnnMessage { …Return* { guid, …, logisticsNo?, invtNo?, returnStatus, returnTime, returnInfo } }
 */
import type { XmlElement } from '../xml/xml-element.js';
import { originOf, textIn, type CnOrigin, type CnText } from './texts.js';

export interface CnParcelMessage extends CnOrigin {
  /** `CEB513Message` */
  readonly type: string;
  readonly version: string;
  readonly statuses: readonly CnParcelStatus[];
  readonly returns: readonly CnParcelReturn[];
}

export interface CnParcelStatus extends CnOrigin {
  readonly isWhole: boolean;
  readonly guid: CnText | null;
  readonly number: CnText | null;
  readonly status: CnText | null;
  readonly time: CnText | null;
  readonly madeAt: CnText | null;
}

export interface CnParcelReturn extends CnOrigin {
  readonly isWhole: boolean;
  readonly guid: CnText | null;
  /** Number of the parcel's waybill. */
  readonly number: CnText | null;
  /** Number of the list of goods that customs clears the parcel by, 18 digits. */
  readonly list: CnText | null;
  readonly status: CnText | null;
  readonly time: CnText | null;
  readonly info: CnText | null;
}

export function decodeParcelMessage(root: XmlElement): CnParcelMessage {
  const statuses: CnParcelStatus[] = [];
  const returns: CnParcelReturn[] = [];
  root.children.forEach((element, index) => {
    const origin = originOf(element, `/${root.name}/*[${index + 1}]`);
    const of = (name: string): CnText | null => textIn(element, name);
    const common = { ...origin, isWhole: element.isWhole, guid: of('guid'), number: of('logisticsNo') };
    if (element.name === 'LogisticsStatus') {
      const status = of('logisticsStatus');
      statuses.push({ ...common, status, time: of('logisticsTime'), madeAt: of('appTime') });
    } else if (element.name.endsWith('Return')) {
      const list = of('invtNo');
      returns.push({ ...common, list, status: of('returnStatus'), time: of('returnTime'), info: of('returnInfo') });
    }
  });
  const version = root.attributes.find(({ name }) => name === 'version')?.value ?? '';
  return { ...originOf(root, `/${root.name}`), type: root.name, version, statuses, returns };
}
