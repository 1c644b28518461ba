import type { Page } from './answers.js';
import type { EventClassifier, EventCode, QuarantineStatus } from './enums.js';
import { FACT, PLACE, TIME, TRANSPORT, WHOLE_FACT } from './fragments.js';
import type {
  Feed,
  Quarantined,
  RawMessage,
  Replay,
  ReplayLine,
  ReplayPreview,
  UnmappedCode,
} from './operation-answers.js';
import { query } from './query.js';

export const FEEDS = query<{ readonly feeds: readonly Feed[] }>(
  `query Feeds {
    feeds {
      id name kind country topic historical expectedEveryMinutes lastSeenAt silent lag quarantinedOpen
      party { name }
      counts { total processed partlyQuarantined quarantined acknowledgements repeats }
      partitions { partition nextOffset lag owner haltedReason }
    }
  }`,
);

/** What the navigation shows beside its words. */
export interface Waiting {
  readonly feeds: readonly { readonly quarantinedOpen: number }[];
  readonly unmappedCodes: { readonly edges: readonly { readonly cursor: string }[] };
}

export const WAITING = query<Waiting>(
  'query Waiting { feeds { quarantinedOpen } unmappedCodes(first: 100) { edges { cursor } } }',
);

export interface QuarantineVariables {
  readonly filter: { readonly feed?: string; readonly code?: string; readonly status: QuarantineStatus };
  readonly after: string | null;
}

export const QUARANTINE = query<{ readonly quarantine: Page<Quarantined> }, QuarantineVariables>(
  `query Quarantine($filter: QuarantineFilter, $after: String) {
    quarantine(filter: $filter, first: 100, after: $after) {
      edges { node {
        id feedId part placedAt status resolution resolvedAt
        fault { code detail severity stage part at { byte segment element } }
        excerpt { before marked after truncated }
        rawMessage { id format sizeBytes receivedAt }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
);

export const MESSAGE_TEXT = query<
  { readonly rawMessage: { readonly text: string | null; readonly format: string | null } | null },
  { readonly id: string }
>('query MessageText($id: ID!) { rawMessage(id: $id) { text format } }');

export interface Retried {
  readonly retryQuarantined: {
    readonly asked: number;
    readonly resolved: number;
    readonly stillOpen: number;
    readonly receiptId: string | null;
  };
}

export const RETRY = query<Retried, { readonly ids: readonly string[]; readonly editedBody: string | null }>(
  `mutation Retry($ids: [ID!]!, $editedBody: String) {
    retryQuarantined(ids: $ids, editedBody: $editedBody) { asked resolved stillOpen receiptId }
  }`,
);

export const MESSAGE = query<{ readonly rawMessage: RawMessage | null }, { readonly id: string }>(
  `query Message($id: ID!) {
    rawMessage(id: $id) {
      id feedId format charset sizeBytes sha256 receivedAt recordedAt disposition text faultCount eventCount
      origin { topic partition offset }
      editedFrom { id } repeatOf { id }
      messageCount
      messages {
        part type release controlReference sender recipient byteStart byteEnd acknowledgement { of outcome detail }
      }
      faults { code detail severity stage part at { byte segment element } }
      events(first: 100) {
        edges { node { byteStart byteEnd pointer event { ...F unit { number } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  FACT,
  TIME,
  PLACE,
);

export const UNMAPPED_CODES = query<
  { readonly unmappedCodes: Page<UnmappedCode> },
  { readonly feed: string | null; readonly after: string | null }
>(
  `query UnmappedCodes($feed: String, $after: String) {
    unmappedCodes(feed: $feed, first: 50, after: $after) {
      edges { node { feedId code events firstSeenAt lastSeenAt example { ...W } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  WHOLE_FACT,
  FACT,
  TRANSPORT,
  TIME,
  PLACE,
);

const PREVIEW = `fragment R on ReplayPreview {
  complete messages messagesChanged eventsAdded eventsRemoved journeysChanged statusesChanged
  journeys { kind unitNumber previousStatus status journey { id } }
  events { change code classifier occurredAt { ...E } placeCode { code name facility } unit { number } rawMessage { id } }
}`;

const REPLAY_LINE = `fragment Y on Replay {
  id status createdAt startedAt finishedAt notify error
  scope { feed code numbers receivedFrom receivedUntil }
  progress { done total failed messagesChanged eventsAdded eventsRemoved journeysChanged }
}`;

export interface MapCodeInput {
  readonly feed: string;
  readonly code: string;
  readonly event: EventCode;
  readonly classifier: EventClassifier | null;
  readonly reason: string | null;
  readonly dryRun: boolean;
  readonly notify: boolean;
}

export interface MappedCode {
  readonly mapCode: { readonly preview: ReplayPreview | null; readonly replay: ReplayLine | null };
}

export const MAP_CODE = query<MappedCode, { readonly input: MapCodeInput }>(
  'mutation MapCode($input: MapCodeInput!) { mapCode(input: $input) { preview { ...R } replay { ...Y } } }',
  PREVIEW,
  REPLAY_LINE,
  TIME,
);

export const REPLAYS = query<{ readonly replays: Page<ReplayLine> }, { readonly after: string | null }>(
  `query Replays($after: String) {
    replays(first: 50, after: $after) { edges { node { ...Y } } pageInfo { hasNextPage endCursor } }
  }`,
  REPLAY_LINE,
);

export const REPLAY = query<{ readonly replay: Replay | null }, { readonly id: string }>(
  'query Replay($id: ID!) { replay(id: $id) { ...Y preview { ...R } } }',
  REPLAY_LINE,
  PREVIEW,
  TIME,
);

export interface ReplayScope {
  readonly feed?: string;
  readonly code?: string;
  readonly number?: string;
  readonly receivedFrom?: string;
  readonly receivedUntil?: string;
}

export const PREVIEW_REPLAY = query<
  { readonly previewReplay: { readonly id: string } },
  { readonly scope: ReplayScope }
>('mutation PreviewReplay($scope: ReplayScope!) { previewReplay(scope: $scope) { id } }');

export const START_REPLAY = query<unknown, { readonly id: string; readonly notify: boolean }>(
  'mutation StartReplay($id: ID!, $notify: Boolean!) { startReplay(previewId: $id, notify: $notify) { id } }',
);

export const PAUSE_REPLAY = query<unknown, { readonly id: string }>(
  'mutation PauseReplay($id: ID!) { pauseReplay(id: $id) { id } }',
);
export const RESUME_REPLAY = query<unknown, { readonly id: string }>(
  'mutation ResumeReplay($id: ID!) { resumeReplay(id: $id) { id } }',
);
export const CANCEL_REPLAY = query<unknown, { readonly id: string }>(
  'mutation CancelReplay($id: ID!) { cancelReplay(id: $id) { id } }',
);

export const REPLAY_PROGRESS = query<{ readonly replayProgress: ReplayLine }, { readonly id: string }>(
  'subscription ReplayProgress($id: ID!) { replayProgress(id: $id) { ...Y } }',
  REPLAY_LINE,
);
