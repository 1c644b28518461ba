/** A GraphQL document with what it takes and answers. A test checks every document against schema.graphql. */
export interface Query<Answer, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Answer;
}

export type NoVariables = Readonly<Record<string, never>>;

export const query = <Answer, Variables = NoVariables>(...parts: readonly string[]): Query<Answer, Variables> => ({
  text: parts.join('\n'),
});
