import { describe, expect, it } from 'vitest';
import type { SearchUnit } from './search-unit';
import { createSearchWorkerCore } from './search-worker-core';
import type { RecordSource, SearchAnswer } from './worker-messages';

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
  return { answers, step, settle, send: core.handle, save: core.save };
}

const unit = (id: string, text: string): SearchUnit => ({
  id,
  recordId: id,
  kind: 'report',
  title: '',
  text,
  tags: [],
});
const record = (id: string, text: string, version = '1'): RecordSource => ({
  id,
  version,
  cut: () => [{ ...unit(id, text), version }],
});
const many = (count: number) => Array.from({ length: count }, (_, at) => record(`u${at}`, `対話${at}`));

function recordsIn(answers: readonly SearchAnswer[], seq: number): readonly string[] | undefined {
  const answer = answers.find((candidate) => candidate.type === 'results' && candidate.seq === seq);
  return answer?.type === 'results' ? answer.results.groups.map((group) => group.recordId) : undefined;
}

function lastOf<Type extends SearchAnswer['type']>(answers: readonly SearchAnswer[], type: Type) {
  return answers.findLast((answer): answer is Extract<SearchAnswer, { type: Type }> => answer.type === type);
}

const restIn = (answers: readonly SearchAnswer[]): readonly string[] =>
  lastOf(answers, 'rest')?.groups.map(({ recordId }) => recordId) ?? [];

describe('queries', () => {
  it('are answered before anything is built', () => {
    const { answers, send } = worker();
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual([]);
  });

  it('are answered with a screenful at once, the other records a moment later', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: many(30) });
    settle();
    send({ type: 'query', seq: 1, text: '対話', options: { limit: 20 } });
    const above = recordsIn(answers, 1) ?? [];
    expect(above).toHaveLength(6);
    expect(lastOf(answers, 'results')?.results.total).toBe(30);
    expect(lastOf(answers, 'rest')).toBeUndefined();
    settle();
    expect(new Set([...above, ...restIn(answers)]).size).toBe(20);
  });

  it('that a newer one follows at once are not answered below the screen', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: many(30) });
    settle();
    send({ type: 'query', seq: 1, text: '対話' });
    send({ type: 'query', seq: 2, text: '対話2' });
    settle();
    expect(answers.filter(({ type }) => type === 'rest')).toMatchObject([{ seq: 2 }]);
  });

  it('are answered with their number, similar ones a moment later', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: [record('a', 'オフサイトミーティング')] });
    send({ type: 'query', seq: 7, text: 'オフサイトミーティグ' });
    expect(recordsIn(answers, 7)).toEqual([]);
    expect(lastOf(answers, 'further')).toBeUndefined();
    settle();
    expect(lastOf(answers, 'further')).toMatchObject({
      seq: 7,
      similar: [{ recordId: 'a' }],
      suggestions: [],
    });
  });

  it('have no second phase when it is not wanted or a newer query has come', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: [record('a', 'オフサイトミーティング')] });
    send({ type: 'query', seq: 1, text: 'オフサイトミーティグ' });
    send({ type: 'query', seq: 2, text: '対話' });
    send({ type: 'query', seq: 3, text: 'オフサイトミーティグ', similar: false });
    settle();
    const further = answers.filter((answer) => answer.type === 'further');
    expect(further).toMatchObject([{ seq: 3, similar: [] }]);
  });

  it('that were asked before are answered by what is there now', () => {
    const { answers, send, settle } = worker();
    const ask = (seq: number): void => send({ type: 'query', seq, text: 'たいわ' });
    send({ type: 'build', records: [record('a', '対話')] });
    settle();
    ask(1);
    ask(2);
    send({ type: 'patch', remove: [], add: [unit('b', 'たいわ')] });
    ask(3);
    send({ type: 'patch', remove: ['b'], add: [] });
    ask(4);
    send({ type: 'readingList', entries: [{ surface: '対話', reading: 'たいわ' }] });
    settle();
    ask(5);
    expect([1, 2, 3, 4].map((seq) => recordsIn(answers, seq))).toEqual([[], [], ['b'], []]);
    const batch = lastOf(answers, 'unread')?.batch ?? 0;
    send({ type: 'readings', batch, readings: [{ unitId: 'a', title: '', text: '2たいわ' }] });
    ask(6);
    expect(recordsIn(answers, 6)).toEqual(['a']);
  });

  it('that find nothing at all are answered with others that do', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: [record('a', '市民との対話')] });
    send({ type: 'query', seq: 1, text: '対話 飛行船' });
    settle();
    expect(lastOf(answers, 'further')?.suggestions).toEqual([{ kind: 'fewer', query: '対話', total: 1 }]);
  });

  it('are found in the text of a record that is open', () => {
    const { answers, send } = worker();
    send({ type: 'build', records: [record('a', '市民との対話')] });
    send({ type: 'find', seq: 4, query: '対話', recordId: 'a', text: '・市民との対話' });
    expect(lastOf(answers, 'found')).toEqual({ type: 'found', seq: 4, ranges: [{ start: 5, end: 7 }] });
  });
});

