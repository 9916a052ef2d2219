import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import {
  archiveFile,
  backupsFolder,
  firstFile,
  historyFolder,
  journalFolder,
  previousFile,
} from './archive-paths';
import type { ArchiveStore } from './archive-store';
import { witnessFile } from './journal/witness';
import { openArchiveStore } from './json-archive-store';
import { nodeDisk } from './node-disk';
import { findOffers, recoverArchive } from './recovery';
import { madeArchive, opened, storeOptions } from './testing/build-archive';
import { tempFolder } from './testing/temp-folder';

const addPhrase = (store: ArchiveStore, number: number) =>
  store.commit(saveRecord(draft('keyPhrase', { id: idOf(number), text: `言葉${number}` }), 0), '乙川');
const ids = (store: ArchiveStore): readonly string[] => [...store.records.keys()].sort();
const report = record('report', { id: idOf(1), title: '第1期 年次報告' });

/** Three transactions in the snapshot and its history, two more in the journal; as a kill leaves it. */
async function usedArchive(): Promise<string> {
  const folder = await madeArchive(join(await tempFolder(), '霧沢市'), report);
  const store = await opened(folder);
  for (const number of [2, 3, 4]) await addPhrase(store, number);
  await store.snapshot();
  for (const number of [5, 6]) await addPhrase(store, number);
  const witness = witnessFile(folder);
  await vi.waitFor(async () => expect(await readFile(witness, 'utf8')).toContain('"seq":5'));
  await letGo(folder);
  return folder;
}
const letGo = (folder: string) => rm(join(folder, 'archive.json.lock'), { recursive: true, force: true });
const ALL = [1, 2, 3, 4, 5, 6].map(idOf);
const offers = (folder: string) => findOffers(nodeDisk, folder);

async function recovered(folder: string, offerId: string): Promise<ArchiveStore> {
  const result = await recoverArchive(folder, offerId, storeOptions());
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function damage(path: string, change: (text: string) => string): Promise<string> {
  const damaged = change(await readFile(path, 'utf8'));
  await writeFile(path, damaged);
  return damaged;
}

describe('an archive.json that cannot be read', () => {
  test('is recovered whole from the snapshot before and what was written since', async () => {
    const folder = await usedArchive();
    const damaged = await damage(archiveFile(folder), (text) => text.slice(0, text.length / 2));
    const [best] = await offers(folder);
    expect(best).toMatchObject({
      source: 'previous',
      records: 6,
      lostTransactions: 0,
      replayedTransactions: 5,
    });
    const store = await recovered(folder, best?.offerId ?? '');
    expect(ids(store)).toEqual(ALL);
    expect(store.account).toMatchObject({ lostTransactions: 0, recoveredFrom: { source: 'previous' } });
    expect(await readFile(store.account?.originals[0] ?? '', 'utf8')).toBe(damaged);
    expect((await addPhrase(store, 7)).ok).toBe(true);
  });

  test('without the snapshot before, from the first one and the whole history', async () => {
    const folder = await usedArchive();
    await damage(archiveFile(folder), () => 'null');
    await rm(previousFile(folder));
    const [best] = await offers(folder);
    expect(best).toMatchObject({ offerId: 'first', records: 6, lostTransactions: 0 });
    expect(ids(await recovered(folder, 'first'))).toEqual(ALL);
  });

  test('without both, from a backup and what was written since', async () => {
    const folder = await usedArchive();
    const store = await opened(folder);
    await store.backups.make('manual');
    await addPhrase(store, 7);
    await letGo(folder);
    await damage(archiveFile(folder), () => '');
    await rm(previousFile(folder));
    await rm(firstFile(folder));
    const [best] = await offers(folder);
    expect(best).toMatchObject({
      source: 'backup',
      records: 7,
      lostTransactions: 0,
      replayedTransactions: 1,
    });
    expect(ids(await recovered(folder, best?.offerId ?? ''))).toEqual([...ALL, idOf(7)]);
  });

  test('with nothing else left, from its own whole records; the lost ones are counted', async () => {
    const folder = await usedArchive();
    await (await opened(folder)).close();
    await damage(archiveFile(folder), (text) => text.replace('"text":"言葉4"', '"text":"言葉'));
    for (const gone of [historyFolder, journalFolder, backupsFolder]) {
      await rm(gone(folder), { recursive: true, force: true });
    }
    await rm(previousFile(folder));
    expect(await offers(folder)).toMatchObject([{ source: 'salvage', records: 5, lostRecords: 1 }]);
    const store = await recovered(folder, 'salvage');
    expect(ids(store)).toEqual(ALL.filter((id) => id !== idOf(4)));
    expect(store.account).toMatchObject({ lostRecords: 1, recoveredFrom: { source: 'salvage' } });
  });

  /** An archive of which archive.json alone is left, and that damaged. */
  async function onlyDamaged(change: (text: string) => string): Promise<string> {
    const folder = await usedArchive();
    await (await opened(folder)).close();
    await damage(archiveFile(folder), change);
    for (const gone of [historyFolder, journalFolder, backupsFolder, previousFile]) {
      await rm(gone(folder), { recursive: true, force: true });
    }
    return folder;
  }

  test('a record with a wrong letter is not shown as if somebody had written it', async () => {
    const folder = await onlyDamaged((text) => text.replace('"text":"言葉4"', '"text":"言票4"'));
    expect(await offers(folder)).toMatchObject([{ source: 'salvage', records: 5, lostRecords: 1 }]);
    expect(ids(await recovered(folder, 'salvage'))).not.toContain(idOf(4));
  });

  test('of two records that a gap made one, none is shown, and both are missed', async () => {
    const folder = await onlyDamaged((text) => {
      const [from, to] = [text.indexOf('言葉3'), text.indexOf('言葉4')];
      return text.slice(0, from) + text.slice(to);
    });
    expect(await offers(folder)).toMatchObject([{ source: 'salvage', records: 4, lostRecords: 2 }]);
  });

  test('a file of an older app, without sums of its records, is salvaged by what parses', async () => {
    const folder = await onlyDamaged((text) =>
      text.replace('"text":"言葉4"', '"text":"言葉').replace(/,"recordCrcs":"[^"]*"/, ''),
    );
    expect(await offers(folder)).toMatchObject([{ source: 'salvage', records: 5, lostRecords: 1 }]);
  });

  test('a salvaged record that says other words than its checked line in the history gives way to it', async () => {
    const folder = await usedArchive();
    await (await opened(folder)).close();
    await damage(archiveFile(folder), (text) =>
      text.replace('"text":"言葉4"', '"text":"嘘"').replace(/,"recordCrcs":"[^"]*"/, ''),
    );
    await rm(previousFile(folder));
    await rm(firstFile(folder));
    expect((await recovered(folder, 'salvage')).records.get(idOf(4))).toMatchObject({ text: '言葉4' });
  });

  test.each([['{}'], ['null'], [''], ['garbage']])(
    'and holds nothing (%j) has nothing to offer, and stays',
    async (text) => {
      const folder = await madeArchive(join(await tempFolder(), '霧沢市'), report);
      await damage(archiveFile(folder), () => text);
      expect(await offers(folder)).toEqual([]);
      expect(await readFile(archiveFile(folder), 'utf8')).toBe(text);
    },
  );

  test('offers are looked up anew: one that is gone meanwhile changes nothing', async () => {
    const folder = await usedArchive();
    const damaged = await damage(archiveFile(folder), () => '{');
    expect(await recoverArchive(folder, 'nothing', storeOptions())).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await readFile(archiveFile(folder), 'utf8')).toBe(damaged);
  });
});

