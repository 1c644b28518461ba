/** The only reader of the environment: flat, as text, no defaults. `settings.ts` gives it meaning. */
export type Environment = Readonly<Record<string, string | undefined>>;

export const readEnv = (): Environment => process.env;
