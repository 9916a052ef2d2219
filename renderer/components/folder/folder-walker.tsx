import { useEffect, useState } from 'react';
import type { MethodOutput } from '#shared/contract/contract';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { Button } from '../button/button';
import { DialogActions, ModalDialog } from '../dialog/modal-dialog';
import { Icon } from '../icon/icon';
import { Notice } from '../status/notice';
import type { ChosenFolder } from './chosen-folder';
import styles from './folder.module.css';

type Listing = MethodOutput<'folder.list'>;

interface FolderWalkerProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly acceptLabel: string;
  readonly accepts: (folder: NonNullable<Listing['folder']>) => boolean;
  readonly onChoose: (folder: ChosenFolder) => void;
  readonly onClose: () => void;
}

/** Walks the folders of the machine where no system dialog is at hand. The page knows ids only, never makes a path. */
export function FolderWalker({ isOpen, title, acceptLabel, accepts, onChoose, onClose }: FolderWalkerProps) {
  const { client } = useServices();
  const [listing, setListing] = useState<Listing>();
  const [problem, setProblem] = useState<string>();

  const go = async (folderId: string | null): Promise<void> => {
    const answer = await client('folder.list', folderId === null ? {} : { folderId });
    setProblem(answer.ok ? undefined : errorSentence(answer.error));
    if (answer.ok) setListing(answer.value);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened = start from the top, whatever was shown before
  useEffect(() => {
    if (isOpen) void go(null);
  }, [isOpen]);

  const here = listing?.folder ?? null;
  return (
    <ModalDialog title={title} isOpen={isOpen} onClose={onClose}>
      <p className={styles.path}>{here ? here.folder : '場所を選んでください'}</p>
      {problem && <Notice tone="error">{problem}</Notice>}
      <ul className={styles.folders}>
        {here && (
          <li>
            <button type="button" className={styles.entry} onClick={() => void go(listing?.parentId ?? null)}>
              <Icon name="chevronLeft" />
              ひとつ上へ
            </button>
          </li>
        )}
        {listing?.children.map((child) => (
          <li key={child.folderId}>
            <button type="button" className={styles.entry} onClick={() => void go(child.folderId)}>
              <Icon name={child.isArchive ? 'book' : 'folder'} />
              {child.name}
              {child.isArchive && <span className={styles.tag}>ハミダシ帖のアーカイブ</span>}
            </button>
          </li>
        ))}
        {listing && listing.children.length === 0 && (
          <li className={styles.none}>この中にフォルダーはありません</li>
        )}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button
          look="primary"
          isDisabled={here === null || !accepts(here)}
          onPress={() => {
            if (here) onChoose({ folderId: here.folderId, folder: here.folder });
          }}
        >
          {acceptLabel}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
