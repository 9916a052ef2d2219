import { useCallback, useEffect, useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { FolderChooser } from '../../components/folder/folder-chooser';
import styles from './backups.module.css';

/** Where a second copy of every backup goes: a stick or a shared folder, for the day the machine itself fails. */
export function SecondFolder({ onChanged }: { readonly onChanged: () => void }) {
  const { client, toasts } = useServices();
  const [folder, setFolder] = useState<string | null>();

  const load = useCallback(async (): Promise<void> => {
    const answer = await client('backup.secondFolder', {});
    if (answer.ok) setFolder(answer.value.folder);
  }, [client]);
  useEffect(() => void load(), [load]);

  const choose = async (folderId: string | null): Promise<void> => {
    const answer = await client('backup.setSecondFolder', { folderId });
    if (!answer.ok) {
      toasts.show({ tone: 'error', text: errorSentence(answer.error) });
      // The place may be kept though the first copy did not get there: a stick can be plugged in later.
      return load();
    }
    setFolder(answer.value.folder);
    toasts.show({
      tone: 'done',
      text:
        answer.value.folder === null
          ? '2つめの場所に控えを置くのをやめました。すでにある控えは残っています。'
          : 'これからの控えを、2つめの場所にも置きます。',
    });
    onChanged();
  };

  return (
    <div className={styles.second}>
      <p className={styles.quiet}>
        USBメモリーや共有フォルダーにも同じ控えを置くと、このパソコンが壊れたときにも戻せます。
      </p>
      <FolderChooser
        label="控えをもう1つ置く場所"
        suggested={folder === undefined ? '' : (folder ?? '決めていません')}
        chosen={undefined}
        buttonLabel={folder ? '場所を変える' : '場所を選ぶ'}
        onChoose={(chosen) => void choose(chosen.folderId)}
      />
      {folder && (
        <div>
          <Button size="small" look="quiet" onPress={() => void choose(null)}>
            2つめの場所に置くのをやめる
          </Button>
        </div>
      )}
    </div>
  );
}
