import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSample } from './read-sample';

const SHIPPED = join(import.meta.dirname, '../../../resources/sample');

describe('reading the sample', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sample-'));
    await cp(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const edit = async (name: string, change: (text: string) => string): Promise<void> => {
    const before = await readFile(join(folder, name), 'utf8');
    const after = change(before);
    expect(after, 'the edit must change something').not.toBe(before);
    await writeFile(join(folder, name), after);
  };

  it('gives the same records every time, also from a checkout with Windows line ends', async () => {
    const first = await readSample(folder);
    expect((await readSample(folder)).records).toEqual(first.records);
    await edit('reports/report-1.md', (text) => text.replaceAll('\n', '\r\n'));
    await edit('phrases.json', (text) => text.replaceAll('\n', '\r\n'));
    expect((await readSample(folder)).records).toEqual(first.records);
  });

  it.each([
    [
      'cohort',
      'reports/report-1.md',
      'cohort: cohort-1',
      'cohort: cohort-9',
      /report-1: .*cohort "cohort-9"/,
    ],
    ['source', 'phrases.json', '"in": "report-1"', '"in": "report-9"', /isshaku: .*"report-9"/],
    ['text', 'phrases.json', '"exact": "隣との境目', '"exact": "隣とのさかい', /isshaku: .*隣とのさかい/],
    [
      'text a question arose in',
      'questions.json',
      '"raisedIn": "report-1"',
      '"raisedIn": "x"',
      /yameru.*"x"/,
    ],
    ['text an action arose in', 'actions.json', '"raisedIn": "report-1"', '"raisedIn": "x"', /stove.*"x"/],
    ['file', 'meetings/2019-06-tokusoku.md', '[tokusoku-', '[toksoku-', /2019-06-tokusoku: .*toksoku-/],
  ])('says which part refers to a %s that is not there', async (_, name, from, to, message) => {
    await edit(name, (text) => text.replace(from, to));
    await expect(readSample(folder)).rejects.toThrow(message);
  });

  it.each([
    ['a misspelt field', 'phrases.json', '"speaker"', '"speeker"', /phrases\.json: .*speeker/],
    [
      'a date that is none',
      'meetings/2019-06-tokusoku.md',
      'date: 2019-06-20',
      'date: 2019-06-31',
      /tokusoku\.md: date/,
    ],
    ['broken JSON', 'actions.json', '[', '', /actions\.json/],
    [
      'an unknown heading',
      'meetings/2019-06-tokusoku.md',
      '## 気付き',
      '## 気づき',
      /2019-06-tokusoku: .*気づき/,
    ],
  ])('says which part has %s', async (_, name, from, to, message) => {
    await edit(name, (text) => text.replace(from, to));
    await expect(readSample(folder)).rejects.toThrow(message);
  });
});
