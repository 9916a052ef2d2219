import * as v from 'valibot';
import type { AppError } from '../../contract/app-error';
import { contract, isMethodName } from '../../contract/contract';
import type { Result } from '../../contract/result';
import type { Transport } from '../../contract/transport';

/** What earlier cases of a run kept for later ones: ids, revisions, chunks. */
export type Seen = Readonly<Record<string, unknown>>;

type Sent = Readonly<Record<string, unknown>> | number | null;

/** One call, and what any transport must answer to it. */
export interface ConformanceCase {
  readonly name: string;
  readonly method: string;
  readonly input: Sent | ((seen: Seen) => Sent);
  readonly answers: 'ok' | AppError['code'];
  /** the answer, or as much of it as matters */
  readonly holds?: object;
  /** under which name to keep which part of the answer (a path of keys and indices) */
  readonly keeps?: Readonly<Record<string, readonly (string | number)[]>>;
}

export interface Outcome {
  /** what is wrong with the answer, as sentences; none when it conforms */
  readonly problems: readonly string[];
  readonly seen: Seen;
}

/** Makes the call and holds the answer against the case and against the contract's own output schema. */
export async function conform(transport: Transport, tried: ConformanceCase, seen: Seen): Promise<Outcome> {
  const input = typeof tried.input === 'function' ? tried.input(seen) : tried.input;
  const result = await transport.call(tried.method, input);
  const answered = result.ok ? 'ok' : result.error.code;
  if (answered !== tried.answers) {
    return { problems: [`answered ${answered}: ${JSON.stringify(result)?.slice(0, 300)}`], seen };
  }
  const value = result.ok ? result.value : undefined;
  return {
    problems: [...formProblems(tried.method, result), ...contentProblems(tried, value)],
    seen: kept(tried, value, seen),
  };
}

function formProblems(method: string, result: Result<unknown>): string[] {
  const problems: string[] = [];
  // What is lost on the way through one transport must not travel through another.
  if (!isPlainData(result)) problems.push('the answer is more than JSON can carry');
  if (result.ok && isMethodName(method)) {
    const parsed = v.safeParse(contract[method].output, result.value);
    for (const issue of parsed.issues ?? []) problems.push(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  return problems;
}

function isPlainData(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlainData);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlainData);
}

function contentProblems({ holds = {} }: ConformanceCase, value: unknown): string[] {
  return Object.entries(holds)
    .filter(([key, expected]) => !contains(partAt(value, [key]), expected))
    .map(
      ([key, expected]) =>
        `${key} is ${JSON.stringify(partAt(value, [key]))}, not ${JSON.stringify(expected)}`,
    );
}

/** Whether a value says all that is expected of it: lists item by item, objects in the fields that are named. */
function contains(value: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return value === expected;
  if (Array.isArray(expected) && !(Array.isArray(value) && value.length === expected.length)) return false;
  return Object.entries(expected).every(([key, item]) => contains(partAt(value, [key]), item));
}

function kept({ keeps = {} }: ConformanceCase, value: unknown, seen: Seen): Seen {
  const parts = Object.entries(keeps).map(([name, path]) => [name, partAt(value, path)] as const);
  return { ...seen, ...Object.fromEntries(parts) };
}

function partAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    // A path leads through objects and arrays; where it leads nowhere the part is undefined.
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined,
    value,
  );
}
