/**
 * COPARN, container announcement, D.95B to D.21A: an order of a carrier to a terminal or depot to take containers in or hand them out.
 *
 *     UNH BGM [TMD] [TSR] [FTX] RFF
 *     SG1 TDT{RFF LOC DTM}        the ship the containers are for
 *     SG2 NAD{CTA RFF DTM}
 *     SG3 GID{HAN FTX RFF PIA NAD MEA DIM DOC SGP{MEA} DGS{FTX MEA}}
 *     SG7 EQD{ RFF EQN TMD DTM LOC MEA DIM TMP SEL FTX DGS MOA GOR EQA COD HAN TDT{RFF DTM LOC} NAD{DTM} }
 *     CNT UNT
 *
 * From D.00B on the order of the segments in a group differs, and DTM stands behind BGM. An EQD may name a number, or only how many
 * containers (EQN) of which type belong to the booking of RFF+BN. The TDT inside it is what brings it to the gate or takes it from there.
 */
export { decodeContainerReport as decodeCoparn, type ContainerReport as CoparnMessage } from './container-report.js';
