import type { ArchiveRecord } from '#shared/model/record';
import type { SaveStatus } from '../../app/autosave-status';
import { Icon } from '../icon/icon';
import styles from './save-state.module.css';
import { saveStateWords } from './save-state-words';

/**
 * Whether what is on screen is kept: always in view while something is being written. Not a live region: it changes
 * with every pause in typing; trouble is announced by SaveTrouble and the conflict's dialog.
 */
export function SaveState({ status }: { readonly status: SaveStatus<ArchiveRecord> }) {
  const isTrouble = status.state === 'failed' || status.state === 'conflict';
  return (
    <span className={`${styles.state} ${isTrouble ? styles.trouble : ''}`}>
      {status.state === 'saved' && <Icon name="check" />}
      {isTrouble && <Icon name="warning" />}
      {saveStateWords(status)}
    </span>
  );
}
