import { COMMANDS } from '#shared/commands/command-list';
import { ModalDialog } from '../components/dialog/modal-dialog';
import styles from './shortcut-list.module.css';
import { shortcutLabel } from './shortcuts';

/** F1: every key there is, read from the shared command list. */
export function ShortcutList({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <ModalDialog title="キーボード操作の一覧" isOpen={isOpen} onClose={onClose}>
      <dl className={styles.list}>
        {COMMANDS.map((command) =>
          'accelerator' in command ? (
            <div key={command.name} className={styles.line}>
              <dt>{command.label}</dt>
              <dd>
                <kbd className={styles.key}>{shortcutLabel(command.accelerator)}</kbd>
              </dd>
            </div>
          ) : null,
        )}
        <div className={styles.line}>
          <dt>開いている窓を閉じる</dt>
          <dd>
            <kbd className={styles.key}>Esc</kbd>
          </dd>
        </div>
      </dl>
      <p>日本語を変換しているあいだは、Enter・Esc・Tab・矢印キーは変換のためだけに働きます。</p>
    </ModalDialog>
  );
}
