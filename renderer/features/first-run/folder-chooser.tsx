import { useState } from 'react';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { Icon } from '../../components/icon/icon';
import type { ChosenFolder } from './chosen-folder';
import styles from './first-run.module.css';
import { FolderWalker } from './folder-walker';

interface FolderChooserProps {
  readonly label: string;
  /** used when nothing is chosen */
  readonly suggested: string;
  readonly chosen: ChosenFolder | undefined;
  readonly onChoose: (folder: ChosenFolder) => void;
}

/** A folder by the system's dialog where there is one, else by walking the folders in the page. */
export function FolderChooser({ label, suggested, chosen, onChoose }: FolderChooserProps) {
  const { client, capabilities } = useServices();
  const [walking, setWalking] = useState(false);

  const choose = async (): Promise<void> => {
    if (!capabilities.canPickFolder) return setWalking(true);
    const answer = await client('folder.pick', {});
    if (answer.ok && answer.value) onChoose(answer.value);
  };

  return (
    <div className={styles.folder}>
      <span className={styles.folderLabel}>{label}</span>
      <div className={styles.folderLine}>
        <Icon name="folder" />
        <span className={styles.folderPath}>{chosen?.folder ?? suggested}</span>
        <Button size="small" onPress={() => void choose()}>
          場所を変える
        </Button>
      </div>
      <FolderWalker
        isOpen={walking}
        title={label}
        acceptLabel="この場所にする"
        accepts={() => true}
        onClose={() => setWalking(false)}
        onChoose={(folder) => {
          setWalking(false);
          onChoose(folder);
        }}
      />
    </div>
  );
}
