import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_ANSWER, type SearchView } from './search-view';
import { createStore } from './store';
import { untilAnswered } from './until-answered';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answered = (query: string): SearchView => ({ ...NO_ANSWER, asked: { place: { query }, limit: 20 } });

async function isOver(waiting: Promise<void>): Promise<boolean> {
  return await Promise.race([waiting.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);
}

it('waits for the answer to that very search', async () => {
  const view = createStore<SearchView>(NO_ANSWER);
  const waiting = untilAnswered(view, { query: 'たい' }, 50);
  view.set(answered('た'));
  expect(await isOver(waiting)).toBe(false);
  view.set(answered('たい'));
  expect(await isOver(waiting)).toBe(true);
});

it('does not wait for an answer that is there', async () => {
  const view = createStore<SearchView>(answered('たい'));
  expect(await isOver(untilAnswered(view, { query: 'たい' }, 50))).toBe(true);
});

it('waits no longer than it was told to', async () => {
  const waiting = untilAnswered(createStore<SearchView>(NO_ANSWER), { query: 'たい' }, 50);
  await vi.advanceTimersByTimeAsync(49);
  expect(await isOver(waiting)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(waiting)).toBe(true);
});
