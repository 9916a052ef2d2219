import { Button } from '../button/button';
import { DialogActions, ModalDialog } from '../dialog/modal-dialog';
import styles from './save-state.module.css';

interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ConflictChoiceProps {
  /** who saved the other version, and when, for reading */
  readonly savedBy: string;
  readonly differences: readonly Difference[];
  readonly isOpen: boolean;
  /** put the choice off: nothing is saved until it is made */
  readonly onClose: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onKeepBoth: () => void;
}

/** Two versions of one record, part by part where they differ, and the three ways to go on. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { savedBy, differences, isOpen, onClose, onKeepMine, onTakeTheirs, onKeepBoth } = props;
  return (
    <ModalDialog wide title="先にほかの変更が保存されています" isOpen={isOpen} onClose={onClose}>
      <p>{`${savedBy}に保存された内容と、この画面の内容が違います。どちらも残っています。見比べて、残すものを選んでください。`}</p>
      <div className={styles.list}>
        {differences.map(({ label, mine, theirs }) => (
          <section key={label} className={styles.difference}>
            <h3 className={styles.part}>{label}</h3>
            <div className={styles.sides}>
              <Side whose="自分の内容" text={mine} />
              <Side whose="相手の内容" text={theirs} />
            </div>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button onPress={onTakeTheirs}>相手の内容を使う</Button>
        <Button onPress={onKeepMine}>自分の内容で上書きする</Button>
        <Button look="primary" onPress={onKeepBoth}>
          両方残す
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}

function Side({ whose, text }: { readonly whose: string; readonly text: string }) {
  return (
    <div className={styles.side}>
      <span className={styles.whose}>{whose}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section className={styles.text} tabIndex={0} aria-label={whose}>
        {text.trim() === '' ? <span className={styles.nothing}>（書かれていません）</span> : text}
      </section>
    </div>
  );
}