describe('a journal that cannot be read whole', () => {
  const segment = async (folder: string): Promise<string> =>
    join(
      journalFolder(folder),
      (await readdir(journalFolder(folder)))
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .at(-1) ?? '',
    );

  test('a last line that was torn before it was acknowledged is dropped without a word', async () => {
    const folder = await usedArchive();
    await damage(await segment(folder), (text) => `${text}{"seq":6,"id":"torn`);
    const store = await opened(folder);
    expect([ids(store), store.account]).toEqual([ALL, undefined]);
  });

  test('a last line that was torn after it was acknowledged is missed', async () => {
    const folder = await usedArchive();
    await damage(await segment(folder), (text) => text.slice(0, -20));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL.slice(0, 5));
    expect(store.account).toMatchObject({ lostTransactions: 1 });
  });

  test('cut off where a line ends, it is told how much is missing; once', async () => {
    const folder = await usedArchive();
    await damage(await segment(folder), (text) => text.split('\n').slice(0, 2).join('\n').concat('\n'));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL.slice(0, 5));
    expect(store.account).toMatchObject({ lostTransactions: 1 });
    expect((await addPhrase(store, 9)).ok).toBe(true);
    await store.close();
    expect((await opened(folder)).account).toBeUndefined();
  });

  test('that is gone is told to be gone', async () => {
    const folder = await usedArchive();
    await rm(await segment(folder));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL.slice(0, 4));
    expect(store.account).toMatchObject({ lostTransactions: 2, originals: [] });
  });

  test('a damaged line is counted, the file is kept, and the rest is there; told once', async () => {
    const folder = await usedArchive();
    const damaged = await damage(await segment(folder), (text) => text.replace('言葉5', '言葉９'));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL.filter((id) => id !== idOf(5)));
    expect(store.account).toMatchObject({ lostTransactions: 1, replayedTransactions: 1 });
    expect(await readFile(store.account?.originals[0] ?? '', 'utf8')).toBe(damaged);
    await store.close();
    const again = await opened(folder);
    expect([again.account, ids(again)]).toEqual([undefined, ALL.filter((id) => id !== idOf(5))]);
  });

  test('an older snapshot put back by hand is caught up from the history', async () => {
    const folder = await usedArchive();
    await (await opened(folder)).close();
    await writeFile(archiveFile(folder), await readFile(firstFile(folder)));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL);
  });

  test('read by one who may not write, it is told and left as it is', async () => {
    const folder = await usedArchive();
    const holder = await opened(folder);
    await addPhrase(holder, 7);
    const damaged = await damage(await segment(folder), (text) => text.replace('言葉7', '言葉８'));
    const reader = await opened(folder);
    expect(reader.account).toMatchObject({ lostTransactions: 1 });
    expect(await readFile(await segment(folder), 'utf8')).toBe(damaged);
  });
});

