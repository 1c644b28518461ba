import type { ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { stored } from '../read-model/folded.js';
import type { Folded } from '../read-model/folded.js';
import { loadJourneys } from '../read-model/journey.store.js';
import { loadShipments } from '../read-model/shipment.store.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import type { Journey, Shipment } from '../tracking/journey.js';
import { shipmentIdOf } from '../tracking/journey-id.js';
import { bookingsBeside, loadDocuments } from './document-state.js';
import type { DocumentState, DocumentStates, UnitUnder } from './document-state.js';
import { besideOf } from './fold-units.js';
import type { FoldedUnit } from './fold-units.js';

/** The documents of one transaction: the locked ones, changed as it goes on, and others that are only looked at. */
export class DocumentTable {
  readonly #states: Map<ReferenceKey, DocumentState>;
  readonly #locked: ReadonlySet<ReferenceKey>;

  constructor(locked: DocumentStates) {
    this.#states = new Map(locked);
    this.#locked = new Set(locked.keys());
  }

  /** The locked ones as they are now. */
  locked(): DocumentStates {
    return new Map([...this.#states].filter(([document]) => this.#locked.has(document)));
  }

  /** Of a document that is locked or was loaded. */
  state(document: ReferenceKey): DocumentState {
    const state = this.#states.get(document);
    if (state === undefined) throw new Error(`${document} was neither locked nor loaded`);
    return state;
  }

  /** Puts folded units under their documents, all of which are locked. */
  putUnits(units: Iterable<FoldedUnit>): void {
    const changed = new Map<ReferenceKey, Map<UnitKey, UnitUnder>>();
    for (const { history, journeys } of units) {
      const values = journeys.map(({ value }) => value);
      for (const document of history.beside.keys()) {
        const under = changed.get(document) ?? new Map(this.state(document).units);
        changed.set(document, under.set(history.unitKey, { beside: besideOf(history, document), journeys: values }));
      }
    }
    for (const [document, units] of changed) this.#states.set(document, { ...this.state(document), units });
  }

  putShipment(document: ReferenceKey, shipment: Folded<Shipment> | null): void {
    this.#states.set(document, { ...this.state(document), shipment: shipment === null ? null : stored(shipment) });
  }

  /** The journeys of the units under these documents; they must have been loaded. */
  journeysUnder(documents: Iterable<ReferenceKey>): readonly Journey[] {
    const byUnit = new Map<UnitKey, readonly Journey[]>();
    for (const document of documents) {
      for (const [unit, { journeys }] of this.state(document).units) byUnit.set(unit, journeys ?? []);
    }
    return [...byUnit.values()].flat();
  }

  /** Loads what shipments of these documents are folded from: the bookings beside them, the documents that facts join to either, and the journeys under all. */
  async loadAround(tx: Transaction, documents: readonly ReferenceKey[]): Promise<void> {
    const bookings = documents.flatMap((document) => [...bookingsBeside(document, this.state(document).units)]);
    await this.#load(tx, bookings);
    const linked = [...documents, ...bookings].flatMap((document) => this.state(document).linked);
    await this.#load(tx, linked);
    await this.#loadJourneys(tx, new Set([...documents, ...linked]));
  }

  async loadShipments(
    tx: Transaction,
    documents: readonly ReferenceKey[],
    { fingerprint }: FoldSettings,
  ): Promise<void> {
    const unknown = documents.filter((document) => this.state(document).shipment === undefined);
    const ids = new Map(unknown.map((document) => [document, shipmentIdOf(document, fingerprint)]));
    const found = await loadShipments(tx, [...ids.values()]);
    for (const [document, id] of ids) this.putShipment(document, found.get(id) ?? null);
  }

  async #load(tx: Transaction, documents: readonly ReferenceKey[]): Promise<void> {
    const missing = new Set(documents.filter((document) => !this.#states.has(document)));
    for (const [document, state] of await loadDocuments(tx, [...missing])) this.#states.set(document, state);
  }

  async #loadJourneys(tx: Transaction, documents: ReadonlySet<ReferenceKey>): Promise<void> {
    const missing = new Set<UnitKey>();
    for (const document of documents) {
      for (const [unit, { journeys }] of this.state(document).units) if (journeys === null) missing.add(unit);
    }
    const found = await loadJourneys(tx, [...missing]);
    for (const document of documents) {
      const state = this.state(document);
      const units = new Map(state.units);
      for (const [unit, under] of units) {
        if (under.journeys !== null) continue;
        units.set(unit, { ...under, journeys: (found.get(unit) ?? []).map(({ value }) => value) });
      }
      if (missing.size > 0) this.#states.set(document, { ...state, units });
    }
  }
}
