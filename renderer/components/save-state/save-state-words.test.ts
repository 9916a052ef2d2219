import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveStatus } from '../../app/autosave-status';
import { saveStateWords } from './save-state-words';

describe('saveStateWords', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date(2024, 4, 1, 18, 0));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const cases: readonly [SaveStatus<never>, string][] = [
    [{ state: 'untouched' }, '変更は自動で保存されます'],
    [{ state: 'unsaved' }, '未保存の変更があります'],
    [{ state: 'saving' }, '保存しています…'],
    [{ state: 'saved', at: new Date(2024, 4, 1, 14, 2).getTime() }, '保存しました 14:02'],
    [{ state: 'saved', at: new Date(2024, 3, 16, 9, 30).getTime() }, '保存しました 4/16 9:30'],
    [{ state: 'failed', error: { code: 'unreachable' }, retryInMs: 2_000 }, '未保存：もう一度試しています'],
    [{ state: 'failed', error: { code: 'read_only' } }, '未保存：まだ保存できていません'],
  ];
  it.each(cases)('%j', (status, words) => {
    expect(saveStateWords(status)).toBe(words);
  });
});