test('where the witness is damaged, nobody is told that the end of the journal is there; once', async () => {
  const folder = await usedArchive();
  const damaged = await damage(witnessFile(folder), (text) => '\0'.repeat(text.length));
  const store = await opened(folder);
  expect(ids(store)).toEqual(ALL);
  expect(store.account).toMatchObject({ lostTransactions: 0, isEndUnsure: true });
  expect(await readFile(store.account?.originals[0] ?? '', 'utf8')).toBe(damaged);
  await store.close();
  expect((await opened(folder)).account).toBeUndefined();
});

test('a witness the disk does not give keeps nobody from opening', async () => {
  const folder = await usedArchive();
  const { fs } = nodeDisk;
  const readFile = async (path: string): Promise<Uint8Array> => {
    if (path === witnessFile(folder)) throw Object.assign(new Error('a bad sector'), { code: 'EIO' });
    return fs.readFile(path);
  };
  const open = async (path: string, mode: Parameters<typeof fs.open>[1]) => {
    if (path === witnessFile(folder)) await readFile(path);
    return fs.open(path, mode);
  };
  const store = await opened(folder, { disk: { ...nodeDisk, fs: { ...fs, readFile, open } } });
  expect(ids(store)).toEqual(ALL);
  expect(store.account).toMatchObject({ isEndUnsure: true, originals: [] });
  expect((await addPhrase(store, 9)).ok).toBe(true);
});

describe('a folder in place of', () => {
  const inPlaceOf = async (path: string): Promise<void> => {
    await rm(path);
    await mkdir(path);
    await writeFile(join(path, 'メモ.txt'), 'だれかのメモ');
  };
  const places = {
    'the snapshot before': previousFile,
    'the archive as it began': firstFile,
    'the witness': witnessFile,
    'the history': (folder: string) => join(historyFolder(folder), '2024-05.jsonl'),
  };

  test.each(Object.entries(places))(
    '%s is set aside with what is in it, and nothing is lost',
    async (_, place) => {
      const folder = await usedArchive();
      await inPlaceOf(place(folder));
      const store = await opened(folder);
      expect(ids(store)).toEqual(ALL);
      expect(await readdir(store.account?.originals[0] ?? '')).toEqual(['メモ.txt']);
      expect((await addPhrase(store, 9)).ok).toBe(true);
      await store.close();
      const again = await opened(folder);
      expect([again.account, ids(again)]).toEqual([undefined, [...ALL, idOf(9)]]);
    },
  );

  test('a journal’s segment is set aside, and what is missing is told', async () => {
    const folder = await usedArchive();
    const [segment = ''] = (await readdir(journalFolder(folder))).filter((name) => name.endsWith('.jsonl'));
    await inPlaceOf(join(journalFolder(folder), segment));
    const store = await opened(folder);
    expect(ids(store)).toEqual(ALL.slice(0, 4));
    expect(store.account).toMatchObject({ lostTransactions: 2 });
    expect(await readdir(store.account?.originals[0] ?? '')).toEqual(['メモ.txt']);
  });

  test('archive.json is refused, and recovered from', async () => {
    const folder = await usedArchive();
    await inPlaceOf(archiveFile(folder));
    expect(await openArchiveStore(folder, storeOptions())).toMatchObject({
      error: { code: 'archive_unreadable', trouble: 'wrong_format' },
    });
    const [best] = await offers(folder);
    const store = await recovered(folder, best?.offerId ?? '');
    expect(ids(store)).toEqual(ALL);
    expect(await readdir(store.account?.originals[0] ?? '')).toEqual(['メモ.txt']);
  });
});

test('what was opened has no account when nothing was wrong', async () => {
  const folder = await usedArchive();
  const result = await openArchiveStore(folder, storeOptions());
  expect(result.ok && result.value.account).toBeUndefined();
});
