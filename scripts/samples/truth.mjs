/** The oracle: each container's true course and the status a person would give at the month's end. */

import { isoInstant } from './calendar.mjs';

const BORDERS = ['cn-alashankou', 'kz-dostyk', 'by-brest-north', 'pl-malaszewicze'];
const ROUTES = {
  CHONGQING_DUISBURG_RAIL: { transhipments: [], destination: ['de-duisburg-dit', 'DEDTM'] },
  CHONGQING_QINZHOU_SINGAPORE: { transhipments: ['cn-qinzhou-east', 'cn-qinzhou-bict'], destination: ['sg-tuas'] },
  GUOYUAN_SHANGHAI_HAMBURG: { transhipments: ['cn-shanghai-yangshan'], destination: ['DEHAM'] },
  DUISBURG_CHONGQING_RAIL: { transhipments: [], destination: ['cq-tuanjiecun'] },
};
/** Facts that say nothing about how far the box is. */
const BESIDE = ['DELAYED', 'ROLLED', 'MANIFESTED'];
const isBeside = ({ code }) => BESIDE.includes(code) || code.startsWith('CUSTOMS_') || code.startsWith('TRANSIT_');

function statusOf({ code, place }, route) {
  const fixed = {
    EMPTY_RELEASED: 'EMPTY_RELEASED',
    EMPTY_RETURNED: 'EMPTY_RETURNED',
    DELIVERED: 'DELIVERED',
    STUFFED: 'AT_ORIGIN',
  }[code];
  if (fixed) return fixed;
  const { transhipments, destination } = ROUTES[route];
  if (code === 'GATE_OUT' && destination.includes(place)) return 'OUT_FOR_DELIVERY';
  if (code === 'DEPARTED' || code === 'EN_ROUTE') return 'IN_TRANSIT';
  if (BORDERS.includes(place)) return 'AT_BORDER';
  if (transhipments.includes(place)) return 'AT_TRANSHIPMENT';
  if (destination.includes(place)) return 'AT_DESTINATION';
  return code === 'ARRIVED' ? 'IN_TRANSIT' : 'AT_ORIGIN';
}

function tripOf(unit) {
  const { consignment } = unit;
  const course = unit.course.toSorted((a, b) => a.at - b.at);
  const last = course.findLast((entry) => !isBeside(entry));
  const customs = course.findLast(({ code }) => code.startsWith('CUSTOMS_') && code !== 'CUSTOMS_INSPECTED');
  const {
    forwarderReference,
    booking,
    railNote,
    masterBill,
    declaration,
    transitMovement,
    importMovement,
    exportMovement,
  } = consignment;
  return {
    trip: unit.id,
    route: consignment.route,
    sizeType: unit.sizeType,
    documents: {
      forwarderReference,
      booking,
      railNote,
      masterBill,
      declaration,
      transitMovement,
      importMovement,
      exportMovement,
    },
    statusAtMonthEnd: statusOf(last, consignment.route),
    onHoldAtMonthEnd: customs?.code === 'CUSTOMS_HELD',
    course: course.map(({ code, place, at, reportedBy, precision }) => ({
      code,
      place,
      at: isoInstant(at),
      ...(precision === 'DAY' ? { precision } : {}),
      reportedBy,
    })),
  };
}

/** Papers that nobody has named by the month's end are no part of the truth a reader can know. */
const withoutSilent = (trip, text) => ({
  ...trip,
  documents: Object.fromEntries(Object.entries(trip.documents).filter(([, number]) => number && text.includes(number))),
});

/** `text` is all that was sent, to leave out papers not yet issued. One entry per container, trips in their order. */
export function truthOf(world, text) {
  const containers = new Map();
  for (const unit of world.consignments.flatMap(({ units }) => units)) {
    containers.set(unit.number, [...(containers.get(unit.number) ?? []), withoutSilent(tripOf(unit), text)]);
  }
  return [...containers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([container, trips]) => ({
      container,
      trips: trips.sort((a, b) => (a.course[0].at < b.course[0].at ? -1 : 1)),
    }));
}
