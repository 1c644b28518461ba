import { badUserInput } from './api-error.js';

export const NODE_TYPES = [
  'Container',
  'Feed',
  'Journey',
  'QuarantinedMessage',
  'RawMessage',
  'Replay',
  'Shipment',
  'TrackingEvent',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Types whose own key is no UUID: a container's number, a feed's name. */
const KEYS: Partial<Record<NodeType, RegExp>> = {
  Container: /^[A-Z]{4}\d{7}$/,
  Feed: /^[a-z0-9][a-z0-9-]{0,62}$/,
};

/** Opaque to clients; base64url of `Type:key`, so that one `node(id)` finds everything. */
export const globalId = (type: NodeType, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');

/** Type and key of a global id. Throws BAD_USER_INPUT for anything else. */
export function parseGlobalId(id: string): { readonly type: NodeType; readonly key: string } {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = NODE_TYPES.find((known) => known === text.slice(0, colon));
  const key = text.slice(colon + 1);
  if (!type || !(KEYS[type] ?? UUID).test(key))
    throw badUserInput(`"${shown(id)}" is not an id that this API gave out.`);
  return { type, key };
}

/** Key of an id that must be of one type. A bare UUID is taken too: logs, receipts and change messages carry those. */
export function keyOfId(type: NodeType, id: string): string {
  if (UUID.test(id)) return id.toLowerCase();
  const parsed = parseGlobalId(id);
  if (parsed.type === type) return parsed.key;
  throw badUserInput(`"${shown(id)}" is the id of a ${parsed.type}; the id of a ${type} is expected.`);
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
