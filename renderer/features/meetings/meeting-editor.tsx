import { useState } from 'react';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import { useTrash } from '../../app/use-trash';
import { Button, IconButton } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { RestoredDraft } from '../../components/save-state/restored-draft';
import { SaveState } from '../../components/save-state/save-state';
import { SaveTrouble } from '../../components/save-state/save-trouble';
import { EmptyState } from '../../components/status/empty-state';
import { MeetingConflict } from './meeting-conflict';
import styles from './meeting-editor.module.css';
import { MeetingFields } from './meeting-fields';
import { useMeetingDraft } from './use-meeting-draft';

/** Writes a meeting, new or old. Everything is saved by itself; leaving needs no thought. */
export function MeetingEditor({ id }: { readonly id: string }) {
  const { router } = useServices();
  const inArchive = useSnapshot().records.get(id);
  if (inArchive && (inArchive.kind !== 'offsiteMeeting' || inArchive.deletedAt !== undefined)) {
    return (
      <Page title="オフサイトミーティング">
        <EmptyState
          icon="trash"
          title="この記録はゴミ箱にあります"
          action={<Button onPress={() => router.navigate({ page: 'trash' })}>ゴミ箱を見る</Button>}
        >
          元に戻すと、また書き続けられます。
        </EmptyState>
      </Page>
    );
  }
  return <OpenEditor key={id} id={id} />;
}

function OpenEditor({ id }: { readonly id: string }) {
  const { router } = useServices();
  const trash = useTrash();
  const { draft, status, autosave, isRestored, discard } = useMeetingDraft(id);
  // Said once: a new note does not become another page with its first save.
  const [isNew] = useState(() => autosave.kept() === undefined);

  const finish = async (): Promise<void> => {
    if (!(await autosave.flush())) return;
    router.navigate(autosave.kept() ? { page: 'meeting', id } : { page: 'meetings' });
  };

  const remove = async (): Promise<void> => {
    await autosave.flush();
    // What could not be saved goes with the note; the archive's version lies in the trash.
    autosave.revert();
    const kept = autosave.kept();
    if (kept && !(await trash(kept))) return;
    router.navigate({ page: 'meetings' });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+S is a habit; whatever has the focus, it saves
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        void autosave.flush();
      }}
    >
      <header className={styles.bar}>
        <h1 className={styles.title}>
          {isNew ? 'オフサイトミーティングを書く' : 'オフサイトミーティングを直す'}
        </h1>
        <div className={styles.acts}>
          <SaveState status={status} />
          <IconButton icon="trash" label="この記録を削除する" onPress={() => void remove()} />
          <Button look="primary" onPress={() => void finish()}>
            書き終える
          </Button>
        </div>
      </header>
      <SaveTrouble status={status} onRetry={() => void autosave.flush()} />
      {isRestored && <RestoredDraft isKept={autosave.kept() !== undefined} onRevert={discard} />}
      {status.state === 'conflict' && (
        <MeetingConflict current={status.current} draft={draft} autosave={autosave} />
      )}
      <MeetingFields id={id} form={draft} autosave={autosave} />
    </div>
  );
}
