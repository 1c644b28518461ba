/** Places and rules of the fold’s tests. Not part of the product. */
import { createHash } from 'node:crypto';
import type { PlaceKind } from '../canonical/place.js';
import type { FoldSettings } from './fold-settings.js';
import { DEFAULT_FOLD_SETTINGS } from './fold-settings.js';

export const digits = (text: string): string => createHash('md5').update(text).digest('hex');

const PLACE_KINDS: Readonly<Record<string, PlaceKind>> = {
  CNAKL: 'border_point',
  KZDOS: 'border_point',
  PLMAA: 'border_point',
  CNQZH: 'port',
  SGSIN: 'port',
  BYBQT: 'border_point',
  depot: 'depot',
  'qinzhou-east': 'rail_terminal',
  tuanjiecun: 'rail_terminal',
  CNCQI: 'city',
};

const AREAS: Readonly<Record<string, string>> = {
  'sg-tuas': 'SGSIN',
  'sg-ppt': 'SGSIN',
  'by-brest-north': 'BYBQT',
  'qinzhou-east': 'CNQZH',
  tuanjiecun: 'CNCQI',
};

export const SETTINGS: FoldSettings = {
  ...DEFAULT_FOLD_SETTINGS,
  fingerprint: digits,
  placeKind: (key) => PLACE_KINDS[key] ?? null,
  placeWithin: (key) => AREAS[key] ?? null,
  placeCountry: (key) => (/^[A-Z]{5}$/.test(key) ? key.slice(0, 2) : null),
};
