import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import type { RecordOf } from '#shared/model/record';
import { type Autosave, createAutosave } from './autosave';

type Phrase = RecordOf<'keyPhrase'>;

const phrase = (text: string, revision: number): Phrase => ({
  id: '01J0000000000000000000000A',
  kind: 'keyPhrase',
  text,
  tags: [],
  visibility: 'team',
  recommendations: [],
  revision,
  createdAt: '2024-05-01T10:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2024-05-01T10:00:00+09:00',
  updatedBy: '甲野',
});

/** An owner of the data that answers when it is told to. */
function archive(record?: Phrase) {
  const calls: { readonly text: string; readonly expectedRevision: number }[] = [];
  const answers: ((answer: Result<Phrase>) => void)[] = [];
  return {
    record,
    calls,
    save: (text: string, expectedRevision: number): Promise<Result<Phrase>> => {
      calls.push({ text, expectedRevision });
      return new Promise((resolve) => answers.push(resolve));
    },
    async keeps(): Promise<void> {
      const call = calls[calls.length - answers.length];
      answers.shift()?.(ok(phrase(call?.text ?? '', (call?.expectedRevision ?? 0) + 1)));
      await vi.advanceTimersByTimeAsync(0);
    },
    async refuses(error: AppError): Promise<void> {
      answers.shift()?.(fail(error));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

interface Opened {
  readonly editor: Autosave<string, Phrase>;
  readonly copy: () => { readonly draft: string; readonly revision: number } | undefined;
}

function open(owner: ReturnType<typeof archive>, restored?: { draft: string; revision: number }): Opened {
  let copy = restored;
  const editor = createAutosave<string, Phrase>({
    draft: restored?.draft ?? owner.record?.text ?? '',
    startsDirty: restored !== undefined,
    record: owner.record,
    revision: restored?.revision ?? owner.record?.revision ?? 0,
    toDraft: (record) => record?.text ?? '',
    isBlank: (draft) => draft.trim() === '',
    save: owner.save,
    rescue: {
      write: (draft, revision) => {
        copy = { draft, revision };
      },
      remove: () => {
        copy = undefined;
      },
    },
    now: () => Date.now(),
  });
  return { editor, copy: () => copy };
}

const UNREACHABLE: AppError = { code: 'unreachable' };

describe('createAutosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2024-05-01T14:32:00+09:00'));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('knows what a draft was begun from, but not for one begun before the record was changed', () => {
    expect(open(archive(phrase('二', 2))).editor.base()?.text).toBe('二');
    expect(open(archive(phrase('二', 2)), { draft: '書きかけ', revision: 1 }).editor.base()).toBeUndefined();
    expect(open(archive()).editor.base()).toBeUndefined();
  });

  it('saves once, 800 ms after the last change', async () => {
    const owner = archive();
    const { editor } = open(owner);
    editor.change(() => '足あと');
    await vi.advanceTimersByTimeAsync(700);
    editor.change(() => '足あとだと思って');
    await vi.advanceTimersByTimeAsync(799);
    expect(owner.calls).toEqual([]);
    expect(editor.status.get()).toEqual({ state: 'unsaved' });
    await vi.advanceTimersByTimeAsync(1);
    expect(owner.calls).toEqual([{ text: '足あとだと思って', expectedRevision: 0 }]);
    expect(editor.status.get()).toEqual({ state: 'saving' });
    await owner.keeps();
    expect(editor.status.get()).toEqual({ state: 'saved', at: Date.parse('2024-05-01T14:32:01.500+09:00') });
    expect(editor.isDirty()).toBe(false);
  });

  it('never saves twice at once; what was written meanwhile follows, on the new revision', async () => {
    const owner = archive(phrase('初め', 3));
    const { editor } = open(owner);
    editor.change(() => '一');
    await vi.advanceTimersByTimeAsync(800);
    editor.change(() => '二');
    await vi.advanceTimersByTimeAsync(800);
    editor.change(() => '三');
    await vi.advanceTimersByTimeAsync(800);
    expect(owner.calls).toHaveLength(1);
    await owner.keeps();
    expect(owner.calls).toEqual([
      { text: '一', expectedRevision: 3 },
      { text: '三', expectedRevision: 4 },
    ]);
    await owner.keeps();
    expect(editor.status.get().state).toBe('saved');
    expect(editor.kept()?.text).toBe('三');
  });

  it('goes on saving after a flush that had nothing to save', async () => {
    const owner = archive(phrase('初め', 1));
    const { editor } = open(owner);
    expect(await editor.flush()).toBe(true);
    editor.change(() => '一');
    await vi.advanceTimersByTimeAsync(800);
    await owner.keeps();
    expect(editor.status.get().state).toBe('saved');
  });

  it('creates nothing while all is empty', async () => {
    const owner = archive();
    const { editor, copy } = open(owner);
    editor.change(() => 'あ');
    editor.change(() => '　');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(owner.calls).toEqual([]);
    expect(copy()).toBeUndefined();
    expect(editor.status.get()).toEqual({ state: 'untouched' });
    expect(await editor.flush()).toBe(true);
  });

  it('empties a record that exists when its text is taken away during its first save', async () => {
    const owner = archive();
    const { editor } = open(owner);
    editor.change(() => 'あ');
    await vi.advanceTimersByTimeAsync(800);
    editor.change(() => '');
    await owner.keeps();
    await vi.advanceTimersByTimeAsync(800);
    expect(owner.calls[1]).toEqual({ text: '', expectedRevision: 1 });
  });

  it('tries again by itself with growing waits while the owner cannot be reached', async () => {
    const owner = archive();
    const { editor, copy } = open(owner);
    editor.change(() => '一');
    await vi.advanceTimersByTimeAsync(800);
    for (const wait of [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      await owner.refuses(UNREACHABLE);
      expect(editor.status.get()).toEqual({ state: 'failed', error: UNREACHABLE, retryInMs: wait });
      const before = owner.calls.length;
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(owner.calls).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(owner.calls).toHaveLength(before + 1);
      // The sentence of the failure stays while it is tried again.
      expect(editor.status.get().state).toBe('failed');
    }
    expect(copy()?.draft).toBe('一');
    await owner.keeps();
    expect(editor.status.get().state).toBe('saved');
    expect(copy()).toBeUndefined();
  });

  it('sends the newest words when it tries again', async () => {
    const owner = archive();
    const { editor } = open(owner);
    editor.change(() => '一');
    await vi.advanceTimersByTimeAsync(800);
    await owner.refuses(UNREACHABLE);
    editor.change(() => '一二');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(owner.calls.at(-1)?.text).toBe('一二');
  });

  it('does not repeat by itself what was refused, but tries again after the next change', async () => {
    const owner = archive();
    const { editor } = open(owner);
    editor.change(() => '長すぎる');
    await vi.advanceTimersByTimeAsync(800);
    const error: AppError = { code: 'invalid_input', issues: ['長すぎます'] };
    await owner.refuses(error);
    expect(editor.status.get()).toEqual({ state: 'failed', error });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(owner.calls).toHaveLength(1);
    editor.change(() => '短い');
    await vi.advanceTimersByTimeAsync(800);
    expect(owner.calls).toHaveLength(2);
  });

  describe('when someone else was first', () => {
    async function conflict(owner = archive(phrase('初め', 1))): Promise<Opened & { owner: typeof owner }> {
      const opened = open(owner);
      opened.editor.change(() => '自分');
      await vi.advanceTimersByTimeAsync(800);
      await owner.refuses({ code: 'conflict', current: phrase('相手', 2) });
      return { ...opened, owner };
    }

    it('stops, shows theirs and keeps mine, also while I write on', async () => {
      const { editor, copy, owner } = await conflict();
      expect(editor.status.get()).toEqual({ state: 'conflict', current: phrase('相手', 2) });
      editor.change(() => '自分の続き');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(owner.calls).toHaveLength(1);
      expect(copy()?.draft).toBe('自分の続き');
      expect(await editor.flush()).toBe(false);
    });

    it('saves mine over theirs when that is chosen', async () => {
      const { editor, owner } = await conflict();
      editor.settle('自分');
      await vi.advanceTimersByTimeAsync(0);
      expect(owner.calls.at(-1)).toEqual({ text: '自分', expectedRevision: 2 });
      await owner.keeps();
      expect(editor.status.get().state).toBe('saved');
    });

    it('takes theirs without a save when that is chosen', async () => {
      const { editor, copy, owner } = await conflict();
      editor.revert();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(editor.draft.get()).toBe('相手');
      expect(editor.status.get().state).toBe('saved');
      expect(copy()).toBeUndefined();
      expect(owner.calls).toHaveLength(1);
    });

    it('shows the newest of theirs when they write on', async () => {
      const { editor } = await conflict();
      editor.follow(phrase('相手の続き', 3));
      expect(editor.status.get()).toEqual({ state: 'conflict', current: phrase('相手の続き', 3) });
    });
  });

  describe('following the archive', () => {
    it('shows a change from elsewhere while nothing of mine is unsaved', () => {
      const owner = archive(phrase('初め', 1));
      const { editor } = open(owner);
      editor.follow(phrase('相手', 2));
      expect(editor.draft.get()).toBe('相手');
    });

    it('never takes unsaved words away', () => {
      const owner = archive(phrase('初め', 1));
      const { editor } = open(owner);
      editor.change(() => '自分');
      editor.follow(phrase('相手', 2));
      expect(editor.draft.get()).toBe('自分');
    });

    it('is not led astray by the event of its own save that comes before the answer', async () => {
      const owner = archive(phrase('初め', 1));
      const { editor } = open(owner);
      editor.change(() => '一');
      await vi.advanceTimersByTimeAsync(800);
      editor.follow(phrase('一', 2));
      editor.change(() => '一二');
      await owner.keeps();
      await vi.advanceTimersByTimeAsync(800);
      expect(owner.calls.at(-1)).toEqual({ text: '一二', expectedRevision: 2 });
    });
  });

  describe('the rescue copy', () => {
    it('is there 200 ms after a change and goes when the archive has the words', async () => {
      const owner = archive();
      const { editor, copy } = open(owner);
      editor.change(() => '一');
      await vi.advanceTimersByTimeAsync(200);
      expect(copy()).toEqual({ draft: '一', revision: 0 });
      await vi.advanceTimersByTimeAsync(600);
      await owner.keeps();
      expect(copy()).toBeUndefined();
    });

    it('is written at once when the page is about to go', () => {
      const { editor, copy } = open(archive());
      editor.change(() => '一');
      editor.rescueNow();
      expect(copy()?.draft).toBe('一');
    });

    it('holds what was written while a save was on its way, should the page close just then', async () => {
      const owner = archive();
      const { editor, copy } = open(owner);
      editor.change(() => '一');
      await vi.advanceTimersByTimeAsync(800);
      editor.change(() => '一二');
      editor.rescueNow();
      await owner.keeps();
      expect(copy()).toEqual({ draft: '一二', revision: 1 });
    });

    it('that was restored is unsaved, and goes to the archive with the next save', async () => {
      const owner = archive(phrase('初め', 1));
      const { editor } = open(owner, { draft: '書きかけ', revision: 1 });
      expect(editor.status.get()).toEqual({ state: 'unsaved' });
      const saved = editor.flush();
      await owner.keeps();
      expect(await saved).toBe(true);
      expect(owner.calls).toEqual([{ text: '書きかけ', expectedRevision: 1 }]);
    });

    it('begun from an older revision is saved against that one, so that both versions come to be seen', async () => {
      const owner = archive(phrase('その後', 5));
      const { editor } = open(owner, { draft: '書きかけ', revision: 3 });
      void editor.flush();
      await vi.advanceTimersByTimeAsync(0);
      expect(owner.calls).toEqual([{ text: '書きかけ', expectedRevision: 3 }]);
    });

    it('that was restored can be given up for what the archive has', () => {
      const { editor, copy } = open(archive(phrase('初め', 1)), { draft: '書きかけ', revision: 1 });
      editor.revert();
      expect(editor.draft.get()).toBe('初め');
      expect(editor.isDirty()).toBe(false);
      expect(copy()).toBeUndefined();
    });
  });

  it('flush waits for the save on its way and for what came after it', async () => {
    const owner = archive();
    const { editor } = open(owner);
    editor.change(() => '一');
    await vi.advanceTimersByTimeAsync(800);
    editor.change(() => '一二');
    let answer: boolean | undefined;
    void editor.flush().then((isKept) => {
      answer = isKept;
    });
    await owner.keeps();
    expect(answer).toBeUndefined();
    await owner.keeps();
    expect(answer).toBe(true);
    expect(owner.calls.map((call) => call.text)).toEqual(['一', '一二']);
  });
});
