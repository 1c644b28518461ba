/**
 * Zone words (2379 formats 301 to 304) that name one offset. Words with two meanings are left out: CST is China and the American
 * Midwest, IST three countries, BST Britain and Bangladesh. ZZZ and LT mean "local" and tell nothing either.
 */
export const ZONE_WORDS: ReadonlyMap<string, string> = new Map([
  ['UTC', '+00:00'],
  ['GMT', '+00:00'],
  ['UCT', '+00:00'],
  ['WET', '+00:00'],
  ['CET', '+01:00'],
  ['MEZ', '+01:00'],
  ['CEST', '+02:00'],
  ['MESZ', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['HKT', '+08:00'],
  ['SGT', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);
