/**
 * Breaks the archive's ground in every way the promises of its design speak of, and counts what it costs:
 *
 *     npm run check:faults [-- HARNESS…] [--seed N]
 *
 * Each harness also runs against something broken on purpose, and must notice. Exit code 1 on any miss.
 */
import { parseArgs } from 'node:util';
import { backupDays } from '../../electron/archive/testing/backup-days/backup-days';
import { damage } from '../../electron/archive/testing/damage/damage';
import { seedFrom } from '../../electron/archive/testing/fault-seed';
import { faultyCalls } from '../../electron/archive/testing/faulty-calls/faulty-calls';
import type { Harness, HarnessReport } from '../../electron/archive/testing/harness';
import { kill } from '../../electron/archive/testing/kill/kill';
import { model } from '../../electron/archive/testing/model/model';
import { powerCut } from '../../electron/archive/testing/power-cut/power-cut';
import { scanner } from '../../electron/archive/testing/scanner/scanner';
import { twoWriters } from '../../electron/archive/testing/two-writers/two-writers';

const HARNESSES: readonly Harness[] = [
  powerCut,
  kill,
  faultyCalls,
  scanner,
  damage,
  model,
  twoWriters,
  backupDays,
];
const SHOWN = 10;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const seed = seedFrom(values.seed ?? process.env.FC_SEED);

const known = (name: string): boolean => HARNESSES.some((harness) => harness.name === name);
const unknown = positionals.filter((name) => !known(name));
if (unknown.length > 0) {
  throw new Error(
    `no harness ${unknown.join(', ')}; there are ${HARNESSES.map(({ name }) => name).join(', ')}`,
  );
}

const seconds = (from: number): string => `${((performance.now() - from) / 1_000).toFixed(1)} s`;
const inWords = ({ counts }: HarnessReport): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
    .join(', ');

async function check({ name, promise, asked, run, controls }: Harness): Promise<boolean> {
  console.log(`\n${name}: ${promise}`);
  const began = performance.now();
  const report = await run({ seed, extent: 'full' });
  const short = Object.entries(asked).filter(([count, least]) => (report.counts[count] ?? 0) < least);
  console.log(`  ${inWords(report)}; ${report.misses.length} misses; ${seconds(began)}`);
  for (const miss of report.misses.slice(0, SHOWN)) console.log(`  ✗ ${miss}`);
  for (const [count, least] of short) console.log(`  ✗ fewer than ${least.toLocaleString('en')} ${count}`);
  let caught = true;
  for (const control of controls) {
    const { counts, misses } = await control.run({ seed, extent: 'fast' });
    caught &&= misses.length > 0;
    console.log(
      `  control, ${control.name}: ${misses.length > 0 ? `caught ${misses.length} times` : '✗ NOT caught'} (${inWords({ counts, misses })})`,
    );
  }
  return report.misses.length === 0 && short.length === 0 && caught;
}

console.log(`seed ${seed}`);
for (const harness of HARNESSES) {
  if (positionals.length > 0 && !positionals.includes(harness.name)) continue;
  if (!(await check(harness))) process.exitCode = 1;
}
