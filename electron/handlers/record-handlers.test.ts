import { describe, expect, test } from 'vitest';
import { draft, idOf } from '#shared/rules/testing/build-record';
import { startApp } from './testing/start-app';

describe('records', () => {
  test('are saved, told to every page, and in conflict when stale', async () => {
    const { create, get, refusal, events } = await startApp();
    await create();
    const saved = await get('record.save', { record: draft('report', { id: idOf(1) }), expectedRevision: 0 });
    expect(events.at(-1)).toMatchObject({ type: 'archive.changed', changes: [{ op: 'put', record: saved }] });
    const stale = { record: draft('report', { id: idOf(1), title: '改題' }), expectedRevision: 0 };
    expect(await refusal('record.save', stale)).toEqual({ code: 'conflict', current: saved });
  });

  test('a repeated request gets the same answer and is no news', async () => {
    const { create, get, events } = await startApp();
    await create();
    const request = { record: draft('report', { id: idOf(1) }), expectedRevision: 0 };
    const first = await get('record.save', request);
    const told = events.length;
    expect(await get('record.save', request)).toEqual(first);
    expect(events).toHaveLength(told);
  });

  test('go to the trash, come back, are undone and removed for good', async () => {
    const { create, get, refusal } = await startApp();
    await create();
    await get('record.save', { record: draft('report', { id: idOf(1) }), expectedRevision: 0 });
    const { transactionId } = await get('record.trash', { id: idOf(1), expectedRevision: 1 });
    expect(await get('transaction.undo', { transactionId })).toMatchObject([{ record: { revision: 3 } }]);
    await get('record.trash', { id: idOf(1), expectedRevision: 3 });
    expect(await get('record.restore', { id: idOf(1) })).not.toHaveProperty('deletedAt');
    expect(await refusal('record.purge', { id: idOf(1) })).toMatchObject({ code: 'rule_broken' });
    await get('record.trash', { id: idOf(1), expectedRevision: 5 });
    await get('record.purge', { id: idOf(1) });
    expect((await get('archive.load', {})).records).toEqual([]);
  });

  test('an import is one transaction and one undo', async () => {
    const { create, get } = await startApp();
    await create();
    const records = [draft('report', { id: idOf(1) }), draft('keyPhrase', { id: idOf(2) })];
    const added = await get('record.addAll', { records });
    expect(added.records).toHaveLength(2);
    expect(await get('transaction.undo', { transactionId: added.transactionId })).toHaveLength(2);
  });

  test('an import brings its files in the same transaction, or nothing at all', async () => {
    const { create, get, refusal, upload } = await startApp();
    await create();
    const report = draft('report', {
      id: idOf(1),
      source: { fileName: '原本.pdf', attachmentId: idOf(2), importedAt: '2022-01-01T00:00:00Z' },
    });
    const lost = { uploadId: 'gone', id: idOf(2), mediaType: 'application/pdf' };
    expect(await refusal('record.addAll', { records: [report], files: [lost] })).toMatchObject({
      code: 'not_found',
    });
    expect((await get('archive.load', {})).records).toEqual([]);
    const uploadId = await upload('原本.pdf', Buffer.from('%PDF-'));
    const added = await get('record.addAll', { records: [report], files: [{ ...lost, uploadId }] });
    expect(added.records.map((record) => record.kind)).toEqual(['attachment', 'report']);
    expect(await get('transaction.undo', { transactionId: added.transactionId })).toHaveLength(2);
  });

  test('of every kind have their own acts', async () => {
    const { create, get } = await startApp();
    await create();
    const meeting = draft('offsiteMeeting', { id: idOf(1) });
    const questions = [{ id: idOf(2), text: 'なぜ続かないのか' }];
    expect(await get('offsiteMeeting.save', { meeting, expectedRevision: 0, questions })).toMatchObject({
      revision: 1,
    });
    const answered = await get('openQuestion.answer', { id: idOf(2), note: '試した', status: 'answered' });
    expect(answered).toMatchObject({ status: 'answered', answers: [{ by: '甲野' }] });
    await get('record.save', { record: draft('keyPhrase', { id: idOf(3) }), expectedRevision: 0 });
    const phrase = await get('keyPhrase.recommend', { id: idOf(3), reason: '朝会で' });
    const at = phrase.kind === 'keyPhrase' ? (phrase.recommendations[0]?.at ?? '') : '';
    expect(await get('keyPhrase.withdrawRecommendation', { id: idOf(3), at })).toMatchObject({
      recommendations: [],
    });
    await get('record.save', { record: draft('actionItem', { id: idOf(4) }), expectedRevision: 0 });
    expect(await get('actionItem.followUp', { id: idOf(4), note: '継いだ', status: 'doing' })).toMatchObject({
      status: 'doing',
    });
  });
});
