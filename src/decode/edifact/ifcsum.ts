/**
 * IFCSUM, forwarding and consolidation summary, D.93A to D.21A: many consignments on one transport (a manifest, a bordereau, a list for
 * delivery).
 *
 *     UNH BGM DTM* MOA* FTX* CNT* [GDS] RFF{DTM}* GOR{…}* TDT{DTM TSR LOC{DTM} RFF}* NAD{…}* EQD{EQN MEA DIM SEL … NAD}*
 *     CNI{ SGP* CTA DTM CNT TSR CUX MOA FTX GDS LOC{DTM} TOD{LOC} RFF{DTM} GOR{…} TCC{…}
 *          TDT{…} NAD{…} GID{… SGP …} EQD{…} }
 *     UNT
 *
 * The units of a consignment are its own EQD, else those that SGP names (behind CNI or its goods), else the only one of the header.
 */
export { decodeConsignments as decodeIfcsum, type ConsignmentMessage as IfcsumMessage } from './consignments.js';
