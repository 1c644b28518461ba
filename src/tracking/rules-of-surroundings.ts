import type { Rule } from './rule.js';

/** Whereabouts, customs, estimates of arrival, exceptions, shipments. */
export const SURROUNDING_RULES = {
  'clearance.latest': {
    statement: 'One row per country, procedure and declaration: the latest statement of an entitled authority.',
    example: 'Export CN: lodged, accepted, released: released.',
    test: 'clearance shows the latest word per country, procedure and declaration',
    text: null,
  },
  'hold.placed': {
    statement:
      'A hold stands until its authority releases it. A later message that says nothing of it, or an inspection, releases nothing. Held again before a release is the same hold, unless for another reason.',
    example: 'Held for a scan, next message a gate move: still on hold.',
    test: 'a hold that a later message does not mention is not released',
    text: null,
  },
  'hold.released': {
    statement: 'A released hold stays, with when and by which statement it was released.',
    example: 'Held 11:00 for a scan, released 15:30.',
    test: 'a released hold stays visible with when and by whom',
    text: null,
  },
  'hold.scope': {
    statement:
      'A release frees what it covers: the same country, authority and procedure as far as both say; the same declaration where both name one; a release of a house bill or declaration alone does not free a hold on the whole unit.',
    example: 'One consignee’s declaration is released; the container held for a scan stays held.',
    test: 'a release of one house bill does not free the container',
    text: null,
  },
  'eta.latest-per-source': {
    statement: 'Per place and party the latest estimate of arrival. Sources are not mixed.',
    example: 'Carrier 14 March, forwarder 15 March: both.',
    test: 'each source keeps its own latest estimate of arrival',
    text: null,
  },
  'eta.state': {
    statement:
      'An estimate is OPEN while the unit is still to come there; ARRIVED once it has; OVERTAKEN when the unit is beyond that place on the chain of its legs, went another way, or its trip is over. The clock alone closes none.',
    example: 'Estimated for a call at Hai Phong, arrived in Singapore: overtaken.',
    test: 'an estimate of a place behind the unit on its way is overtaken',
    text: null,
  },
  'eta.accuracy': {
    statement:
      'What the same source said before stays as history. Once the unit has arrived, the latest word is measured in whole minutes against the actual; of dates and of clocks without a zone there is no figure.',
    example: 'Estimated 04:30, arrived 05:00: 30 minutes late.',
    test: 'how far an estimate was from the truth is told in minutes, and of a date it is not',
    text: null,
  },
  'place.last-known': {
    statement:
      'The last known place is that of the last fact that counts for the status and names one: since the first fact of this stay, and left once it departed, went out by the gate or was only sighted.',
    example: 'Under way from Qinzhou: last known there, loaded 14:00, departed 20:00.',
    test: 'standing somewhere, it has been there since the first fact of this stay',
    text: null,
  },
  'place.next': {
    statement:
      'The next place is the first on the chain of legs that the unit has not reached, calls included, with its arrival as best estimated and as planned. There is none once the trip is over, or where nobody has said where the next leg leads.',
    example: 'Under way to Singapore with a call announced at Hai Phong: Hai Phong.',
    test: 'a call that is announced comes before the end of the leg',
    text: null,
  },
  'exception.future-dated': {
    statement: 'An actual later than its own message, or implausible in time, is named.',
    example: 'Arrived “tomorrow”.',
    test: 'a future-dated actual moves nothing and is named',
    text: '{event} by {party} for {time}: {reason}. It moves nothing.',
  },
  'exception.not-entitled': {
    statement: 'A customs status by a source that may not speak for the authority is named.',
    example: 'A forwarder’s “released by customs”.',
    test: 'a customs status by a source not entitled is named and changes nothing',
    text: '{event} by {party}, which may not speak for that authority. It changes nothing.',
  },
  'exception.impossible-sequence': {
    statement:
      'Ends of one leg in the wrong order, beyond what their precision leaves open, and movements after the unit was delivered are named.',
    example: 'Discharged in Singapore before it was loaded in Qinzhou.',
    test: 'a discharge before its loading is an impossible sequence',
    text: '{later} stands before {earlier} by their times.',
  },
  'exception.rolled': {
    statement:
      'Reported as rolled, taken off again before the conveyance left, or gone on another conveyance than planned.',
    example: 'Planned on one ship, departed on the next.',
    test: 'leaving on another vessel than planned is a roll',
    text: 'Rolled at {place}: {reason}.',
  },
  'exception.reference-conflict': {
    statement: 'Two master documents on one journey that no fact names together.',
    example: 'The terminal’s bill is not the carrier’s.',
    test: 'two master bills that no fact links are a conflict of references',
    text: '{documents} are both named for this journey, and no message names them together.',
  },
  'exception.standing': {
    statement:
      'An exception says since when it stands and when it ended: by the time of the facts, or for what lies ahead by when it was said. What has ended stays to be seen.',
    example: 'Held 11:00, released 15:30: opened 11:00, closed 15:30.',
    test: 'a hold is an exception from its placing to its release',
    text: null,
  },
  'exception.hold': {
    statement: 'Each hold is an exception from its placing to its release.',
    example: 'Held for a scan.',
    test: 'a hold is an exception from its placing to its release',
    text: 'Held by {authority}: {reason}.',
  },
  'exception.late': {
    statement:
      'An arrival that is, or is expected, more than `lateHours` after its plan, beyond what precision leaves open, is late: since the first word that said so and was not taken back, until one that comes back to the plan, or the arrival. While it stands the journey is DELAYED.',
    example: 'Planned for Hamburg 24 April, then estimated 27 April.',
    test: 'an estimate a day beyond the plan is late, until it is taken back or the unit has arrived',
    text: 'Planned at {place} for {planned}, now {now}.',
  },
  'exception.missed-connection': {
    statement:
      'The unit comes, or is expected, after the next scheduled conveyance leaves: open while that is ahead, closed when the unit left on another.',
    example: 'The barge is expected at Yangshan on 4 April, the ship leaves on 26 March.',
    test: 'a feeder expected after the ship leaves endangers the connection',
    text: 'The arrival for the connection at {place}, {arrival}, comes after the departure, {departure}.',
  },
  'exception.dwell': {
    statement:
      'A stay longer than a place of its kind allows (`dwellHours`). One that has not ended lasts at least until the last word on the unit.',
    example: 'Four days at Małaszewicze.',
    test: 'a stay longer than its kind of place allows is named, ended or not',
    text: '{hours} hours at {place}, where {allowed} are usual at most.',
  },
  'exception.seal-changed': {
    statement:
      'Seals that share none with those named before are a change, unless the unit was stuffed, stripped or delivered between. An inspection or a sealing in between explains it, and closes it at once.',
    example: 'Seal CN4471 at the gate in Chongqing, PL0098 at Duisburg.',
    test: 'other seals than before are a change, explained by an inspection between',
    text: 'Seal {before} before, {now} by “{event}”: {reason}.',
  },
  'exception.clearance-contradiction': {
    statement: 'A country that reports the exit of a unit while its own hold stands contradicts itself.',
    example: 'Held by China customs, exit confirmed at Alashankou, no release between.',
    test: 'an exit while the same country holds the unit is a contradiction',
    text: '“{exit}” by {country}, whose own hold of {placed} stood then.',
  },
  'connection.slack': {
    statement:
      'Between two scheduled conveyances the slack is from the arrival (as it was, else as estimated, else as planned) to the departure of the next. MADE when the unit left on it, MISSED when it left on another having come too late, ENDANGERED when the arrival is expected after the departure, else AHEAD. Lorries and legs nobody reported run to no timetable.',
    example: 'Barge in on 12 March 10:00, ship out on 16 March 04:00: 90 hours.',
    test: 'slack runs from the arrival to the departure of the next scheduled conveyance',
    text: null,
  },
  'border.waiting': {
    statement:
      'The stay at a border point is cut at each fact that ended a wait: customs letting go was waited for as CUSTOMS, the reload as RELOAD, the departure as TRAIN. What lasts still is CUSTOMS under a hold, TRAIN once reloaded, else UNKNOWN.',
    example: 'Alashankou: in 14:10, exit confirmed 21:25, out 21:50: 435 minutes for customs, 25 for the train.',
    test: 'waiting at the border is split by what ended it',
    text: null,
  },
  'shipment.least-advanced': {
    statement: 'A shipment is as far as the least advanced of its journeys; cancelled ones count only when all are.',
    example: 'One container delivered, one still at the border: at border.',
    test: 'a shipment is as far as its least advanced unit',
    text: '{count} of {total} units are no further: {unit}',
  },
  'shipment.documents-only': {
    statement: 'While no unit is known a shipment is told by the facts that name the document.',
    example: 'Departed, reported for the bill, no container named.',
    test: 'a shipment without known units is told by its document facts',
    text: 'Told by the document alone: {reason}',
  },
  'shipment.booking': {
    statement: 'A booking makes a shipment only while no transport document stands beside it.',
    example: 'Once the bill of the booking is known the shipment is the bill’s.',
    test: 'a booking that became a bill makes no shipment of its own',
    text: null,
  },
} as const satisfies Record<string, Rule>;
