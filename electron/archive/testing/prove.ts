import { describe, expect, test } from 'vitest';
import { seedFrom } from './fault-seed';
import type { Harness } from './harness';

/** The fast form of a harness as tests; `npm run check:faults` runs the full one. */
export function prove({ name, promise, run, controls }: Harness): void {
  const options = { seed: seedFrom(process.env.FC_SEED), extent: 'fast' } as const;
  describe(name, () => {
    test(promise, async () => {
      const { counts, misses } = await run(options);
      expect(misses).toEqual([]);
      expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    });

    test.each(controls)('control: $name is caught', async (control) => {
      expect((await control.run({ ...options, enough: 1 })).misses).not.toEqual([]);
    });
  });
}
