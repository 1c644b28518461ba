/** DeltaTime of the schema: a sign and four digits of minutes; 3.4 and its neighbours have it as a duration, leaflets as minutes alone. */
const DELTA = /^([+-]?)(\d{1,5})$/;
const DURATION = /^(-?)P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?)?$/;

/** Minutes of a delay, negative when ahead of time; null for no delay that is one. */
export function delayMinutes(text: string): number | null {
  const [, sign, minutes] = DELTA.exec(text) ?? [];
  if (minutes !== undefined) return sign === '-' ? -Number(minutes) : Number(minutes);
  const [whole, negative, days = '0', hours = '0', mins = '0', seconds = '0'] = DURATION.exec(text) ?? [];
  if (whole === undefined || whole.length < 3) return null;
  const total = (Number(days) * 24 + Number(hours)) * 60 + Number(mins) + Math.floor(Number(seconds) / 60);
  return negative === '-' ? -total : total;
}

/** A delay for people; empty for none, the text as written when it is no delay. */
export function delayWords(text: string): string {
  if (text === '') return '';
  const minutes = delayMinutes(text);
  if (minutes === null) return `delay ${text}`;
  if (minutes === 0) return 'on time';
  return minutes > 0 ? `${minutes} min late` : `${-minutes} min early`;
}
