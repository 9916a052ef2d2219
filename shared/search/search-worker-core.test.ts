import { describe, expect, it } from 'vitest';
import type { SearchUnit } from './search-unit';
import { createSearchWorkerCore } from './search-worker-core';
import type { SearchAnswer, SearchRequest } from './worker-messages';

function worker() {
  const answers: SearchAnswer[] = [];
  const waiting: (() => void)[] = [];
  const core = createSearchWorkerCore({
    post: (answer) => answers.push(answer),
    later: (task) => waiting.push(task),
  });
  const settle = (): void => {
    for (let task = waiting.shift(); task; task = waiting.shift()) task();
  };
  return { answers, settle, send: (request: SearchRequest) => core.handle(request) };
}

const unit = (id: string, text: string): SearchUnit => ({
  id,
  recordId: id,
  kind: 'report',
  title: '',
  text,
  tags: [],
});

function recordsIn(answers: readonly SearchAnswer[], seq: number): readonly string[] | undefined {
  const answer = answers.find((candidate) => candidate.type === 'results' && candidate.seq === seq);
  return answer?.type === 'results' ? answer.results.groups.map((group) => group.recordId) : undefined;
}

describe('the search worker', () => {
  it('answers an empty result before anything is built', () => {
    const { answers, send } = worker();
    send({ type: 'query', seq: 1, text: '対話' });
    expect(recordsIn(answers, 1)).toEqual([]);
  });

  it('says when the index is ready and answers with the number of the query', () => {
    const { answers, send, settle } = worker();
    send({ type: 'build', units: [unit('a', '対話の場')] });
    settle();
    expect(answers).toContainEqual({ type: 'ready', units: 1 });
    send({ type: 'query', seq: 7, text: 'たい わ' });
    send({ type: 'query', seq: 8, text: '対話' });
    expect(recordsIn(answers, 8)).toEqual(['a']);
  });

  it('finds a saved record at once and its old words no more', () => {
    const { answers, send } = worker();
    send({ type: 'build', units: [unit('a', '古い')] });
    send({ type: 'patch', remove: ['a'], add: [unit('a', '新しい')] });
    send({ type: 'query', seq: 1, text: '新しい' });
    send({ type: 'query', seq: 2, text: '古い' });
    expect(recordsIn(answers, 1)).toEqual(['a']);
    expect(recordsIn(answers, 2)).toEqual([]);
  });
});
