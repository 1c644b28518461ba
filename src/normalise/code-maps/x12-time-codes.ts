/**
 * Element 623, time code. Names of 01 to 24, C, E, G, M, P and U codes were compared with a published copy of release 003050; those of
 * Alaska, the Atlantic, Hawaii and Newfoundland are memory. LT is the local time of the place, and so is none at all (the standard's note
 * on AT7-07): neither stands here.
 */

/** Codes of one offset. In summer "standard" still means standard: CS is −06:00 all the year. */
export const FIXED_OFFSETS: ReadonlyMap<string, string> = new Map([
  ['UT', '+00:00'],
  ['GM', '+00:00'],
  ['TD', '-03:00'],
  ['TS', '-04:00'],
  ['ED', '-04:00'],
  ['ES', '-05:00'],
  ['CD', '-05:00'],
  ['CS', '-06:00'],
  ['MD', '-06:00'],
  ['MS', '-07:00'],
  ['PD', '-07:00'],
  ['PS', '-08:00'],
  ['AD', '-08:00'],
  ['AS', '-09:00'],
  ['HD', '-09:00'],
  ['HS', '-10:00'],
  ['ND', '-02:30'],
  ['NS', '-03:30'],
  ...hoursFromGreenwich(),
]);

/** Codes of a clock that is set forward in summer: the offset is that of the day. */
export const ZONES_BY_TIME_CODE: ReadonlyMap<string, string> = new Map([
  ['TT', 'America/Halifax'],
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
  ['AT', 'America/Anchorage'],
  ['HT', 'Pacific/Honolulu'],
  ['NT', 'America/St_Johns'],
]);

/** 01 to 12 are hours east, 13 to 24 are 12 to 1 hours west: `13` is −12:00 and `24` is −01:00. */
function hoursFromGreenwich(): readonly (readonly [code: string, offset: string])[] {
  return Array.from({ length: 24 }, (_, index) => {
    const code = index + 1;
    const hours = code <= 12 ? code : 25 - code;
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return [twoDigits(code), `${code <= 12 ? '+' : '-'}${twoDigits(hours)}:00`] as const;
  });
}
