const QUOTE = '"';

/** Fields of one line of CSV (RFC 4180): a field may be quoted, a quote in it is doubled. Line breaks in fields are not read. */
export function csvFields(line: string): readonly string[] {
  if (!line.includes(QUOTE)) return line.split(',');
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    if (character === QUOTE && quoted && line[index + 1] === QUOTE) {
      field += QUOTE;
      index += 1;
    } else if (character === QUOTE) quoted = !quoted;
    else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}
