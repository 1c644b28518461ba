import type { EventCode } from '../../canonical/event-code.js';
import type { Correction, EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { CnManifest, CnManifestItem } from '../../decode/cn-single-window/manifest.js';
import type { CnText } from '../../decode/cn-single-window/texts.js';
import type { ManifestReport, ManifestType } from '../code-maps/cn-manifest-codes.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import { locationOf, officeOf } from './places.js';
import { findTime, type FoundTime, type MadeAt } from './times.js';

/** What holds for every bill of a manifest message. */
export interface Setting {
  readonly manifest: CnManifest;
  readonly context: InterpretContext;
  readonly made: MadeAt;
  readonly type: ManifestType;
}

export interface ItemSetting extends Setting {
  readonly correction: Correction | null;
}

export interface Question {
  readonly item: CnManifestItem;
  readonly setting: ItemSetting;
  readonly transport: Transport | null;
}

/** Something that a message says of every unit of a consignment. */
export interface Saying {
  /** Null where the type does not tell what happened. */
  readonly code: EventCode | null;
  /** Of documents alone, where goods and not a container came. */
  readonly codeOfGoods?: EventCode;
  readonly classifier: EventClassifier;
  readonly time: FoundTime;
  readonly place: PlaceReading | null;
  /** Only where it happens before the goods come to China. */
  readonly isAbroad?: boolean;
  readonly rule: string;
}

type SayingReader = (scope: MessageScope, question: Question) => Saying | null;

/** What a message of each report says first of all. */
export const MAIN_SAYINGS: Readonly<Record<ManifestReport, SayingReader>> = {
  MANIFEST: onManifest,
  LOADING: onManifest,
  ARRIVAL: arrivalAtYard,
  TALLY: tallied,
  DISTRIBUTION: () => null,
  INSTRUCTION: () => null,
  OTHER: () => null,
};

/** The bill was told to customs when the message was made. */
function onManifest(scope: MessageScope, { setting }: Question): Saying | null {
  const { time } = setting.made;
  if (time === null) return reportNoTime(scope, setting, 'SendTime does not say when the message was made');
  return { code: 'MANIFESTED', classifier: 'ACTUAL', time, place: null, rule: 'manifest' };
}

/** 运抵: the goods are in a place that customs watches. */
function arrivalAtYard(scope: MessageScope, { item, setting }: Question): Saying | null {
  const { unloading } = item;
  const place = locationOf(scope, unloading.place) ?? officeOf(scope, setting.manifest.office);
  const time = timeOr(scope, setting, unloading.time);
  if (time === null) return reportNoTime(scope, setting, 'UnloadingLocation does not say when the goods came');
  return { code: 'GATE_IN', codeOfGoods: 'RECEIVED', classifier: 'ACTUAL', time, place, rule: 'arrival' };
}

/** The tally clerks' report is of the whole call: its end is when everything was off or on. */
function tallied(scope: MessageScope, { item, setting }: Question): Saying | null {
  const { manifest, type } = setting;
  const isImport = type.procedure === 'IMPORT';
  const time = timeOr(scope, setting, manifest.means.workEnd);
  if (time === null) return reportNoTime(scope, setting, 'CompletedDateTime does not say when the work ended');
  const place = locationOf(scope, isImport ? item.unloading.place : item.loading.place);
  if (type.procedure === null) {
    const detail = `${manifest.head.messageType} does not tell whether goods were loaded or discharged`;
    scope.faults.warning('STATUS_UNMAPPED', { byte: item.byteStart }, detail);
  }
  const code = type.procedure === null ? null : isImport ? 'DISCHARGED' : 'LOADED';
  return { code, classifier: 'ACTUAL', time, place, rule: 'tally' };
}

/** A deletion need not repeat the time of what it takes back. */
function timeOr(scope: MessageScope, { made, correction }: ItemSetting, value: CnText | null): FoundTime | null {
  return findTime(value, scope.faults) ?? (correction?.action === 'RETRACTS' ? made.time : null);
}

function reportNoTime({ faults }: MessageScope, { manifest }: Setting, detail: string): null {
  faults.errorOnce('time', { code: 'TIME_MISSING', at: { byte: manifest.byteStart }, detail });
  return null;
}

/** What manifests expect: loading, arrival in China, arrival of a lorry at the border. */
export function otherSayings(scope: MessageScope, { item, setting }: Question): readonly Saying[] {
  const { manifest, type } = setting;
  if (type.report !== 'MANIFEST' && type.report !== 'LOADING') return [];
  const sayings: (Saying | null)[] = [
    expected(scope, item.loading, {
      code: 'LOADED',
      classifier: 'PLANNED',
      isAbroad: type.procedure === 'IMPORT',
      rule: 'loading',
    }),
  ];
  if (type.procedure === 'IMPORT') {
    const first = { place: manifest.means.firstArrivalPlace, time: manifest.means.arrival };
    sayings.push(expected(scope, first, { code: 'ARRIVED', classifier: 'ESTIMATED', rule: 'first-arrival' }));
    sayings.push(expected(scope, item.unloading, { code: 'ARRIVED', classifier: 'ESTIMATED', rule: 'unloading' }));
  } else if (type.report === 'LOADING' && type.mode === 'ROAD') {
    const time = findTime(manifest.means.arrival, scope.faults);
    const place = officeOf(scope, manifest.office);
    if (time !== null) sayings.push({ code: 'BORDER_ARRIVED', classifier: 'ESTIMATED', time, place, rule: 'border' });
  }
  return sayings.filter((saying) => saying !== null);
}

function expected(
  scope: MessageScope,
  stop: CnManifestItem['loading'],
  about: Pick<Saying, 'code' | 'classifier' | 'isAbroad' | 'rule'>,
): Saying | null {
  const time = findTime(stop.time, scope.faults);
  return time === null ? null : { ...about, time, place: locationOf(scope, stop.place) };
}
