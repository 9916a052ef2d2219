import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '#shared/contract/events';
import { eventStream } from './event-stream';

let listeners: Set<(event: AppEvent) => void>;
let closing: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Set();
  closing = new AbortController();
});
afterEach(() => vi.useRealTimers());

function open(): { readonly next: () => Promise<string | undefined>; readonly leave: () => Promise<void> } {
  const subscribe = (listener: (event: AppEvent) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const reader = eventStream(subscribe, closing.signal).getReader();
  return {
    next: async () => {
      const { value } = await reader.read();
      return value && new TextDecoder().decode(value);
    },
    leave: () => reader.cancel(),
  };
}

describe('eventStream', () => {
  it('begins with a sign of life, then writes one line an event', async () => {
    const page = open();
    expect(await page.next()).toBe('\n');
    for (const listener of listeners) listener({ type: 'command', name: '印刷\nする' });
    expect(await page.next()).toBe('{"type":"command","name":"印刷\\nする"}\n');
  });

  it('shows life while nothing happens', async () => {
    const page = open();
    await page.next();
    vi.advanceTimersByTime(10_000);
    expect(await page.next()).toBe('\n');
  });

  it('ends when the app closes', async () => {
    const page = open();
    await page.next();
    closing.abort();
    expect(await page.next()).toBeUndefined();
    expect(listeners.size).toBe(0);
  });

  it('leaves nothing running when the page goes', async () => {
    const page = open();
    await page.leave();
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(() => closing.abort()).not.toThrow();
  });
});
