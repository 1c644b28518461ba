/**
 * COARRI, container discharge/loading report, D.95B to D.21A.
 *
 *     UNH BGM [FTX] [RFF]
 *     SG  TDT{RFF LOC DTM}        the vessel, its port of discharge or loading with the terminal, and when it calls there
 *     SG  NAD
 *     SG  EQD{ RFF EQN TMD DTM LOC MEA DIM TMP SEL FTX DGS PCD EQA HAN DAM{COD} TDT{LOC DTM} NAD }
 *     CNT UNT
 *
 * BGM 1001 says discharged or loaded. The time of the move is DTM+203 or 7 of the container. LOC+147 is its stowage cell,
 * LOC+9 and 11 in the EQD group its own ports, TDT+30 in it what takes it on from the quay.
 */
export { decodeContainerReport as decodeCoarri, type ContainerReport as CoarriMessage } from './container-report.js';
