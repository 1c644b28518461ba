/** Tags of the transport and terminal messages, as the syntax layer compares them. */
import { tagCodeOf } from './syntax/tags.js';

export const BGM = tagCodeOf('BGM');
export const CNI = tagCodeOf('CNI');
export const CNT = tagCodeOf('CNT');
export const DAM = tagCodeOf('DAM');
export const DTM = tagCodeOf('DTM');
export const EQA = tagCodeOf('EQA');
export const EQD = tagCodeOf('EQD');
export const FTX = tagCodeOf('FTX');
export const GID = tagCodeOf('GID');
export const GIN = tagCodeOf('GIN');
export const LOC = tagCodeOf('LOC');
export const MEA = tagCodeOf('MEA');
export const NAD = tagCodeOf('NAD');
export const PCI = tagCodeOf('PCI');
export const RFF = tagCodeOf('RFF');
export const SEL = tagCodeOf('SEL');
export const SGP = tagCodeOf('SGP');
export const STS = tagCodeOf('STS');
export const TDT = tagCodeOf('TDT');
export const TPL = tagCodeOf('TPL');
