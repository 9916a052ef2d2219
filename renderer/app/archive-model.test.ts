import { expect, test } from 'vitest';
import type { Client } from '#shared/contract/client';
import type { OpenQuestion } from '#shared/model/open-question';
import { createArchiveModel } from './archive-model';

const question = (revision: number, text: string): OpenQuestion => ({
  id: '01J8ZQ4T9Y0000000000000001',
  kind: 'openQuestion',
  text,
  status: 'open',
  answers: [],
  tags: [],
  visibility: 'team',
  revision,
  createdAt: '2026-04-01T09:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2026-04-01T09:00:00+09:00',
  updatedBy: '甲野',
});

const put = (revision: number, text: string) =>
  ({
    type: 'archive.changed',
    changes: [{ op: 'put', record: question(revision, text), before: revision - 1 }],
  }) as const;

const open = { state: 'open', archiveId: 'a', name: '会', folder: '/f', readOnly: false, isSample: false };

/** Answers as the owner would, once `release` is called for the load. */
function modelOver(records: readonly OpenQuestion[]) {
  let release = (): void => {};
  const loaded = new Promise<void>((resolve) => {
    release = resolve;
  });
  const client = (async (method: string) => {
    if (method === 'archive.status') return { ok: true, value: open };
    await loaded;
    return { ok: true, value: { archiveId: 'a', records } };
  }) as Client;
  return { model: createArchiveModel(client), release };
}

const textIn = (model: ReturnType<typeof createArchiveModel>): string | undefined => {
  const state = model.state.get();
  if (state.state !== 'open') return undefined;
  const record = [...state.snapshot.records.values()][0];
  return record?.kind === 'openQuestion' ? record.text : undefined;
};

test('a change that arrives while the archive loads is not lost', async () => {
  const { model, release } = modelOver([question(1, 'はじめ')]);
  const refreshed = model.refresh();
  await Promise.resolve();
  model.onEvent(put(2, 'あとから'));
  release();
  await refreshed;
  expect(textIn(model)).toBe('あとから');
});

test('an older change never overwrites a newer record', async () => {
  const { model, release } = modelOver([question(3, '新しい')]);
  release();
  await model.refresh();
  model.onEvent(put(2, '古い'));
  expect(textIn(model)).toBe('新しい');
});

test('a purge removes the record and the snapshot is a new one', async () => {
  const { model, release } = modelOver([question(1, 'はじめ')]);
  release();
  await model.refresh();
  const before = model.state.get();
  model.onEvent({ type: 'archive.changed', changes: [{ op: 'purge', id: question(1, '').id, before: 1 }] });
  expect(textIn(model)).toBeUndefined();
  expect(model.state.get()).not.toBe(before);
});
