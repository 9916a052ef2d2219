import { useEffect, useState, useSyncExternalStore } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { fail } from '#shared/contract/result';
import type { ArchiveRecord } from '#shared/model/record';
import { type Autosave, type AutosaveSetup, createAutosave } from './autosave';
import type { SaveStatus } from './autosave-status';
import { liveDrafts } from './live-drafts';
import type { Route } from './route';
import { type Services, useServices } from './services';

export interface AutosaveOptions<D, R extends ArchiveRecord> {
  readonly kind: R['kind'];
  /** of the record that is edited or will be made */
  readonly id: string;
  /** the record as it stands in the archive now; undefined = not there (yet) */
  readonly record: R | undefined;
  /** what the editor works on, of a record or, for a new one, of nothing */
  readonly toDraft: (record: R | undefined) => D;
  /** a draft read back from a rescue copy; undefined when it has not the shape of one */
  readonly parseDraft: (value: unknown) => D | undefined;
  readonly isBlank: (draft: D) => boolean;
  readonly save: AutosaveSetup<D, R>['save'];
  /** the editor's own address, to come back to when a draft could not be saved after leaving */
  readonly route: Route;
}

export interface AutosaveHandle<D, R extends ArchiveRecord> {
  readonly draft: D;
  readonly status: SaveStatus<R>;
  readonly autosave: Autosave<D, R>;
  /** the draft was brought back from a rescue copy and is not in the archive yet */
  readonly isRestored: boolean;
  /** throws one's own unsaved words away, with 元に戻す in the toast */
  readonly discard: () => void;
}

/**
 * The one way drafts are saved: by themselves, visibly, and without a way to lose one by leaving, closing or a crash.
 * Mount the editor anew for another id (key={id}); of the options only `record` is read again later.
 */
export function useAutosave<D, R extends ArchiveRecord>(
  options: AutosaveOptions<D, R>,
): AutosaveHandle<D, R> {
  const services = useServices();
  const [{ key, autosave, isRestored }] = useState(() => openDraft(services, options));
  const draft = useSyncExternalStore(autosave.draft.subscribe, autosave.draft.get);
  const status = useSyncExternalStore(autosave.status.subscribe, autosave.status.get);
  const { record, route } = options;

  useEffect(() => {
    if (record) autosave.follow(record);
  }, [autosave, record]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address of an editor does not change while it is open
  useEffect(() => {
    liveDrafts.hold(key, autosave);
    return () => {
      void liveDrafts.release(key).then((isKept) => {
        if (!isKept) tellUnsaved(services, autosave.status.get(), route);
      });
    };
  }, [key, autosave, services]);

  const discard = (): void => {
    const thrownAway = autosave.draft.get();
    autosave.revert();
    services.toasts.show({
      tone: 'done',
      text: '書きかけを捨てました。',
      action: { label: '元に戻す', perform: () => autosave.change(() => thrownAway) },
    });
  };

  return { draft, status, autosave, isRestored: isRestored && status.state === 'unsaved', discard };
}

function openDraft<D, R extends ArchiveRecord>(services: Services, options: AutosaveOptions<D, R>) {
  const { kind, id, record, toDraft, parseDraft, isBlank, save } = options;
  const archiveId = openArchiveId(services);
  const key = `${archiveId}/${id}`;
  const alive = liveDrafts.get(key);
  // Only this function puts drafts under a key, and a record's kind, so its draft's type, never changes.
  if (alive) return { key, autosave: alive as Autosave<D, R>, isRestored: false };
  const rescue = services.drafts.of(archiveId);
  const kept = toDraft(record);
  const copy = rescue.read(id);
  const restored = copy?.kind === kind ? parseDraft(copy.draft) : undefined;
  const isRestored = restored !== undefined && JSON.stringify(restored) !== JSON.stringify(kept);
  const autosave = createAutosave<D, R>({
    draft: isRestored ? restored : kept,
    startsDirty: isRestored,
    record,
    revision: isRestored ? (copy?.revision ?? 0) : (record?.revision ?? 0),
    toDraft,
    isBlank,
    // A draft that is still on its way when another archive is opened must not end up there.
    save: async (...draft) =>
      openArchiveId(services) === archiveId ? save(...draft) : fail({ code: 'no_archive' }),
    rescue: {
      write: (draft, revision) => {
        rescue.write(id, { kind, writtenAt: new Date().toISOString(), revision, draft });
      },
      remove: () => rescue.remove(id),
    },
    now: () => Date.now(),
  });
  return { key, autosave, isRestored };
}

function openArchiveId({ archive }: Services): string {
  const state = archive.state.get();
  return state.state === 'open' ? state.status.archiveId : '';
}

/**
 * Drafts of a kind whose editor was closed, or crashed, before the archive had them. One whose save is still on its
 * way is not among them.
 */
export function useLeftDrafts(kind: ArchiveRecord['kind']) {
  const services = useServices();
  const [archiveId] = useState(() => openArchiveId(services));
  const rescue = services.drafts.of(archiveId);
  const [drafts, setDrafts] = useState(() =>
    rescue.list().filter((copy) => copy.kind === kind && !liveDrafts.get(`${archiveId}/${copy.recordId}`)),
  );
  const discard = (recordId: string): void => {
    const copy = rescue.read(recordId);
    const all = drafts;
    rescue.remove(recordId);
    setDrafts((before) => before.filter((draft) => draft.recordId !== recordId));
    services.toasts.show({
      tone: 'done',
      text: '書きかけを捨てました。',
      action: {
        label: '元に戻す',
        perform: () => {
          if (!copy) return;
          rescue.write(recordId, copy);
          setDrafts(all);
        },
      },
    });
  };
  return { drafts, discard };
}

function tellUnsaved({ toasts, router }: Services, status: SaveStatus<unknown>, route: Route): void {
  const reason =
    status.state === 'failed' ? errorSentence(status.error) : 'ほかの画面で先に書き換えられています。';
  toasts.show({
    tone: 'error',
    text: `書きかけをまだ保存できていません。${reason}`,
    action: { label: '書きかけに戻る', perform: () => router.navigate(route) },
  });
}
