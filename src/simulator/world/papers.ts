import type { Chance } from '../chance.js';
import { airWaybill, chineseDeclaration, digits, movementReference } from './identifiers.js';
import type { Corridor, Papers } from './trip.js';

export interface PapersWish {
  readonly corridor: Corridor;
  /** Number of shippers in one box. */
  readonly houses: number;
  /** ISO 3166-1 alpha-2 of the country the goods go to. */
  readonly country: string;
  /** SCAC-like code of the line, for its bills. */
  readonly carrier: string;
}

/** The numbers of a consignment's papers; all made up. Its units leave the country together, and come in one by one. */
export function papersOf({ corridor, houses, country, carrier }: PapersWish, chance: Chance, unit: Chance): Papers {
  const count = Math.max(1, houses);
  const isAir = corridor === 'AIR';
  const isRail = corridor === 'RAIL';
  return {
    forwarderReference: `LF26-${digits(chance.of('reference'), 6)}`,
    booking: `${isRail ? 'LBR' : isAir ? 'LBA' : 'OCB'}6${digits(chance.of('booking'), 7)}`,
    masterBill: isRail || isAir ? null : `${carrier}6${digits(chance.of('bill'), 7)}`,
    railNote: isRail || corridor === 'LAND_SEA' ? `26${digits(chance.of('note'), 7)}` : null,
    airWaybill: isAir ? airWaybill('999', chance.of('waybill')) : null,
    houses: houses < 2 ? [] : numbered(houses, (index) => `LBH6${digits(chance.of(`house ${index}`), 7)}`),
    exportDeclarations: numbered(count, (index) => chineseDeclaration('8000', false, chance.of(`export ${index}`))),
    importDeclarations: numbered(count, (index) => importDeclaration(country, unit.of(`import ${index}`))),
    transitDocument: isRail ? movementReference('PL301020', unit.of('transit')) : null,
    isTransitElectronic: chance.of('electronic').happens(0.5),
  };
}

const numbered = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const importDeclaration = (country: string, chance: Chance): string =>
  country === 'DE' ? movementReference('DE004851', chance) : `${country}I26${digits(chance, 8)}`;
