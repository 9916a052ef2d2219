import fs from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { createTally, type HarnessReport } from '../harness';

const OLD = 'これまでの記録';
const NEW = '新しい記録。'.repeat(200);

/**
 * A widely used writer that asks once and never looks how many bytes were taken: on a disk that takes half it says
 * the file is written.
 */
export async function carelessWriter(): Promise<HarnessReport> {
  const tally = createTally();
  const folder = await mkdtemp(join(tmpdir(), 'hamidashi-careless-'));
  const target = join(folder, 'archive.json');
  try {
    await writeFile(target, OLD);
    const saved = await withHalfWrites(() => writeFileAtomic(target, NEW)).then(
      () => true,
      () => false,
    );
    tally.count('runs');
    const there = await readFile(target, 'utf8');
    if (saved && there !== NEW)
      tally.miss(`says it is written; ${there.length} of ${NEW.length} letters are`);
    if (!saved && there !== OLD) tally.miss('refused, and the old bytes are gone');
  } finally {
    await rm(folder, { recursive: true });
  }
  return tally.report();
}

/** Lets the disk take the first half of whatever is written meanwhile. */
async function withHalfWrites(work: () => Promise<void>): Promise<void> {
  const real = fs.write;
  const half = (
    fd: number,
    data: string,
    position: number,
    encoding: BufferEncoding,
    done: (error: Error | null, written: number) => void,
  ): void => {
    const bytes = Buffer.from(data, encoding);
    real(fd, bytes, 0, Math.floor(bytes.length / 2), position, done);
  };
  // The writer is CommonJS and looks the call up on this very object.
  Reflect.set(fs, 'write', half);
  try {
    await work();
  } finally {
    Reflect.set(fs, 'write', real);
  }
}
