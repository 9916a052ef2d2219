import { type FormEvent, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import type { ChosenFolder } from '../../components/folder/chosen-folder';
import { FolderChooser } from '../../components/folder/folder-chooser';
import { Notice } from '../../components/status/notice';
import styles from './first-run.module.css';

interface NewArchiveFormProps {
  readonly suggestedFolder: string;
  readonly onBack: () => void;
}

/** 新しく始める: the group's name, my name, and where it shall lie. */
export function NewArchiveForm({ suggestedFolder, onBack }: NewArchiveFormProps) {
  const { client, archive, settings } = useServices();
  const [name, setName] = useState('');
  const [myName, setMyName] = useState(settings.settings.get().myName);
  const [folder, setFolder] = useState<ChosenFolder>();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const ready = name.trim() !== '' && myName.trim() !== '';

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await client('archive.create', {
      name: name.trim(),
      myName: myName.trim(),
      ...(folder ? { folderId: folder.folderId } : {}),
    });
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    await Promise.all([settings.refresh(), archive.refresh()]);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <h2 className={styles.formTitle}>新しく始める</h2>
      {error && <Notice tone="error">{errorSentence(error)}</Notice>}
      <TextField
        label="グループの名前"
        isRequired
        value={name}
        onChange={setName}
        placeholder="例：ハミダシ隊"
        autoFocus
      />
      <TextField
        label="わたしの名前"
        isRequired
        value={myName}
        onChange={setMyName}
        hint="書いた記録に「だれが書いたか」として残ります。あとから設定で変えられます。"
      />
      <FolderChooser label="保存する場所" suggested={suggestedFolder} chosen={folder} onChoose={setFolder} />
      <div className={styles.formActions}>
        <Button onPress={onBack}>戻る</Button>
        <Button look="primary" type="submit" isDisabled={!ready || busy}>
          始める
        </Button>
      </div>
    </form>
  );
}
