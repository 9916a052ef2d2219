import fc from 'fast-check';
import { ok } from '#shared/contract/result';
import { applyChanges } from '#shared/rules/apply-changes';
import type { ArchiveStore } from '../../archive-store';
import { emptyDisk, performAll, programOn, START } from '../acts/workload';
import { MADE } from '../acts/workloads';
import { createTally, type Harness, type HarnessOptions, type HarnessReport } from '../harness';
import { memoryDisk } from '../memory-disk/memory-disk';
import { archiveRun, type Belief, type Wrap } from './archive-run';
import { COMMANDS } from './commands';

const SEQUENCES = { fast: 60, full: 2_000 } as const;
const LONGEST = 25;

/**
 * Sequences of everything a person and a disk may do, each held against a map of records in memory: what the map says,
 * the archive says, before and after every start.
 */
export const model: Harness = {
  name: 'model',
  promise: 'behaviour equals a model, crashes and faults included',
  asked: { sequences: 2_000 },
  run: (options) => runSequences(options, (store) => store),
  controls: [{ name: 'memory ahead of the disk', run: (options) => runSequences(options, aheadOfDisk) }],
};

async function runSequences({ seed, extent }: HarnessOptions, wrap: Wrap): Promise<HarnessReport> {
  const tally = createTally();
  const disk = memoryDisk(emptyDisk(), START);
  const { state } = await performAll(programOn(disk), [MADE], undefined);
  if (!state) throw new Error('no archive was made');
  const image = disk.image();
  const property = fc.asyncProperty(
    fc.commands([...COMMANDS], { maxCommands: LONGEST, size: 'max' }),
    async (commands) => {
      tally.count('sequences');
      const real = await archiveRun(image, START + 60_000, wrap, tally);
      const believed: Belief = { state, uncertain: [] };
      try {
        await fc.asyncModelRun(() => ({ model: believed, real }), commands);
      } finally {
        await real.end();
      }
    },
  );
  const found = await fc.check(property, { numRuns: SEQUENCES[extent], seed });
  if (found.failed) {
    tally.miss(
      `seed ${seed}, path ${found.counterexamplePath}: ${found.counterexample?.join('')}: ${found.errorInstance}`,
    );
  }
  return tally.report();
}

/** A store that shows a save although the disk refused it. */
function aheadOfDisk(store: ArchiveStore): ArchiveStore {
  let records: ArchiveStore['records'] | undefined;
  const commit: ArchiveStore['commit'] = async (rule, by) => {
    const done = await store.commit(rule, by);
    if (done.ok || done.error.code !== 'disk') return done;
    const at = new Date(START + 60_000).toISOString();
    const decided = rule(store.records, { at, by });
    if (!decided.ok) return decided;
    records = new Map(applyChanges(store.records, decided.value));
    return ok({ transactionId: 'none', changes: decided.value });
  };
  return Object.create(store, {
    commit: { value: commit },
    records: { get: () => records ?? store.records },
  });
}
