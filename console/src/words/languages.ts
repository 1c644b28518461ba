import type { Language } from '../format/time.js';
import { EN_OPERATIONS } from './en/operations.js';
import { EN_SCREENS } from './en/screens.js';
import { EN_TRADE } from './en/trade.js';
import { RU_OPERATIONS } from './ru/operations.js';
import { RU_SCREENS } from './ru/screens.js';
import { RU_TRADE } from './ru/trade.js';
import type { Words } from './words.js';
import { ZH_OPERATIONS } from './zh/operations.js';
import { ZH_SCREENS } from './zh/screens.js';
import { ZH_TRADE } from './zh/trade.js';

export const EN: Words = { ...EN_TRADE, ...EN_SCREENS, ...EN_OPERATIONS };
export const ZH: Words = { ...ZH_TRADE, ...ZH_SCREENS, ...ZH_OPERATIONS };
export const RU: Words = { ...RU_TRADE, ...RU_SCREENS, ...RU_OPERATIONS };

export const DICTIONARIES: Readonly<Record<Language, Words>> = { en: EN, zh: ZH, ru: RU };
