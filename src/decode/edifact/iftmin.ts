/**
 * The messages about one consignment, D.93A to D.21A: IFTMBP and IFTMBF (provisional and firm booking), IFTMBC (booking confirmation),
 * IFTMIN (instruction), IFTMCS (contract status), IFTMAN (arrival notice). They were made together and have one shape:
 *
 *     UNH BGM [CTA{COM}] DTM* TSR* CUX* MOA* FTX* CNT* [GDS] LOC{DTM}* TOD{LOC}* RFF{DTM}* GOR{…}* TCC{…}*
 *     TDT{ DTM TSR LOC{DTM} RFF{DTM} }        every leg of the way: 8051 says which
 *     NAD{ LOC CTA{COM} DOC TCC RFF{DTM} CPI TSR TDT? }
 *     GID{ HAN TMP RNG LOC MOA PIA FTX NAD GDS MEA DIM RFF{DTM} PCI{RFF GIN} DOC DGS SGP{MEA} TCC }
 *     EQD{ EQN TMD MEA DIM SEL TPL HAN TMP FTX RFF{DTM} NAD DGS EQA{EQN} } UNT
 *
 * SGP says which container goods are in. The consignment note of the railways of OSJD is an IFTMIN (D.97A, association code OSJD):
 * BGM 722 SMGS, 701 CIM/SMGS or 720; DTM+143 the contract; TDT+21++2 with LOC+5 and 8 the stations and LOC+17 and 42 the border; EQD+RR the
 * wagons, and in EQA+CN the container on each.
 */
export {
  decodeConsignments as decodeIftmin,
  type ConsignmentMessage as IftminMessage,
  type ConsignmentPart,
} from './consignments.js';
