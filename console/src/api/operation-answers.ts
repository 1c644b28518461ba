import type { CodedPlace, EventTime, Excerpt, Fact, Page, WholeFact } from './answers.js';
import type {
  AcknowledgementOutcome,
  ChangeKind,
  Disposition,
  EventClassifier,
  EventCode,
  JourneyStatus,
  QuarantineStatus,
  ReplayStatus,
  SourceKind,
} from './enums.js';

/** What the queries of the operations screens answer. */

export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly country: string;
  readonly party: { readonly name: string };
  readonly topic: string;
  readonly historical: boolean;
  readonly expectedEveryMinutes: number | null;
  readonly lastSeenAt: string | null;
  readonly silent: boolean | null;
  readonly lag: number | null;
  readonly quarantinedOpen: number;
  readonly counts: {
    readonly total: number;
    readonly processed: number;
    readonly partlyQuarantined: number;
    readonly quarantined: number;
    readonly acknowledgements: number;
    readonly repeats: number;
  };
  readonly partitions: readonly {
    readonly partition: number;
    readonly nextOffset: string;
    readonly lag: number | null;
    readonly owner: string | null;
    readonly haltedReason: string | null;
  }[];
}

export interface Fault {
  readonly code: string;
  readonly detail: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly stage: 'DECODE' | 'NORMALISE';
  readonly part: number;
  readonly at: { readonly byte: number; readonly segment: number | null; readonly element: number | null };
}

export interface Quarantined {
  readonly id: string;
  readonly feedId: string;
  readonly part: number;
  readonly placedAt: string;
  readonly status: QuarantineStatus;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
  readonly fault: Fault;
  readonly excerpt: Excerpt | null;
  readonly rawMessage: {
    readonly id: string;
    readonly format: string | null;
    readonly sizeBytes: number;
    readonly receivedAt: string;
  } | null;
}

export interface UnmappedCode {
  readonly feedId: string;
  readonly code: string;
  readonly events: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly example: WholeFact | null;
}

export interface RawMessage {
  readonly id: string;
  readonly feedId: string;
  readonly format: string | null;
  readonly charset: string | null;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly recordedAt: string;
  readonly disposition: Disposition;
  readonly origin: { readonly topic: string; readonly partition: number; readonly offset: string };
  readonly text: string | null;
  readonly editedFrom: { readonly id: string } | null;
  readonly repeatOf: { readonly id: string } | null;
  readonly messageCount: number;
  readonly messages: readonly {
    readonly part: number;
    readonly type: string;
    readonly release: string;
    readonly controlReference: string | null;
    readonly sender: string | null;
    readonly recipient: string | null;
    readonly byteStart: number;
    readonly byteEnd: number;
    readonly acknowledgement: {
      readonly of: string;
      readonly outcome: AcknowledgementOutcome;
      readonly detail: string;
    } | null;
  }[];
  readonly faultCount: number;
  readonly faults: readonly Fault[];
  readonly eventCount: number;
  readonly events: Page<{
    readonly byteStart: number;
    readonly byteEnd: number;
    readonly pointer: string;
    readonly event: (Fact & { readonly unit: { readonly number: string } | null }) | null;
  }>;
}

export interface JourneyDifference {
  readonly kind: ChangeKind;
  readonly unitNumber: string;
  readonly previousStatus: JourneyStatus | null;
  readonly status: JourneyStatus;
  readonly journey: { readonly id: string } | null;
}

export interface EventDifference {
  readonly change: 'ADDED' | 'REMOVED';
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly occurredAt: EventTime;
  readonly placeCode: CodedPlace | null;
  readonly unit: { readonly number: string } | null;
  readonly rawMessage: { readonly id: string } | null;
}

export interface ReplayPreview {
  readonly complete: boolean;
  readonly messages: number;
  readonly messagesChanged: number;
  readonly eventsAdded: number;
  readonly eventsRemoved: number;
  readonly journeysChanged: number;
  readonly statusesChanged: number;
  readonly journeys: readonly JourneyDifference[];
  readonly events: readonly EventDifference[];
}

export interface ReplayLine {
  readonly id: string;
  readonly status: ReplayStatus;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly notify: boolean;
  readonly error: string | null;
  readonly scope: {
    readonly feed: string | null;
    readonly code: string | null;
    readonly numbers: readonly string[];
    readonly receivedFrom: string | null;
    readonly receivedUntil: string | null;
  };
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly failed: number;
    readonly messagesChanged: number;
    readonly eventsAdded: number;
    readonly eventsRemoved: number;
    readonly journeysChanged: number;
  } | null;
}

export interface Replay extends ReplayLine {
  readonly preview: ReplayPreview | null;
}
