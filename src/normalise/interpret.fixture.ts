import type { FeedProfile } from '../canonical/feed-profile.js';
import type { FaultCode } from '../canonical/fault.js';
import type { Interpretation } from '../canonical/interpretation.js';
import type { Place } from '../canonical/place.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import type { ReferenceData } from '../reference/reference.js';
import { interpret } from './interpret.js';

const place = (key: string, country: string, zone: string | null): Place => ({
  key,
  nameEn: key,
  nameZh: null,
  nameRu: null,
  kind: 'port',
  country,
  latitude: null,
  longitude: null,
  zone,
  unlocode: key,
});

const PLACES: ReadonlyMap<string, Place> = new Map(
  [
    place('CNQZH', 'CN', 'East8'),
    place('SGSIN', 'SG', 'East8'),
    place('DEDUI', 'DE', 'East1'),
    place('CNYARD', 'CN', 'East8'),
  ].map((entry) => [entry.key, entry]),
);
const OFFSETS: Readonly<Record<string, string>> = { East8: '+08:00', East1: '+01:00' };

const reference: ReferenceData = {
  findPlace: (scheme, code) => (scheme === 'UNLOCODE' ? (PLACES.get(code) ?? null) : null),
  placeByKey: (key) => PLACES.get(key) ?? null,
  offsetAt: (zone) => OFFSETS[zone] ?? null,
};

const FEED: FeedProfile = {
  id: 'feed',
  party: 'PARTY',
  kind: 'CARRIER',
  country: 'CN',
  authorities: [],
  time: { alwaysZone: null, defaultZone: null },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
};

/** Enough of a hash for a test: different texts of one length rarely share it. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b + text.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
  }
  const half = [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  return half + half;
}

export const interpretText = (text: string, feed: Partial<FeedProfile> = {}): Interpretation =>
  interpret(new TextEncoder().encode(text), { feed: { ...FEED, ...feed }, reference, fingerprint });

/** Interprets one message of a type and release, between its UNH and UNT. */
export function interpretMessage(
  type: string,
  segments: readonly string[],
  feed: Partial<FeedProfile> = {},
): Interpretation {
  const message = [`UNH+1+${type}:UN`, ...segments, `UNT+${segments.length + 2}+1`];
  const interchange = ['UNB+UNOC:3+SENDER+US+260305:1500+7', ...message, 'UNZ+1+7'];
  return interpretText(interchange.map((segment) => `${segment}'`).join(''), feed);
}

export const eventsOf = (interpretation: Interpretation): readonly TrackingEvent[] =>
  interpretation.messages.flatMap(({ events }) => events.map(({ event }) => event));

export const faultsOf = (interpretation: Interpretation): readonly FaultCode[] =>
  [...interpretation.faults, ...interpretation.messages.flatMap(({ faults }) => faults)].map(({ code }) => code);
