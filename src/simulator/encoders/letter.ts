import type { EventCode } from '../../canonical/event-code.js';
import type { ReferenceType } from '../../canonical/reference-number.js';
import type { CustomsProcedure, EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { UnitKind } from '../../canonical/transport-unit.js';
import type { Clock } from '../calendar.js';
import type { WrittenPlace } from './written-place.js';

/** What every encoder is told: statements in our own words, with nothing of any format. */
export interface Letter {
  /** The sender's own number of the document; a correction names it again. */
  readonly number: string;
  readonly purpose: 'ORIGINAL' | 'REPLACES' | 'CANCELS';
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly sender: string;
  readonly recipient: string;
  /** At least one; all of one code at one place, each about its own units. */
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly at: number;
  readonly place: WrittenPlace;
  readonly unit: LetterUnit | null;
  readonly conveyance: Transport | null;
  readonly papers: readonly Paper[];
  readonly customs: LetterCustoms | null;
  /** Legs that are announced beside it. */
  readonly legs: readonly LetterLeg[];
}

export interface Paper {
  readonly type: ReferenceType;
  readonly number: string;
}

export interface LetterUnit {
  readonly kind: UnitKind;
  readonly number: string;
  readonly sizeType: string;
  readonly laden: boolean;
  readonly direction: 'EXPORT' | 'IMPORT' | 'TRANSHIPMENT' | null;
  readonly seal: string;
  readonly grossKg: number;
  readonly pieces: number;
}

export interface LetterCustoms {
  readonly country: string;
  readonly procedure: CustomsProcedure;
  readonly declaration: string;
  readonly reason: string | null;
  /** The movement runs in the electronic system of its authority (NCTS). */
  readonly isElectronic: boolean;
}

export interface LetterLeg {
  readonly conveyance: Transport;
  readonly from: WrittenPlace;
  readonly to: WrittenPlace;
  readonly departsAt: number;
  readonly arrivesAt: number;
}

/** Clocks and the running number of the envelope. */
export interface Desk {
  readonly clock: Clock;
  /** Unique for the sender. */
  readonly reference: string;
}

export const paperOf = ({ papers }: Pick<Statement, 'papers'>, type: ReferenceType): string | null =>
  papers.find((paper) => paper.type === type)?.number ?? null;

/** `202604061005` */
export const stampOf = (local: string): string => local.replaceAll(/[-T:]/g, '').slice(0, 12);

/** The statements of each consignment together, in their order; `apart` tells what else must stand apart. */
export function byConsignment(
  statements: readonly Statement[],
  apart: (statement: Statement) => string,
): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = [...statement.papers.map(({ number }) => number), apart(statement)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()];
}
