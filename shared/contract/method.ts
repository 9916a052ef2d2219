import type * as v from 'valibot';

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** A declared method: a query changes nothing and may be repeated; a command may change the archive or the machine. */
export interface MethodDeclaration<I extends Schema, O extends Schema> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  /** Describes the answer; conformance tests hold the answers against it. */
  readonly output: O;
}

export const query = <I extends Schema, O extends Schema>(input: I, output: O) =>
  ({ kind: 'query', input, output }) as const satisfies MethodDeclaration<I, O>;

export const command = <I extends Schema, O extends Schema>(input: I, output: O) =>
  ({ kind: 'command', input, output }) as const satisfies MethodDeclaration<I, O>;
