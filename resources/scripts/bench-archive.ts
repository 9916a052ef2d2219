/**
 * Measures what the archive costs at the realistic and the stress size, over text the project makes itself, beside
 * the physical limit (a bare append and fsync of the same bytes) and lowdb's own JSONFile:
 *
 *     npm run bench:archive [-- --folder DIR]
 *
 * Every measurement has a process of its own. The targets are printed beside the figures; nothing is judged.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchFigures, BenchTask } from '../../electron/archive/testing/bench/bench-tasks';
import { durationsOf } from '../../electron/archive/testing/bench/durations';
import { SIZES, type SizeName } from '../../electron/archive/testing/bench/invented-records';
import { buildChild } from '../../electron/archive/testing/build-child';

const OPENINGS = 5;

const { values } = parseArgs({ options: { folder: { type: 'string', default: tmpdir() } } });
const script = await buildChild(
  new URL('../../electron/archive/testing/bench/bench-child.ts', import.meta.url),
);
const home = mkdtempSync(join(values.folder, 'hamidashi-bench-'));

function measure<M extends BenchTask['measure']>(name: M, size: SizeName): BenchFigures[M] {
  const task: BenchTask = { measure: name, size, folder: join(home, 'archive') };
  const { status } = spawnSync(process.execPath, [script, JSON.stringify(task)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} at ${size} failed`);
  // Our own child wrote it a moment ago.
  return JSON.parse(readFileSync(join(home, 'figures.json'), 'utf8')) as BenchFigures[M];
}

interface SizeFigures {
  readonly make: BenchFigures['make'];
  readonly save: BenchFigures['save'];
  readonly lowdb: BenchFigures['lowdb'];
  readonly snapshot: BenchFigures['snapshot'];
  readonly open: number;
  readonly memory: BenchFigures['open'];
  readonly parse: number;
  readonly decodeAndParse: number;
}

function measureSize(size: SizeName): SizeFigures {
  rmSync(join(home, 'archive'), { recursive: true, force: true });
  const make = measure('make', size);
  // In turn, so that a busy moment of the machine hits both alike.
  const openings = Array.from({ length: OPENINGS }, () => ({
    open: measure('open', size),
    parse: measure('parse', size),
  }));
  const median = (pick: (opening: (typeof openings)[number]) => number): number =>
    durationsOf(openings.map(pick)).p50;
  return {
    make,
    open: median(({ open }) => open.open),
    memory: openings[0]?.open ?? { open: 0, heapBytes: 0, residentBytes: 0 },
    parse: median(({ parse }) => parse.parse),
    decodeAndParse: median(({ parse }) => parse.decode + parse.parse),
    save: measure('save', size),
    snapshot: measure('snapshot', size),
    lowdb: measure('lowdb', size),
  };
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const line = (name: string, text: string): void => console.log(`  ${name.padEnd(34)} ${text}`);

function print(size: SizeName, figures: SizeFigures): void {
  const { make, save, lowdb, snapshot, open, memory, parse, decodeAndParse } = figures;
  console.log(
    `\n${size}: ${make.records.toLocaleString('en')} records, archive.json ${mb(make.archiveBytes)}`,
  );
  line('acknowledged save', `p50 ${ms(save.acknowledged.p50)}   p95 ${ms(save.acknowledged.p95)}`);
  line(
    `bare append + fsync, ${save.lineBytes} bytes`,
    `p50 ${ms(save.bareAppend.p50)}   p95 ${ms(save.bareAppend.p95)}`,
  );
  line("lowdb's JSONFile, one write", `p50 ${ms(lowdb.write.p50)}   p95 ${ms(lowdb.write.p95)}`);
  line('open to first record', ms(open));
  line('JSON.parse of the same bytes', `${ms(parse)} alone, ${ms(decodeAndParse)} with decoding`);
  line('snapshot', `${ms(snapshot.takes)}, longest pause ${ms(snapshot.longestPause)}`);
  line(
    'saves while it is taken',
    `p50 ${ms(snapshot.savesMeanwhile.p50)}   p95 ${ms(snapshot.savesMeanwhile.p95)}`,
  );
  line('memory with the archive open', `heap ${mb(memory.heapBytes)}, resident ${mb(memory.residentBytes)}`);
}

const figures = new Map<SizeName, SizeFigures>();
// The object's own keys are its type's.
for (const size of Object.keys(SIZES) as SizeName[]) {
  const measured = measureSize(size);
  figures.set(size, measured);
  print(size, measured);
}
rmSync(home, { recursive: true, force: true });
rmSync(dirname(script), { recursive: true, force: true });

const [stress, tenth] = [figures.get('stress'), figures.get('stress / 10')];
if (stress && tenth) {
  const target = (name: string, reached: number, sign: '≤' | '≥', asked: number, unit: string): void => {
    const good = sign === '≤' ? reached <= asked : reached >= asked;
    line(name, `${reached.toFixed(3)}${unit}   asked ${sign} ${asked}${unit}   ${good ? '✓' : '✗'}`);
  };
  console.log('\ntargets, at stress, p50');
  target(
    'save / save at a tenth',
    stress.save.acknowledged.p50 / tenth.save.acknowledged.p50,
    '≤',
    1.2,
    ' ×',
  );
  target(
    'save / bare append + fsync',
    stress.save.acknowledged.p50 / stress.save.bareAppend.p50,
    '≤',
    2,
    ' ×',
  );
  target('lowdb / save', stress.lowdb.write.p50 / stress.save.acknowledged.p50, '≥', 50, ' ×');
  target('longest pause in a snapshot', stress.snapshot.longestPause, '≤', 50, ' ms');
  target('open / JSON.parse alone', stress.open / stress.parse, '≤', 2, ' ×');
  target('open / decode and JSON.parse', stress.open / stress.decodeAndParse, '≤', 2, ' ×');
}
