/** Injection tokens of what has no class of its own. */
export const FEED_REGISTRY = Symbol('FeedRegistry');
