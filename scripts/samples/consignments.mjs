/** Consignments with their units and papers. Every number is made up; those that have check digits have right ones. */

import { between, chineseDeclaration, containerNumber, digits, movementReferenceNumber } from './identifiers.mjs';

const unit = (id, owner, sizeType) => ({
  id,
  number: containerNumber(owner, id),
  sizeType,
  grossKg: sizeType === '22G1' ? between(`gross ${id}`, 11_200, 22_800) : between(`gross ${id}`, 14_100, 25_900),
  seal: `LB${digits(`seal ${id}`, 6)}`,
});

/** `count` units named `A1a`, `A1b`, …; owner codes alternate. */
const unitsOf = (id, count, owners, sizeType) =>
  Array.from({ length: count }, (_, index) => {
    const name = id + 'abcdef'[index];
    return unit(name, owners[between(`owner ${name}`, 0, owners.length - 1)], sizeType);
  });

const papers = (id, office) => ({
  id,
  forwarderReference: `LF26-${digits(`reference ${id}`, 5)}`,
  declaration: chineseDeclaration(office, id),
  importMovement: movementReferenceNumber('DE', '', `import ${id}`),
});

export const railConsignment = (id, count, { sizeType = '45G1', delivery = null } = {}) => ({
  ...papers(id, '8000'),
  route: 'CHONGQING_DUISBURG_RAIL',
  booking: `LBR26${digits(`booking ${id}`, 6)}`,
  railNote: `26${digits(`note ${id}`, 7)}`,
  transitMovement: movementReferenceNumber('PL', '301020', `transit ${id}`),
  delivery,
  units: unitsOf(id, count, ['LBGU', 'TSTU'], sizeType),
});

export const seaConsignment = (id, count, { sizeType = '22G1' } = {}) => ({
  ...papers(id, '8000'),
  route: 'CHONGQING_QINZHOU_SINGAPORE',
  booking: `OCB6${digits(`booking ${id}`, 6)}`,
  masterBill: `OCLN6Q${digits(`bill ${id}`, 6)}`,
  // The note of the inland leg only; the bill of lading covers the whole way.
  railNote: `45${digits(`note ${id}`, 6)}`,
  units: unitsOf(id, count, ['TSTU', 'LBQU'], sizeType),
});

export const riverConsignment = (id, count, { sizeType = '45G1' } = {}) => ({
  ...papers(id, '8000'),
  route: 'GUOYUAN_SHANGHAI_HAMBURG',
  booking: `OCB6${digits(`booking ${id}`, 6)}`,
  masterBill: `OCLN6Y${digits(`bill ${id}`, 6)}`,
  units: unitsOf(id, count, ['LBYU', 'TSTU'], sizeType),
});

/** A box that is used again: another name in our books, the same number; cargo and seal are new. */
export const nextTrip = (used, id) => ({ ...unit(id, 'LBGU', used.sizeType), number: used.number });
