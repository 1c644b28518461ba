import type { Rule } from './rule.js';

/** Where the unit is, and what its status is called. */
export const STATUS_RULES = {
  'destination.announced': {
    statement:
      'The destination is where it was delivered, else where the last leg of the announced way ends, else where a terminal handled it as import; it is never simply the place of the last discharge, nor one that is only estimated and where the terminal handled it as transhipment. Once a trip is over, its last place is the destination.',
    example: 'Discharged in Singapore with an estimate for Hamburg: the destination is Hamburg.',
    test: 'the port of discharge does not freeze at a transhipment hub',
    text: null,
  },
  'status.planned': {
    statement: 'While no movement of the unit is reported it is planned.',
    example: 'Booked, container number assigned.',
    test: 'a booked unit without movements is planned',
    text: 'No movement of the unit is reported yet.',
  },
  'status.empty-released': {
    statement: 'The empty unit was handed out and nothing more is known.',
    example: 'Empty release at the depot.',
    test: 'an empty release is not yet at origin',
    text: 'The empty unit left {place}.',
  },
  'status.at-origin': {
    statement: 'Stuffed, received, gated in or loaded, and not gone: at origin, loaded units too.',
    example: 'Loaded on the wagon in Tuanjiecun, the train still there.',
    test: 'a loaded unit is at origin until its conveyance leaves',
    text: '{event} at {place}; it has not left its origin.',
  },
  'status.under-way': {
    statement: 'After a departure the unit is in transit until it is reported somewhere.',
    example: 'X8011 left Tuanjiecun.',
    test: 'a departed unit is in transit on its conveyance',
    text: '{event} at {place} on {conveyance}, and nothing is reported after it.',
  },
  'status.left-by-gate': {
    statement: 'A laden gate-out that is not at the destination is a movement on the way.',
    example: 'Out of the inland depot to the port.',
    test: 'a laden gate-out before the destination is in transit',
    text: 'Left {place} by the gate.',
  },
  'status.call': {
    statement:
      'Aboard at a place that is not the destination and where no other leg begins: still in transit, and there.',
    example: 'The ship calls at Hai Phong.',
    test: 'aboard at a call is in transit at that place',
    text: '{event} at {place} on the way to {destination}.',
  },
  'status.stopover': {
    statement:
      'Where nobody has said whether the unit goes on, it is in transit at that place: not at its destination, which would be a guess.',
    example: 'Discharged in Qinzhou, no plan known, the terminal gives no direction.',
    test: 'discharged without a known destination is not at destination',
    text: '{event} at {place}; nobody has said whether it goes on from there.',
  },
  'status.at-border': {
    statement: 'At a border point, or reported at a border: at border until it departs or crosses.',
    example: 'Arrived at Alashankou.',
    test: 'a unit at a border point is at border until it departs',
    text: '{event} at {place}, a border point.',
  },
  'status.at-transhipment': {
    statement:
      'Handled at a place from which the announced way goes on, or in transhipment by the terminal’s word: at transhipment, change of mode included.',
    example: 'Discharged from the train in Qinzhou, planned on a ship to Singapore.',
    test: 'discharged where the way goes on is at transhipment',
    text: '{event} at {place}; the way goes on from there.',
  },
  'status.at-destination': {
    statement: 'Arrived, discharged or handled at the announced destination.',
    example: 'Arrived at Duisburg, the last place of the announced way.',
    test: 'arrived at the announced destination is at destination',
    text: '{event} at {place}, its destination.',
  },
  'status.beyond-destination': {
    statement:
      'A laden unit at an inland depot beyond the destination is at destination there: it has not been returned.',
    example: 'Gate-in laden at a depot behind the port.',
    test: 'a gate-in at an inland depot of a laden unit is not an empty return',
    text: '{event} at {place}, beyond its destination; the unit is not known to be empty.',
  },
  'status.ready-for-pickup': {
    statement:
      'Ready for pick-up is at destination. A notice to the consignee alone moves nothing: it is often sent ahead.',
    example: 'The terminal reports the container as available.',
    test: 'ready for pick-up is at destination, a notice to the consignee is not',
    text: 'Ready for pick-up at {place}.',
  },
  'status.out-for-delivery': {
    statement: 'Out for delivery by somebody’s word, or a laden gate-out at the destination.',
    example: 'Gate-out laden in Duisburg.',
    test: 'a laden gate-out at the destination is out for delivery',
    text: '{event} at {place}, its destination.',
  },
  'status.not-delivered': {
    statement: 'A failed delivery takes the unit back to the destination.',
    example: 'Consignee closed.',
    test: 'a failed delivery is back at destination',
    text: 'Delivery failed.',
  },
  'status.delivered': {
    statement:
      'Delivered is final for what is reported of the trip’s end; only a loading or departure by other than truck afterwards moves the unit again.',
    example: 'Delivered, and five minutes later a late “en route”: delivered.',
    test: 'delivered is not undone by a late word of being en route',
    text: 'Delivered at {place}.',
  },
  'status.stripped': {
    statement: 'A unit that was stripped after its way has delivered its cargo.',
    example: 'Stripped at the container freight station in Singapore.',
    test: 'a unit stripped at the end has delivered its cargo',
    text: 'Stripped at {place}: the cargo has left the unit.',
  },
  'status.empty-returned': {
    statement: 'The empty unit came back (see cycle.empty-return).',
    example: 'Gate-in empty at the depot after delivery.',
    test: 'a gate-in of the empty unit after a laden trip is the return',
    text: 'The empty unit came back to {place}.',
  },
  'status.cancelled': {
    statement: 'A cancelled booking cancels the journey while no unit moves under it and no other booking stands.',
    example: 'Booked, cancelled two days later.',
    test: 'a cancelled booking cancels a journey that never moved, and no other',
    text: 'The booking was cancelled and nothing has moved since.',
  },
} as const satisfies Record<string, Rule>;
