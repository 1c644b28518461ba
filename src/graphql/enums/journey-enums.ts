import type { WaitingCause } from '../../tracking/border-crossing.js';
import type { JourneyChange, JourneyException, JourneyFlag, JourneyStatus, StopKind } from '../../tracking/journey.js';
import type { ConnectionState, EtaState } from '../../tracking/outlook.js';
import { defineEnum } from './define-enum.js';

export const JourneyStatusEnum = defineEnum<JourneyStatus>(
  'JourneyStatus',
  'How far the journey is, ordered by progress and never by the arrival of messages.',
  {
    PLANNED: 'Only plans, bookings or documents are known; nothing has happened yet.',
    EMPTY_RELEASED: 'The empty unit was released to be packed.',
    AT_ORIGIN: 'At the terminal, depot or ramp where the journey begins.',
    IN_TRANSIT: 'Aboard a conveyance, under way.',
    AT_BORDER: 'At a border point.',
    AT_TRANSHIPMENT: 'Between two conveyances.',
    AT_DESTINATION: 'At the terminal or ramp where the journey ends.',
    OUT_FOR_DELIVERY: 'On the last way to the consignee.',
    DELIVERED: 'Delivered.',
    EMPTY_RETURNED: 'The empty unit came back; the journey is closed.',
    CANCELLED: 'Cancelled before it happened.',
  },
);

export const JourneyFlagEnum = defineEnum<JourneyFlag>('JourneyFlag', 'Something that holds beside the status.', {
  ON_HOLD: 'An authority holds the unit.',
  DELAYED: 'It is expected somewhere much later than planned.',
});

export const StopKindEnum = defineEnum<StopKind>('StopKind', 'Why the unit stops there.', {
  ORIGIN: 'The journey begins here.',
  BORDER: 'A border point.',
  TRANSHIPMENT: 'From one conveyance to another of the same mode.',
  MODE_CHANGE: 'From one mode of transport to another.',
  CALL: 'The conveyance calls; the unit stays aboard.',
  DESTINATION: 'The journey ends here.',
  DEPOT: 'A depot before or after the loaded journey.',
});

export const EtaStateEnum = defineEnum<EtaState>('EtaState', 'What became of an estimate of arrival.', {
  OPEN: 'The unit is still to come there, be the time past or not.',
  ARRIVED: 'The unit has come there.',
  OVERTAKEN: 'The unit is beyond that place, went another way, or its trip is over.',
});

export const ConnectionStateEnum = defineEnum<ConnectionState>(
  'ConnectionState',
  'Whether the unit makes its next scheduled conveyance.',
  {
    AHEAD: 'By all that is known it will.',
    ENDANGERED: 'It is expected after the departure.',
    MADE: 'It left on it.',
    MISSED: 'It left on another, having come too late.',
  },
);

export const WaitingCauseEnum = defineEnum<WaitingCause>('WaitingCause', 'What was waited for at a border.', {
  CUSTOMS: 'Customs to let go.',
  RELOAD: 'The lift onto the next wagon.',
  TRAIN: 'The departure.',
  UNKNOWN: 'Nobody has said.',
});

export const JourneyExceptionKindEnum = defineEnum<JourneyException['kind']>(
  'JourneyExceptionKind',
  'What is wrong or must be looked at.',
  {
    FUTURE_DATED: 'A fact is dated later than it can be known.',
    IMPOSSIBLE_SEQUENCE: 'Facts that cannot all be true in this order.',
    SOURCE_NOT_ENTITLED: 'Somebody speaks for an authority without being entitled to.',
    ROLLED: 'Moved to another conveyance than planned.',
    REFERENCE_CONFLICT: 'Documents contradict each other.',
    LATE_AGAINST_PLAN: 'It arrives, or is expected, much later than planned.',
    MISSED_CONNECTION: 'It comes after the next conveyance leaves.',
    DWELL_TOO_LONG: 'It stays longer than is usual at such a place.',
    HOLD: 'An authority holds it, or has held it.',
    CLEARANCE_CONTRADICTION: 'The customs of one country contradict themselves.',
    SEAL_CHANGED: 'Its seals are not those that were on it before.',
  },
);

export const JourneyChangeKindEnum = defineEnum<JourneyChange['kind']>('JourneyChangeKind', 'What changed.', {
  CREATED: 'The journey is new.',
  STATUS_CHANGED: 'Its status changed.',
  UPDATED: 'Something else of it changed.',
  RETIRED: 'It was no journey of its own after all; its id now answers with another.',
});
