import type { MethodInput, MethodName, MethodOutput } from './contract';
import type { Result } from './result';
import type { Transport } from './transport';

/** Calls a method of the contract with checked argument and answer types. */
export type Client = <M extends MethodName>(
  method: M,
  input: MethodInput<M>,
) => Promise<Result<MethodOutput<M>>>;

export function createClient(transport: Transport): Client {
  return (method, input) =>
    // The owner's handler map is typed by the same contract, so its answer has the method's output type.
    transport.call(method, input) as Promise<Result<MethodOutput<typeof method>>>;
}
