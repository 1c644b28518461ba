import type { FeedProfile } from '../../canonical/feed-profile.js';
import type { Interpretation } from '../../canonical/interpretation.js';
import type { TrackingEvent } from '../../canonical/tracking-event.js';
import { message, type InterchangeOptions } from '../../decode/x12/x12.fixture.js';
import { eventsOf, interpretText } from '../interpret.fixture.js';

/** Interprets one transaction set, made on 5 March 2026 at 15:00, from its segments between ST and SE. */
export const interpretSet = (
  type: string,
  segments: readonly string[],
  { feed = {}, ...options }: InterchangeOptions & { readonly feed?: Partial<FeedProfile> } = {},
): Interpretation => interpretText(message(type, segments, options), feed);

/** `ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-05T14:30:00+08:00`; `-` stands for what the fact does not have. */
export const lineOf = ({ classifier, code, unit, place, occurredAt }: TrackingEvent): string =>
  [
    classifier,
    code,
    unit?.number ?? '-',
    `@${place?.code ?? '-'}`,
    `${occurredAt.local}${occurredAt.offset ?? ''}`,
  ].join(' ');

export const linesOf = (interpretation: Interpretation): readonly string[] => eventsOf(interpretation).map(lineOf);

/** `SEA 9000015 EASTERN HARBOUR 012W LBXC`: what carries the unit, without what is not known. */
export const conveyancesOf = (interpretation: Interpretation): readonly string[] =>
  eventsOf(interpretation).map(({ transport }) =>
    [
      transport?.mode,
      transport?.vesselId,
      transport?.vesselName,
      transport?.voyage,
      transport?.train,
      transport?.flight,
      transport?.truck,
      transport?.carrier,
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );

/** `MASTER_BILL LBXC0001`, `OTHER SI:9`: the references of the first fact. */
export const referencesOf = (interpretation: Interpretation): readonly string[] =>
  (eventsOf(interpretation)[0]?.references ?? []).map(({ type, original }) => `${type} ${original}`);
