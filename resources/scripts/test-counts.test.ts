import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { added, e2eCounts, unitCounts } from './test-counts.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'test-counts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function report(content: object): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

const unit = {
  numPassedTests: 40,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 2,
  numTodoTests: 1,
};

describe('the last line of npm test', () => {
  it('counts unit tests', async () => {
    expect(unitCounts(await report(unit))).toEqual({ passed: 40, failed: 0, skipped: 3 });
  });

  it('counts a test file that does not load as a failure, though no test of it ran', async () => {
    expect(unitCounts(await report({ ...unit, numFailedTestSuites: 1 })).failed).toBe(1);
  });

  it('counts scenarios', async () => {
    const stats = { expected: 7, flaky: 0, unexpected: 1, skipped: 5 };
    expect(e2eCounts(await report({ stats }))).toEqual({ passed: 7, failed: 1, skipped: 5 });
  });

  it('counts a run without a report as a failure', () => {
    const nowhere = join(folder, 'none.json');
    expect(added(unitCounts(nowhere), e2eCounts(nowhere))).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });
});
