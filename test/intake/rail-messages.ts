import { container, randomFrom } from './messages.js';

/** Minutes since 2026-01-01 at which something happened, and was written down. */
export interface Moments {
  readonly at: number;
  readonly madeAt: number;
}

export interface Consist extends Moments {
  readonly id: string;
  readonly train: string;
  /** Boxes by wagon. */
  readonly wagons: Readonly<Record<string, readonly string[]>>;
  readonly action?: 'REPLACE' | 'CANCEL';
}

/** The list of a train, as its railway sends it. */
export const consist = ({ id, train, wagons, at, madeAt, action }: Consist): Buffer =>
  railMessage({
    messageId: id,
    sender: 'LBRW',
    createdAt: stamp(madeAt),
    kind: 'CONSIST',
    ...(action === undefined ? {} : { action }),
    consists: [
      {
        train,
        validFrom: stamp(at),
        originStation: { unlocode: 'PLMAA' },
        destinationStation: { unlocode: 'DEDUI' },
        wagons: Object.entries(wagons).map(([number, containers]) => ({ number, containers })),
      },
    ],
  });

export interface Dislocation extends Moments {
  readonly id: string;
  readonly wagon: string;
  /** The train that it runs in, where the row names one. */
  readonly train?: string;
  readonly operation: string;
  readonly place: string;
  readonly action?: 'REPLACE' | 'CANCEL';
}

/** One row about a wagon that names no container. */
export const dislocation = (row: Dislocation): Buffer =>
  railMessage({
    messageId: row.id,
    sender: 'LBRW',
    createdAt: stamp(row.madeAt),
    kind: 'WAGON_DISLOCATION',
    ...(row.action === undefined ? {} : { action: row.action }),
    records: [
      {
        wagon: row.wagon,
        operationName: row.operation,
        operationTime: stamp(row.at),
        station: { unlocode: row.place },
        ...(row.train === undefined ? {} : { train: row.train }),
      },
    ],
  });

const railMessage = (body: object): Buffer => Buffer.from(JSON.stringify({ railMessage: body }));

/** Statuses of TrainRunningInformation: 01 arrived, 02 departed, 03 passed. */
export interface Running extends Moments {
  readonly id: string;
  readonly train: string;
  readonly status: '01' | '02' | '03';
  readonly place: number;
}

/** A TAF TSI TrainRunningInformation: it names a train and neither wagon nor container. */
export const running = ({ id, train, status, place, at, madeAt }: Running): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<TrainRunningInformationMessage xmlns="http://www.era.europa.eu/schemes/TAFTSI/3.5">
  <MessageHeader><MessageReference><MessageType>4005</MessageType><MessageTypeVersion>3.5.2</MessageTypeVersion><MessageIdentifier>${id}</MessageIdentifier><MessageDateTime>${stamp(madeAt)}</MessageDateTime></MessageReference><Sender>0080</Sender><Recipient>3395</Recipient></MessageHeader>
  <MessageStatus>1</MessageStatus>
  <OperationalTrainNumberIdentifier><OperationalTrainNumber>${train}</OperationalTrainNumber></OperationalTrainNumberIdentifier>
  <ResponsibleRU>2180</ResponsibleRU>
  <TrainLocationReport>
    <Location><CountryCodeISO>DE</CountryCodeISO><LocationPrimaryCode>${place}</LocationPrimaryCode></Location>
    <LocationDateTime>${stamp(at)}</LocationDateTime>
    <TrainLocationStatus>${status}</TrainLocationStatus>
  </TrainLocationReport>
</TrainRunningInformationMessage>`,
  );

const stamp = (minutes: number): string => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();

const HOUR = 60;
const DAY = 24 * HOUR;
export const TRAINS = ['43521', '43523'] as const;
export const WAGONS = ['318049501238', '318049501246', '338078360926'] as const;
const PLACES = ['PLMAA', 'DEDUI', 'BYBQT', 'CNCQI'] as const;

/**
 * Made-up lists of trains, rows about wagons and running of trains, the same for the same seed: boxes change their wagons and wagons their
 * trains, lists are replaced or taken back, and a train's number comes again after weeks.
 */
export function railTraffic(seed: number, count: number): readonly Buffer[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const boxes = Array.from({ length: 4 }, (_, index) => container(index));
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(random() * 40 * 24) * HOUR;
    const moments = { at, madeAt: at + (random() < 0.2 ? -HOUR : HOUR) + index };
    const corrects = index > 2 && random() < 0.25;
    const id = `LBR${corrects ? Math.floor(random() * index) : index}`;
    const action = corrects ? { action: pick(['REPLACE', 'CANCEL'] as const), madeAt: 50 * DAY + index } : {};
    const what = random();
    if (what < 0.35) {
      const wagons = Object.fromEntries(WAGONS.filter(() => random() < 0.6).map((wagon) => [wagon, [pick(boxes)]]));
      return consist({ id, train: pick(TRAINS), wagons, ...moments, ...action });
    }
    if (what < 0.7) {
      const train = random() < 0.5 ? { train: pick(TRAINS) } : {};
      const operation = pick(['DEPARTED', 'ARRIVED', 'BORDER_CROSSED', 'DISCHARGED']);
      return dislocation({ id, wagon: pick(WAGONS), ...train, operation, place: pick(PLACES), ...moments, ...action });
    }
    const status = pick(['01', '02', '03'] as const);
    return running({ id: `LBT${index}`, train: pick(TRAINS), status, place: pick([16111, 12345]), ...moments });
  });
}