describe('a build', () => {
  it('tells how far it is, answers queries meanwhile, and says when it is ready and settled', () => {
    const { answers, send, step, settle } = worker();
    send({ type: 'build', records: many(1_000) });
    expect(lastOf(answers, 'progress')).toEqual({ type: 'progress', done: 200, total: 1_000 });
    expect(lastOf(answers, 'ready')).toBeUndefined();
    send({ type: 'query', seq: 1, text: '対話199' });
    expect(recordsIn(answers, 1)).toEqual(['u199']);
    step();
    settle();
    expect(lastOf(answers, 'ready')).toEqual({ type: 'ready', records: 1_000 });
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('is given up when a newer one comes', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: many(1_000) });
    send({ type: 'build', records: [record('a', '別の対話')] });
    settle();
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(answers.filter((answer) => answer.type === 'ready')).toHaveLength(1);
  });

  it('does not bring back what was patched while it went on', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: many(1_000) });
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
    send({ type: 'build', records: [record('a', '古い')] });
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
    send({ type: 'build', records: many(250), analysed: true });
    settle();
    for (const { batch, units } of answers.filter((answer) => answer.type === 'unread')) {
      send({
        type: 'readings',
        batch,
        readings: units.map(({ id, text }) => ({
          unitId: id,
          title: '',
          text: `2たいわ${text.length - 2}.`,
        })),
      });
    }
    settle();
    const slices = answers.flatMap((answer) => (answer.type === 'unread' ? [answer.units.length] : []));
    expect(slices).toEqual([200, 50]);
    send({ type: 'query', seq: 1, text: 'たいわ7' });
    send({ type: 'query', seq: 2, text: 'たいわ' });
    expect(lastOf(answers, 'results')?.results.total).toBe(250);
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('that cannot be had are not asked for again', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', records: [record('a', '対話')], analysed: true });
    send({ type: 'readings', batch: lastOf(answers, 'unread')?.batch ?? 0, readings: [] });
    settle();
    expect(answers.filter((answer) => answer.type === 'unread')).toHaveLength(1);
    expect(lastOf(answers, 'settled')).toBeDefined();
  });

  it('are asked for when a record is saved anew', () => {
    const { answers, send } = worker();
    send({ type: 'build', records: [], analysed: true });
    send({ type: 'patch', remove: ['a'], add: [unit('a', '対話')] });
    expect(lastOf(answers, 'unread')?.units).toEqual([{ id: 'a', title: '', text: '対話' }]);
  });

  it('that answer an older question say nothing', () => {
    const { answers, send } = worker();
    send({ type: 'build', records: [record('a', '対話')], analysed: true });
    const { batch = 0 } = lastOf(answers, 'unread') ?? {};
    send({ type: 'build', records: [record('a', '市長')], analysed: true });
    send({ type: 'readings', batch, readings: [{ unitId: 'a', title: '', text: '2たいわ' }] });
    send({ type: 'query', seq: 1, text: 'たいわ' });
    expect(recordsIn(answers, 1)).toEqual([]);
  });

  it('of people are laid over what stands already, which is read again', () => {
    const { answers, send } = worker();
    const answerUnread = (): void => {
      const { batch = 0, units = [] } = lastOf(answers, 'unread') ?? {};
      const readings = units.map(({ id }) => ({ unitId: id, title: '', text: '2いちぜき1.2たいわ' }));
      send({ type: 'readings', batch, readings });
    };
    send({ type: 'build', records: [record('a', '一関の対話'), record('b', '北上の対話')], analysed: true });
    answerUnread();
    send({ type: 'readingList', entries: [{ surface: '一関', reading: 'いちのせき' }] });
    expect(lastOf(answers, 'unread')?.units.map(({ id }) => id)).toEqual(['a']);
    answerUnread();
    send({ type: 'query', seq: 1, text: 'いちのせき' });
    send({ type: 'query', seq: 2, text: 'たいわ' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(recordsIn(answers, 2)).toHaveLength(2);
  });

  it('are told for the very texts that are to be exported, and asked for where they are not known', () => {
    const { answers, send } = worker();
    send({ type: 'build', records: [record('a', '対話')], analysed: true });
    const { batch = 0 } = lastOf(answers, 'unread') ?? {};
    send({ type: 'readings', batch, readings: [{ unitId: 'a', title: '', text: '2たいわ' }] });
    send({ type: 'spoken', seq: 1, units: [unit('a', '対話'), unit('b', '市長')] });
    expect(lastOf(answers, 'spoken')).toMatchObject({
      seq: 1,
      spoken: [{ unitId: 'a', title: '', text: '2たいわ' }],
      unread: [{ id: 'b', title: '', text: '市長' }],
    });
  });
});

describe('a kept index', () => {
  const keptOf = (records: readonly RecordSource[]): Uint8Array => {
    const { send, settle, save } = worker();
    send({ type: 'build', records });
    settle();
    return save();
  };
  const uncut = (id: string): RecordSource => ({
    id,
    version: '1',
    cut: () => {
      throw new Error('it was cut again');
    },
  });

  it('comes back without a record being cut again', () => {
    const { answers, send } = worker();
    send({ type: 'build', kept: keptOf([record('a', '対話')]), records: [uncut('a')] });
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(lastOf(answers, 'ready')).toEqual({ type: 'ready', records: 1 });
  });

  it('takes in what is new or has changed, and forgets what is gone', () => {
    const { answers, send, settle } = worker();
    const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => record(id, `対話${id}`));
    const kept = keptOf(before);
    const now = [
      record('a', '対話A改', '2'),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map(uncut),
      record('new', '対話N'),
    ];
    send({ type: 'build', kept, records: now });
    send({ type: 'query', seq: 1, text: '対話' });
    settle();
    const found = [...(recordsIn(answers, 1) ?? []), ...restIn(answers)];
    expect(found.sort()).toEqual(['a', 'c', 'd', 'e', 'f', 'g', 'h', 'new']);
    send({ type: 'query', seq: 2, text: '対話a改' });
    expect(recordsIn(answers, 2)).toEqual(['a']);
  });

  it('that cannot be used is built anew', () => {
    const { answers, send } = worker();
    send({ type: 'build', kept: new Uint8Array(8), records: [record('a', '対話')] });
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
  });
});
