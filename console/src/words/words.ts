import type { EN_OPERATIONS } from './en/operations.js';
import type { EN_SCREENS } from './en/screens.js';
import type { TradeWords } from './trade-words.js';

type Said<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Said<T[Key]>;
};

/** English is the pattern; every language has every word of it, the compiler sees to that. */
export type ScreenWords = Said<typeof EN_SCREENS>;
export type OperationWords = Said<typeof EN_OPERATIONS>;

/** Everything the console says: the words of the trade and those of the screens. */
export type Words = TradeWords & ScreenWords & OperationWords;
