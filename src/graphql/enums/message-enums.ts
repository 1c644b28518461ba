import { FAULTS, type Fault, type FaultCode, type FaultSeverity } from '../../canonical/fault.js';
import type { Acknowledgement, Disposition } from '../../canonical/interpretation.js';
import type { PlaceKind, PlaceScheme } from '../../canonical/place.js';
import type { QuarantineStatus } from '../../quarantine/quarantine.entity.js';
import type { DuplicatePolicy } from '../../settings/feed-registry.js';
import { defineEnum } from './define-enum.js';

export const DispositionEnum = defineEnum<Disposition>('Disposition', 'What became of a raw message.', {
  PROCESSED: 'Everything in it was read.',
  ACKNOWLEDGEMENT: 'It only answers messages that were sent to its sender, and states no fact.',
  PARTLY_QUARANTINED: 'Part of it was read; the rest waits in quarantine.',
  QUARANTINED: 'Nothing could be read; it waits in quarantine.',
  REPEAT: 'The same bytes came before: recorded, and no new facts.',
});

export const AcknowledgementOutcomeEnum = defineEnum<Acknowledgement['outcome']>(
  'AcknowledgementOutcome',
  'What a partner says of a message that was sent to it.',
  {
    ACCEPTED: 'It was read and taken.',
    ACCEPTED_WITH_ERRORS: 'It was taken, with errors.',
    REJECTED: 'It was refused.',
    RECEIVED: 'It arrived; nothing is said of its content yet.',
  },
);

export const FaultCodeEnum = defineEnum<FaultCode>(
  'FaultCode',
  'What is wrong with bytes that somebody sent us.',
  FAULTS,
);

export const FaultSeverityEnum = defineEnum<FaultSeverity>('FaultSeverity', 'How much a fault keeps from being read.', {
  error: 'Something the sender meant to tell could not be read; it waits in quarantine.',
  warning: 'Read all the same; the finding stays visible.',
});

export const FaultStageEnum = defineEnum<Fault['stage']>('FaultStage', 'Which stage found a fault.', {
  decode: 'Reading the format.',
  normalise: 'Reading the meaning.',
});

export const QuarantineStatusEnum = defineEnum<QuarantineStatus>(
  'QuarantineStatus',
  'What became of an error in quarantine.',
  {
    OPEN: 'Waits for a person.',
    RESOLVED: 'A later interpretation reads it.',
    DISCARDED: 'Given up by a person.',
  },
);

export const DuplicatePolicyEnum = defineEnum<DuplicatePolicy>('DuplicatePolicy', 'What the same bytes again mean.', {
  BY_CONTENT: 'A repeat: recorded, and no new facts.',
  KEEP_ALL: 'A new message: every one is read.',
});

export const PlaceKindEnum = defineEnum<PlaceKind>('PlaceKind', 'What a place is.', {
  port: 'Sea port.',
  river_port: 'River port.',
  rail_terminal: 'Rail container terminal.',
  rail_station: 'Railway station.',
  border_point: 'Border point.',
  airport: 'Airport.',
  bonded_zone: 'Bonded logistics centre or comprehensive bonded zone.',
  customs_office: 'Customs office.',
  waterway_lock: 'Lock of a waterway.',
  depot: 'Container depot.',
  city: 'City or town.',
});

export const PlaceSchemeEnum = defineEnum<PlaceScheme>('PlaceScheme', 'The list a place code is from.', {
  UNLOCODE: 'UN/LOCODE.',
  SMDG: 'SMDG terminal code.',
  BIC: 'BIC facility code.',
  IATA: 'IATA airport code.',
  ESR: 'Railway station code of the CIS and Baltic railways.',
  UIC: 'Railway station code of the UIC.',
  CN_STATION: 'Chinese railway station code.',
  CUSTOMS_OFFICE: 'Customs office code.',
  FEED: "The sender's own list.",
  NAME: 'No code, only a name. Names are never matched.',
});
