/**
 * COPRAR, container discharge/loading order, D.95B to D.21A: a carrier's list of what a terminal is to take off or put on a ship.
 *
 *     UNH BGM [DTM] [FTX] RFF{DTM}
 *     SG2 TDT{DTM RFF LOC{DTM} FTX}   the ship, its port of loading or discharge with the terminal, and when it calls there
 *     SG4 NAD{CTA}
 *     SG6 EQD{ RFF EQN TMD DTM LOC MEA DIM TMP RNG SEL FTX PCD DGS{FTX MEA} EQA HAN TDT{DTM RFF LOC} NAD }
 *     CNT UNT
 *
 * BGM 1001 says discharge or load. An EQD may stand for a group of containers without numbers. LOC+9 and 11 in it are the container's own
 * ports, LOC+147 its cell, and its TDT the ship, train or lorry that brings it or takes it on.
 */
export { decodeContainerReport as decodeCoprar, type ContainerReport as CoprarMessage } from './container-report.js';
