import type { Rule } from './rule.js';

/** Which facts count, in which order, and for which journey. */
export const HISTORY_RULES = {
  'fact.sources': {
    statement:
      'The same fact in two messages is one fact with two sources. A fact lives as long as one source of it does; without any it is retracted: listed, and moving nothing.',
    example: 'A terminal sends its gate-in twice and cancels one of the messages: the gate-in stands.',
    test: 'a fact lives as long as one of its sources',
    text: null,
  },
  'correction.withdraws': {
    statement:
      'A correction withdraws what the document it names said before: every source with that document key reported earlier than the correction, or as early as it (message times are of minutes), or undated. It spares what corrects the same document. Of a replacement and a retraction made in one minute the retraction holds. It works wherever it arrives, before its target too.',
    example: 'Discharge reported 08:00, cancelled 09:30 by the same document number: the container is still aboard.',
    test: 'a retraction withdraws the fact, whether it arrives before or after it',
    text: null,
  },
  'correction.reach': {
    statement:
      'A replacement stands in for its whole document: what it no longer says is withdrawn, for other units too. A retraction takes back what it names: one unit, or the whole document when it names none.',
    example: 'A replacement that names another container number clears the container named by mistake.',
    test: 'a replacement that names another container clears the one named by mistake',
    text: null,
  },
  'correction.withdrawn': {
    statement: 'A correction that was itself withdrawn corrects nothing.',
    example: 'A cancellation sent by mistake is cancelled: the discharge stands again.',
    test: 'a correction that is withdrawn itself corrects nothing',
    text: null,
  },
  'order.timeline': {
    statement:
      'Facts stand in the order of the world: by instant, then natural progress, then the stronger source, then id. When they arrived, how often and in what company changes nothing.',
    example: 'A departure that arrives a day after the arrival stands before it.',
    test: 'an older event arriving late overwrites nothing newer',
    text: null,
  },
  'order.coarse-time': {
    statement:
      'A date is a date and an hour is an hour: such a fact takes the place inside its span that the precise facts leave, after what must precede it and before what must follow it. It is never read as midnight.',
    example:
      'Discharged on 15 March (date only), the ship in at 06:00 that day: the discharge stands after the arrival.',
    test: 'a discharge known by its date stands after the arrival of that day',
    text: null,
  },
  'fact.inert': {
    statement:
      'A fact flagged as later than its own message, implausible in time, unmapped, of a part of the pieces only, or said by a source that may not say it is shown, named as an exception where a person must look, and moves nothing. So is a code nobody has mapped.',
    example: 'An actual arrival dated tomorrow: the container is still under way, exception FUTURE_DATED.',
    test: 'a future-dated actual moves nothing and is named',
    text: null,
  },
  'fact.plan-is-no-actual': {
    statement: 'A plan or an estimate never becomes an actual by itself, however long ago its time has passed.',
    example: 'Estimated at Singapore on 14 March, and no word since: in transit, not arrived.',
    test: 'an estimate in the past is not an arrival',
    text: null,
  },
  'cycle.first': {
    statement: 'A journey begins with the first movement that is known of the unit.',
    example: 'The first message ever about a container is its gate-in.',
    test: 'one trip is one journey',
    text: 'The first that is known of this unit.',
  },
  'cycle.empty-return': {
    statement:
      'When the unit came back empty its journey is over: what moves it next is a new one. Said outright, or a gate-in of a unit that is empty, or was stripped, after it had been laden. The gate-in of a laden unit is no return at any depot. A second report of the same return, and late words about the end of the trip, stay with the old journey.',
    example: 'Gate-in empty at a depot in Duisburg, a month later out again: two journeys.',
    test: 'an empty return ends the journey, the next movement begins another',
    text: 'The unit had come back empty before.',
  },
  'cycle.empty-release': {
    statement:
      'An empty unit handed out after a laden trip begins a journey, though its return was never reported: released outright, gated out empty for export, or gated out empty elsewhere than where it last stood.',
    example: 'Gate-out laden in Duisburg, then an empty release in Duisburg: the return between was lost.',
    test: 'an empty release after a trip begins a journey though the return was lost',
    text: 'The empty unit was released again.',
  },
  'cycle.reuse': {
    statement:
      'Stripped or delivered, and then stuffed, gated in laden for export, or met aboard a train, ship or aircraft under a document that the trip did not have: a new journey without a return between.',
    example: 'Delivered in Chongqing and stuffed there for export (a street turn).',
    test: 'a container stuffed again after delivery begins a journey',
    text: 'The unit was filled again after its cargo had left.',
  },
  'cycle.silence': {
    statement:
      'More than 60 days without a movement end a journey, unless one document is named before and after; more than 180 days end it even so, because numbers are used again.',
    example: 'Last seen in January, loaded in June under another booking.',
    test: 'a long silence cuts, unless one document stands on both sides',
    text: 'Nothing was heard of the unit for too long before.',
  },
  'cycle.document': {
    statement:
      'A master bill or booking of a kind that the unit already travelled under begins a journey when the old one is not named any more, the unit had left its origin, and the new one does not take it up where it stood, aboard the same conveyance, or in transhipment. A bill after its booking, a house bill, and a rail note written anew at the border (SMGS to CIM) begin none. Facts without a document go to the side of the widest gap in time.',
    example: 'Discharged in Hamburg under bill A; gated in at Shanghai three weeks later under bill B.',
    test: 'a new bill that does not overlap the old one begins a journey',
    text: 'The unit goes under a new document, and the old one is not named any more.',
  },
  'cycle.announced': {
    statement:
      'A booking or plan that names a booking or bill of a kind the running trip already has another of, or that was made after the unit came back, announces a journey of its own, not yet begun.',
    example: 'A container still on the way to Singapore is booked for its next trip.',
    test: 'a booking for the next trip is a journey of its own while the present one runs',
    text: 'Announced; no movement of the unit is reported for it yet.',
  },
  'cycle.belonging': {
    statement:
      'Papers, customs, plans and facts that move nothing belong to the journey whose documents they name; for customs, else whose declaration; else, for plans, to the one on that conveyance; else to the one running at the time (for a plan: when it was made). What customs says of an export after the empty return belongs to the next journey, though nobody has seen it begin.',
    example: 'A transit document closed a week after the empty return belongs to the trip that has returned.',
    test: 'a late customs word belongs to the trip of its document, not to the next one',
    text: null,
  },
  'identity.anchor': {
    statement:
      'A journey is named after its strongest document (master bill, house bill, air waybills, rail note, booking; then by number), or without one after its first event. The ids it would have under its other documents and first events lead to it.',
    example: 'Known by booking first, by bill later: the id told under the booking answers with the same journey.',
    test: 'an id told before the bill was known leads to the journey still',
    text: null,
  },
} as const satisfies Record<string, Rule>;
