import type { TransportMode } from '../../canonical/tracking-event.js';
import type { Chance } from '../chance.js';
import type { Conveyance } from './happening.js';
import { digits } from './identifiers.js';

const NOTHING = {
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: null,
  truck: null,
  carrier: null,
} as const;

export const conveyance = (mode: TransportMode, told: Partial<Omit<Conveyance, 'mode'>>): Conveyance => ({
  ...NOTHING,
  mode,
  ...told,
});

/** A lorry with a plate that nobody has. */
export const lorry = (chance: Chance): Conveyance => conveyance('ROAD', { truck: `LB${digits(chance, 5)}` });

export const withWagon = (train: Conveyance, wagon: string): Conveyance => ({ ...train, wagon });
