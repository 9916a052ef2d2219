import { describe, expect, it } from 'vitest';
import type { SearchUnit } from './search-unit';
import { createSearchWorkerCore } from './search-worker-core';
import type { SearchAnswer, SearchRequest } from './worker-messages';

/** A worker whose clock stands still: what it puts off waits for `settle` or `step`. */
function worker() {
  const answers: SearchAnswer[] = [];
  const waiting: (() => void)[] = [];
  const core = createSearchWorkerCore({
    post: (answer) => answers.push(answer),
    later: (task) => waiting.push(task),
  });
  const step = (): void => waiting.shift()?.();
  const settle = (): void => {
    while (waiting.length > 0) step();
  };
  return { answers, step, settle, send: (request: SearchRequest) => core.handle(request) };
}

const unit = (id: string, text: string): SearchUnit => ({
  id,
  recordId: id,
  kind: 'report',
  title: '',
  text,
  tags: [],
});
const many = (count: number) => Array.from({ length: count }, (_, at) => unit(`u${at}`, `対話${at}`));

function recordsIn(answers: readonly SearchAnswer[], seq: number): readonly string[] | undefined {
  const answer = answers.find((candidate) => candidate.type === 'results' && candidate.seq === seq);
  return answer?.type === 'results' ? answer.results.groups.map((group) => group.recordId) : undefined;
}

function lastOf<Type extends SearchAnswer['type']>(answers: readonly SearchAnswer[], type: Type) {
  return answers.findLast((answer): answer is Extract<SearchAnswer, { type: Type }> => answer.type === type);
}

describe('queries', () => {
  it('are answered before anything is built', () => {
    const { answers, send } = worker();
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual([]);
  });

  it('are answered with their number, similar ones a moment later', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: [unit('a', 'オフサイトミーティング')] });
    send({ type: 'query', seq: 7, text: 'オフサイトミーティグ' });
    expect(recordsIn(answers, 7)).toEqual([]);
    expect(lastOf(answers, 'similar')).toBeUndefined();
    settle();
    expect(lastOf(answers, 'similar')).toMatchObject({ seq: 7, groups: [{ recordId: 'a' }] });
  });

  it('have no second phase when it is not wanted or a newer query has come', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: [unit('a', 'オフサイトミーティング')] });
    send({ type: 'query', seq: 1, text: 'オフサイトミーティグ' });
    send({ type: 'query', seq: 2, text: '対話' });
    send({ type: 'query', seq: 3, text: 'オフサイトミーティグ', similar: false });
    settle();
    expect(lastOf(answers, 'similar')).toBeUndefined();
  });

  it('for the marks of an open record are answered for each of its units', () => {
    const { answers, send } = worker();
    send({ type: 'build', units: [unit('a', '市民との対話')] });
    send({ type: 'marks', seq: 4, text: '対話', recordId: 'a' });
    expect(lastOf(answers, 'marks')).toEqual({
      type: 'marks',
      seq: 4,
      units: [{ unitId: 'a', titleRanges: [], textRanges: [{ start: 4, end: 6 }] }],
    });
  });
});

describe('a build', () => {
  it('tells how far it is, answers queries meanwhile, and says when it is ready and settled', () => {
    const { answers, send, step, settle } = worker();
    send({ type: 'build', units: many(1_000) });
    expect(lastOf(answers, 'progress')).toEqual({ type: 'progress', done: 400, total: 1_000 });
    expect(lastOf(answers, 'ready')).toBeUndefined();
    send({ type: 'query', seq: 1, text: '対話399' });
    expect(recordsIn(answers, 1)).toEqual(['u399']);
    step();
    settle();
    expect(lastOf(answers, 'ready')).toEqual({ type: 'ready', units: 1_000 });
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('is given up when a newer one comes', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: many(1_000) });
    send({ type: 'build', units: [unit('a', '別の対話')] });
    settle();
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(answers.filter((answer) => answer.type === 'ready')).toHaveLength(1);
  });

  it('does not bring back what was patched while it went on', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: many(1_000) });
    send({ type: 'patch', remove: ['u900', 'u901'], add: [unit('u901', '新しい')] });
    settle();
    send({ type: 'query', seq: 1, text: '対話900' });
    send({ type: 'query', seq: 2, text: '対話901' });
    send({ type: 'query', seq: 3, text: '新しい' });
    expect([recordsIn(answers, 1), recordsIn(answers, 2), recordsIn(answers, 3)]).toEqual([[], [], ['u901']]);
  });
});

describe('a patch', () => {
  it('is found at once and its old words no more', () => {
    const { answers, send } = worker();
    send({ type: 'build', units: [unit('a', '古い')] });
    send({ type: 'patch', remove: ['a'], add: [unit('a', '新しい')] });
    send({ type: 'query', seq: 1, text: '新しい' });
    send({ type: 'query', seq: 2, text: '古い' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(recordsIn(answers, 2)).toEqual([]);
  });
});

describe('readings', () => {
  it('are asked for slice by slice and then searched', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: many(150), analysed: true });
    for (let rounds = 0; rounds < 2; rounds++) {
      const asked = lastOf(answers, 'unread')?.units ?? [];
      send({
        type: 'readings',
        readings: asked.map(({ id, text }) => ({
          unitId: id,
          title: '',
          text: `2たいわ${text.length - 2}.`,
        })),
      });
      settle();
    }
    const slices = answers.flatMap((answer) => (answer.type === 'unread' ? [answer.units.length] : []));
    expect(slices).toEqual([100, 50]);
    send({ type: 'query', seq: 1, text: 'たいわ7' });
    send({ type: 'query', seq: 2, text: 'たいわ' });
    expect(lastOf(answers, 'results')?.results.total).toBe(150);
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('that cannot be had are not asked for again', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: [unit('a', '対話')], analysed: true });
    send({ type: 'readings', readings: [] });
    settle();
    expect(answers.filter((answer) => answer.type === 'unread')).toHaveLength(1);
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('are asked for when a record is saved anew', () => {
    const { answers, send } = worker();
    send({ type: 'build', units: [], analysed: true });
    send({ type: 'patch', remove: ['a'], add: [unit('a', '対話')] });
    expect(lastOf(answers, 'unread')?.units).toEqual([{ id: 'a', title: '', text: '対話' }]);
  });
});

describe('a saved index', () => {
  it('comes back without a build', () => {
    const first = worker();
    first.send({ type: 'build', units: [unit('a', '対話')] });
    first.settle();
    first.send({ type: 'save' });
    const bytes = lastOf(first.answers, 'saved')?.bytes ?? new Uint8Array();
    const second = worker();
    second.send({ type: 'restore', bytes, units: [unit('a', '対話')] });
    second.send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(second.answers, 1)).toEqual(['a']);
    expect(lastOf(second.answers, 'ready')).toEqual({ type: 'ready', units: 1 });
  });

  it('that cannot be used is built anew', () => {
    const { answers, send } = worker();
    send({ type: 'restore', bytes: new Uint8Array(8), units: [unit('a', '対話')] });
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
  });
});
