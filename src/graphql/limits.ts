/** What one request may ask at most. Answers never tell the values: whoever needs more writes to us. */

/** Lexical tokens of a document; the largest of our own ready queries has about 250, an introspection query 300. */
export const MAX_TOKENS = 1_000;
/** Fields inside fields, the leaf counted. From `shipments` down to the name of the party behind a raw message there are 14. */
export const MAX_DEPTH = 15;
export const MAX_ALIASES = 15;
export const MAX_ROOT_FIELDS = 10;
export const MAX_DIRECTIVES = 20;
export const MAX_FRAGMENTS = 50;
/** Body of a request, bytes. */
export const MAX_REQUEST_BYTES = 100 * 1024;
/** One message of a client on a WebSocket. mercurius parses it before any limit on tokens can be set, so this must keep parsing short. */
export const MAX_SOCKET_MESSAGE_BYTES = 16 * 1024;
/** Entries of one page. */
export const MAX_PAGE = 100;
/** Journeys, shipments, events, sources and messages that one answer may hold together. */
export const MAX_NODES = 10_000;
/** Numbers a person may hold are shorter: a note of the sender's longest reference (EDIFACT C506, an..70). */
export const MAX_NUMBER_CHARS = 70;
/** After this long Postgres cancels a statement of ours. */
export const STATEMENT_TIMEOUT_MS = 5_000;
