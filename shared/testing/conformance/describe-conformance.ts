import { describe, expect, it } from 'vitest';
import { contract } from '../../contract/contract';
import type { Transport } from '../../contract/transport';
import { type ConformanceCase, conform, type Seen } from './conformance-case';
import { REFUSED_EVERYWHERE } from './refused-everywhere';

/**
 * The conformance suite: what is refused everywhere, then the owner's own cases in their order, over one transport.
 * Every method of the contract must be called at least once with a lawful input.
 */
export function describeConformance(
  name: string,
  transport: () => Transport,
  cases: readonly ConformanceCase[],
): void {
  describe(`${name}: what is refused everywhere`, () => {
    it.each(REFUSED_EVERYWHERE)('$name', async (tried) => {
      expect((await conform(transport(), tried, {})).problems).toEqual([]);
    });
  });

  describe(`${name}: the contract`, () => {
    let seen: Seen = {};
    it.each(cases)('$method $name', async (tried) => {
      const outcome = await conform(transport(), tried, seen);
      seen = outcome.seen;
      expect(outcome.problems).toEqual([]);
    });

    it('was tried with every method', () => {
      const tried = new Set(cases.map(({ method }) => method));
      expect(Object.keys(contract).filter((method) => !tried.has(method))).toEqual([]);
    });
  });
}
