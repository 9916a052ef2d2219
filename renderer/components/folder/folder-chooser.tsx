import { useState } from 'react';
import { useServices } from '../../app/services';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import type { ChosenFolder } from './chosen-folder';
import styles from './folder.module.css';
import { FolderWalker } from './folder-walker';

interface FolderChooserProps {
  readonly label: string;
  /** used when nothing is chosen */
  readonly suggested: string;
  readonly chosen: ChosenFolder | undefined;
  readonly onChoose: (folder: ChosenFolder) => void;
  readonly buttonLabel?: string;
}

/** A folder by the system's dialog where there is one, else by walking the folders in the page. */
export function FolderChooser({
  label,
  suggested,
  chosen,
  onChoose,
  buttonLabel = '場所を変える',
}: FolderChooserProps) {
  const { client, capabilities } = useServices();
  const [walking, setWalking] = useState(false);

  const choose = async (): Promise<void> => {
    if (!capabilities.canPickFolder) return setWalking(true);
    const answer = await client('folder.pick', {});
    if (answer.ok && answer.value) onChoose(answer.value);
  };

  return (
    <div className={styles.chooser}>
      <span className={styles.label}>{label}</span>
      <div className={styles.line}>
        <Icon name="folder" />
        <span className={styles.path}>{chosen?.folder ?? suggested}</span>
        <Button size="small" onPress={() => void choose()}>
          {buttonLabel}
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
