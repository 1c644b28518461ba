import type {
  AcknowledgementOutcome,
  ChangeKind,
  ConnectionState,
  CustomsProcedure,
  Disposition,
  EtaState,
  EventClassifier,
  EventCode,
  EventFlag,
  ExceptionKind,
  JourneyFlag,
  JourneyStatus,
  NumberKind,
  ReferenceType,
  SourceKind,
  StopKind,
  TimeBasis,
  TransportMode,
  UnitKind,
  WaitingCause,
} from '../api/enums.js';

type Named<Value extends string> = Readonly<Record<Value, string>>;

/** The words of the trade: one for each value that the API can answer. */
export interface TradeWords {
  readonly status: Named<JourneyStatus>;
  readonly event: Named<EventCode>;
  readonly classifier: Named<EventClassifier>;
  readonly flag: Named<EventFlag>;
  readonly flagShort: Named<EventFlag>;
  readonly mode: Named<TransportMode>;
  readonly stop: Named<StopKind>;
  readonly sourceKind: Named<SourceKind>;
  readonly reference: Named<ReferenceType>;
  readonly numberKind: Named<NumberKind>;
  readonly unitKind: Named<UnitKind>;
  readonly laden: Named<'EMPTY' | 'LADEN'>;
  readonly timeBasis: Named<TimeBasis>;
  readonly procedure: Named<CustomsProcedure>;
  readonly journeyFlag: Named<JourneyFlag>;
  readonly waiting: Named<WaitingCause>;
  readonly connection: Named<ConnectionState>;
  readonly etaState: Named<EtaState>;
  readonly acknowledgement: Named<AcknowledgementOutcome>;
  readonly exception: Named<ExceptionKind>;
  readonly disposition: Named<Disposition>;
  readonly severity: Named<'ERROR' | 'WARNING'>;
  readonly changeKind: Named<ChangeKind>;
  readonly units: { readonly day: string; readonly hour: string; readonly minute: string };
}
