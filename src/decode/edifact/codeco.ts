/**
 * CODECO, container gate-in/gate-out report, D.95B to D.21A.
 *
 *     UNH BGM [FTX] [RFF] [LOC]
 *     SG  TDT{RFF LOC DTM}        the vessel (20) or the lorry (1) of all containers
 *     SG  NAD  SG GID{…}
 *     SG  EQD{ RFF EQN TMD DTM LOC MEA DIM TMP SEL FTX DGS PCD EQA HAN DAM{COD} TDT{LOC DTM} NAD }
 *     CNT UNT
 *
 * BGM 1001 says in or out. The time of the move is DTM+7 or 203 of the container, its place LOC+165.
 * A TDT inside the EQD group is what brought or fetched the container; DTM and LOC behind it are its own, as a rule.
 */
export { decodeContainerReport as decodeCodeco, type ContainerReport as CodecoMessage } from './container-report.js';
