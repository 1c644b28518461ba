/** Shorter pieces of a text are copied by the engine itself. */
const COPIED_LENGTH = 13;

/**
 * The same text, without the body behind it. A piece of a long string keeps the whole of it in memory, and facts outlive their message;
 * a joined string is written anew when it is cut.
 */
export const ownCopy = (text: string): string => (text.length < COPIED_LENGTH ? text : ` ${text}`.slice(1));
