import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { ArchiveRecord } from '#shared/model/record';
import { saveRecord } from '#shared/rules/save-record';
import { contentOf } from '#shared/rules/stamp';
import { archiveFile } from '../../archive-paths';
import type { ArchiveStore } from '../../archive-store';
import { createArchive } from '../../create-archive';
import { openArchiveStore } from '../../json-archive-store';
import { nodeDisk } from '../../node-disk';
import type { BenchFigures, BenchTask } from './bench-tasks';
import { durationsOf, timed } from './durations';
import { inventedRecords, noteId, SIZES } from './invented-records';
import { longestPauseDuring } from './longest-pause';

/** Measures one thing in a process that has done nothing else. */
// The task comes from the script that started this process.
const { measure, size, folder } = JSON.parse(process.argv[2] ?? '') as BenchTask;
const PERSON = '乙川';
const SAVES = 400;
const WARM_UP = 20;
const LOWDB_WRITES = 12;
/** Faster than anybody types. */
const BETWEEN_SAVES_MS = 10;

type Measures = { readonly [M in keyof BenchFigures]: () => Promise<BenchFigures[M]> };

const MEASURES: Measures = {
  make: async () => {
    const records = inventedRecords(SIZES[size]);
    await createArchive(nodeDisk, folder, { name: '霧沢市の記録', records, files: [] }, () => new Date());
    return { archiveBytes: (await stat(archiveFile(folder))).size, records: records.length };
  },

  save: async () => {
    const store = await opened();
    const besides = await open(join(folder, '..', 'bare-append'), 'a');
    const [ours, bare, lines] = [[], [], []] as [number[], number[], number[]];
    for (let number = 0; number < WARM_UP; number++) await changeNote(store, number);
    for (let number = 0; number < SAVES; number++) {
      const before = await journalBytes();
      ours.push(await timed(() => changeNote(store, number)));
      const line = Buffer.alloc(Math.max((await journalBytes()) - before, 1), 'x');
      lines.push(line.length);
      bare.push(
        await timed(async () => {
          await besides.write(line);
          await besides.sync();
        }),
      );
    }
    await besides.close();
    await store.close();
    return {
      acknowledged: durationsOf(ours),
      bareAppend: durationsOf(bare),
      lineBytes: durationsOf(lines).p50,
    };
  },

  lowdb: async () => {
    const file = join(folder, '..', 'lowdb.json');
    const records = Object.fromEntries(inventedRecords(SIZES[size]).map((record) => [record.id, record]));
    const low = new Low<Record<string, ArchiveRecord>>(new JSONFile(file), records);
    const writes: number[] = [];
    for (let number = 0; number < LOWDB_WRITES; number++) {
      const note = low.data[noteId(number)];
      if (note) low.data[note.id] = { ...note, tags: [`書き足し ${number}`] };
      writes.push(await timed(() => low.write()));
    }
    await rm(file);
    return { write: durationsOf(writes) };
  },

  open: async () => {
    const began = performance.now();
    const store = await opened();
    const first = store.records.get(noteId(0));
    const open = performance.now() - began;
    if (!first) throw new Error('the archive holds no note');
    const { heapUsed, rss } = process.memoryUsage();
    await store.close();
    return { open, heapBytes: heapUsed, residentBytes: rss };
  },

  parse: async () => {
    let [bytes, text] = [Buffer.alloc(0), ''];
    const read = await timed(async () => {
      bytes = await readFile(archiveFile(folder));
    });
    const decode = await timed(async () => {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    });
    const parse = await timed(async () => JSON.parse(text));
    return { read, decode, parse };
  },

  snapshot: async () => {
    const store = await opened();
    for (let number = 0; number < 20; number++) await changeNote(store, number);
    const meanwhile: number[] = [];
    let takes: number | undefined;
    const longestPause = await longestPauseDuring(async () => {
      const taken = timed(() => store.snapshot()).then((duration) => {
        takes = duration;
      });
      for (let number = 20; takes === undefined; number++) {
        meanwhile.push(await timed(() => changeNote(store, number)));
        await wait(BETWEEN_SAVES_MS);
      }
      await taken;
    });
    await store.close();
    return { takes: takes ?? 0, longestPause, savesMeanwhile: durationsOf(meanwhile) };
  },
};

async function opened(): Promise<ArchiveStore> {
  const store = await openArchiveStore(folder, {
    disk: nodeDisk,
    now: () => new Date(),
    owner: { name: PERSON, machine: '窓口1', pid: process.pid },
    // The backup that follows an opening would be measured as if it were part of it.
    every: () => () => undefined,
  });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

/** A note of the archive, written on as a person does. */
async function changeNote(store: ArchiveStore, number: number): Promise<void> {
  const note = store.records.get(noteId(number % SIZES[size].notes));
  if (note?.kind !== 'offsiteMeeting') throw new Error(`there is no note ${number}`);
  const content = contentOf({ ...note, content: `${note.content}\n書き足し ${number}` });
  const saved = await store.commit(saveRecord(content, note.revision), PERSON);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

async function journalBytes(): Promise<number> {
  const journal = join(folder, 'journal');
  const names = await readdir(journal).catch(() => []);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(journal, name))).size));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

await mkdir(join(folder, '..'), { recursive: true });
await writeFile(join(folder, '..', 'figures.json'), JSON.stringify(await MEASURES[measure]()));
