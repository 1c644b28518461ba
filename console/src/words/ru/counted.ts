const RULES = new Intl.PluralRules('ru-RU');

/** A count with the form of the word that Russian wants behind it: one, a few, many. */
export function counted(count: number, [one, few, many]: readonly [one: string, few: string, many: string]): string {
  const rule = RULES.select(count);
  return `${count} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}
