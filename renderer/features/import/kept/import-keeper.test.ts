import { describe, expect, test } from 'vitest';
import type { ReadReport } from '../../../workers/document-messages';
import type { ImportItem, ItemState } from '../import-item';
import type { ReviewDraft } from '../review-draft';
import { corrected } from '../review-draft';
import type { DeskLocks } from './desk-locks';
import { createImportKeeper } from './import-keeper';
import type { KeptEntry } from './kept-item';
import type { KeptParts, KeptStore } from './kept-store';

const DAY_MS = 24 * 60 * 60_000;

const REPORT: ReadReport = {
  kind: 'text',
  source: '１ はじめに\n話した。',
  certain: true,
  images: [],
  reading: {
    blocks: [
      { kind: 'heading', level: 1, text: '１ はじめに', lines: { from: 1, to: 1 }, confidence: 'sure' },
      { kind: 'paragraph', text: '話した。', lines: { from: 2, to: 2 }, confidence: 'sure' },
    ],
    setAside: [],
    facts: { authors: [] },
    studyMeetings: [],
    dialogues: [],
    actions: [],
    pledges: [],
    phrases: [],
    dateDoubts: [],
    replacementCharacters: 0,
  },
};

const DRAFT: ReviewDraft = {
  facts: {
    title: '汐見野市の一年',
    date: undefined,
    cohort: { to: 'none' },
    tags: [],
    visibility: 'handoff',
  },
  body: { blocks: REPORT.reading.blocks, setAside: REPORT.reading.setAside },
  past: [],
  text: undefined,
  choices: { 'phrase 2 話した。': true },
  picked: [],
  withPictures: true,
};

/** A browser: what it keeps, and which windows are open. As IndexedDB does, it gives copies. */
function browser() {
  const entries = new Map<string, KeptEntry>();
  const parts = new Map<string, KeptParts>();
  const open = new Set<string>();
  let isFull = false;
  let now = 0;
  const copy = <Value>(value: Value): Value => structuredClone(value);
  const store: KeptStore = {
    list: async () => copy([...entries.values()].sort((a, b) => a.place - b.place)),
    load: async (id) => copy(parts.get(id) ?? { source: undefined, document: undefined }),
    put: async (entry, changed) => {
      if (isFull) return false;
      entries.set(entry.id, copy(entry));
      parts.set(
        entry.id,
        copy({ source: undefined, document: undefined, ...parts.get(entry.id), ...changed }),
      );
      return true;
    },
    remove: async (ids) => {
      for (const id of ids) {
        entries.delete(id);
        parts.delete(id);
      }
      return true;
    },
  };
  const locks: DeskLocks = {
    hold: async (deskId) => {
      open.add(deskId);
      return () => void open.delete(deskId);
    },
    ifGone: async (deskId, work) => {
      if (open.has(deskId)) return false;
      await work();
      return true;
    },
  };
  const isKept: boolean[] = [];
  return {
    window: (deskId: string, archiveId = 'A') =>
      createImportKeeper({
        store,
        locks,
        archiveId,
        deskId,
        now: () => now,
        onKept: (kept) => isKept.push(kept),
      }),
    crash: (deskId: string) => open.delete(deskId),
    fill: (full = true) => {
      isFull = full;
    },
    wait: (ms: number) => {
      now += ms;
    },
    isKept,
    traces: () => entries.size + parts.size,
  };
}

const item = (id: string, state: ItemState = { at: 'waiting' }): ImportItem => ({
  id,
  name: `${id}.txt`,
  bytes: undefined,
  source: { from: 'text', text: `${id}の記録` },
  state,
});

describe('an import that was left', () => {
  test('is found again with the state of each file and the order of the list', async () => {
    const { window, crash } = browser();
    const items = [
      item('read', { at: 'read', document: REPORT, draft: DRAFT }),
      item('saved', { at: 'saved', recordId: 'R', records: 3 }),
      item('refused', { at: 'refused', sentence: '壊れています。' }),
      item('skipped', { at: 'skipped' }),
      item('waiting'),
    ];
    const first = window('one');
    first.keep(items);
    await first.flush();
    crash('one');
    expect((await window('two').adopt()).items).toEqual(items);
  });

  test('goes on reading what was being read', async () => {
    const { window, crash } = browser();
    const first = window('one');
    first.keep([item('a', { at: 'reading', done: 0.5, sizes: [] })]);
    await first.flush();
    crash('one');
    expect((await window('two').adopt()).items.map(({ state }) => state)).toEqual([{ at: 'waiting' }]);
  });

  test('has its corrections, and the way back from them', async () => {
    const { window, crash } = browser();
    const draft = corrected(DRAFT, { ...DRAFT.body, blocks: REPORT.reading.blocks.slice(0, 1) });
    const first = window('one');
    first.keep([item('a', { at: 'read', document: REPORT, draft: DRAFT })]);
    await first.flush();
    first.keep([item('a', { at: 'read', document: REPORT, draft })]);
    await first.flush();
    crash('one');
    const [again] = (await window('two').adopt()).items;
    expect(again?.state).toEqual({ at: 'read', document: REPORT, draft });
  });

  test('that was not corrected is known to be as it was read', async () => {
    const { window, crash } = browser();
    const first = window('one');
    first.keep([item('a', { at: 'read', document: REPORT, draft: DRAFT })]);
    await first.flush();
    crash('one');
    const state = (await window('two').adopt()).items[0]?.state;
    if (state?.at !== 'read' || state.document.kind !== 'text') throw new Error('not read');
    expect(state.draft?.body.blocks).toBe(state.document.reading.blocks);
  });

  test('stays with its window while that is open, and with its archive', async () => {
    const { window, crash } = browser();
    const first = window('one');
    first.keep([item('a')]);
    await first.flush();
    expect(await window('two').adopt()).toEqual({ items: [], isElsewhere: true });
    crash('one');
    expect(await window('three', 'B').adopt()).toEqual({ items: [], isElsewhere: false });
    expect((await window('four').adopt()).items).toHaveLength(1);
    expect((await window('five').adopt()).items).toEqual([]);
  });

  test('is let go of by a desk that is closed', async () => {
    const { window } = browser();
    const first = window('one');
    first.keep([item('a')]);
    await first.close();
    expect((await window('two').adopt()).items).toHaveLength(1);
  });

  test('leaves no trace once everything is settled, taken off, or forgotten for half a year', async () => {
    const { window, crash, traces, wait } = browser();
    const first = window('one');
    const settled: ItemState = { at: 'saved', recordId: 'R', records: 1 };
    first.keep([item('a'), item('b', settled)]);
    await first.flush();
    expect(traces()).toBeGreaterThan(0);
    first.keep([item('a', settled), item('b', settled)]);
    await first.flush();
    expect(traces()).toBe(0);
    first.keep([item('a')]);
    await first.flush();
    first.keep([]);
    await first.flush();
    expect(traces()).toBe(0);
    first.keep([item('a')]);
    await first.flush();
    crash('one');
    wait(184 * DAY_MS);
    expect((await window('two', 'B').adopt()).items).toEqual([]);
    expect(traces()).toBe(0);
  });

  test('that a full storage does not take is said to be at risk, until it is taken', async () => {
    const { window, crash, fill, isKept } = browser();
    const first = window('one');
    fill();
    first.keep([item('a')]);
    await first.flush();
    expect(isKept.at(-1)).toBe(false);
    fill(false);
    first.keep([item('a'), item('b')]);
    await first.flush();
    expect(isKept.at(-1)).toBe(true);
    crash('one');
    expect((await window('two').adopt()).items).toHaveLength(2);
  });
});
