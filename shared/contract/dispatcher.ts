import * as v from 'valibot';
import type * as C from './contract';
import { contract, isMethodName, type MethodName, type MethodOutput } from './contract';
import { fail, type Result } from './result';

type ParsedInput<M extends MethodName> = v.InferOutput<C.Contract[M]['input']>;

/** One handler for every method of the contract; a missing one does not compile. */
export type Handlers = {
  readonly [M in MethodName]: (input: ParsedInput<M>) => Promise<Result<MethodOutput<M>>>;
};

export interface DispatcherHooks {
  /** called with every unexpected throw; the id is what the person is shown */
  readonly onInternalError: (id: string, method: string, error: unknown) => void;
  readonly newErrorId: () => string;
}

export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>;

/**
 * The one door to the handlers, whatever the transport: parses the input against the contract, calls the handler,
 * and turns an unexpected throw into `internal`.
 */
export function createDispatcher(handlers: Handlers, hooks: DispatcherHooks): Dispatch {
  return async (method, input) => {
    if (!isMethodName(method)) return fail({ code: 'unsupported' });
    try {
      return await dispatchTo(handlers, method, input);
    } catch (error) {
      const id = hooks.newErrorId();
      hooks.onInternalError(id, method, error);
      return fail({ code: 'internal', id });
    }
  };
}

async function dispatchTo<M extends MethodName>(
  handlers: Handlers,
  method: M,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = v.safeParse(contract[method].input, input);
  if (!parsed.success) return fail({ code: 'invalid_input', issues: issueSentences(parsed.issues) });
  // safeParse answers the union of all inputs; the handler under the same name takes just this one.
  return handlers[method](parsed.output as ParsedInput<M>);
}

const MAX_ISSUES = 5;

function issueSentences(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.slice(0, MAX_ISSUES).map((issue) => {
    const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    return path ? `${path}: ${issue.message}` : issue.message;
  });
}
