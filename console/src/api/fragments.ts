/** Pieces that several documents select. Each document names the ones it uses. */
export const PLACE_ALONE =
  'fragment P on Place { key country names { en zh ru } unlocode zone coordinates { latitude longitude } }';
export const PLACE = `${PLACE_ALONE}\nfragment C on CodedPlace { code name facility }`;

export const TIME = 'fragment E on EventTime { local instant offset basis precision original }';

export const FACT = `fragment F on TrackingEvent {
  id code classifier flags reportedAt recordedAt
  occurredAt { ...E } place { ...P } placeCode { ...C } reportedBy { name kind }
}`;

export const EXPLANATION = `fragment X on Explanation {
  rule text winningEvent { id } losingEvents { reason event { ...F } }
}`;

export const TIMED_VALUE = 'fragment V on TimedValue { time { ...E } event { id reportedBy { name kind } } }';

export const TRANSPORT = 'fragment T on Transport { mode carrier flight train truck vesselName voyage wagon }';

export const JOURNEY_LINE = `fragment J on Journey {
  id status flags startedAt lastEventAt
  unit { kind number checkDigit sizeType laden }
  origin { ...P } originCode { ...C } destination { ...P } destinationCode { ...C }
}`;

export const WHOLE_FACT = `fragment W on TrackingEvent {
  ...F wording remark sourceCount
  unit { kind number checkDigit sizeType laden }
  transport { ...T }
  customs { authority country declaration holdReason procedure wording }
  references { type number }
  sources(first: 5) {
    byteStart byteEnd pointer decoder rule
    excerpt { before marked after truncated }
    rawMessage { id feedId format receivedAt }
  }
}`;
