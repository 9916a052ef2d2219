import { useState } from 'react';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { TextField } from '../../components/fields/text-field';
import type { OwnReading } from './own-reading';
import { fromLines, toLines } from './reading-lines';
import styles from './readings.module.css';

interface ManyAtOnceProps {
  readonly list: readonly OwnReading[];
  readonly onAdd: (entries: readonly OwnReading[]) => Promise<boolean>;
  readonly onClose: () => void;
}

const SHOWN = 5;

/** Many entries as lines of text: from a spreadsheet, from a colleague, and for a colleague. */
export function ManyAtOnce({ list, onAdd, onClose }: ManyAtOnceProps) {
  const { toasts } = useServices();
  const [text, setText] = useState('');
  const { entries, refused } = fromLines(text);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toLines(list));
      toasts.show({
        tone: 'done',
        text: `${list.length}件をコピーしました。表計算ソフトやメールに貼れます。`,
      });
    } catch {
      toasts.show({ tone: 'error', text: 'コピーできませんでした。' });
    }
  };

  return (
    <ModalDialog title="まとめて入れる・渡す" isOpen onClose={onClose} wide>
      <TextField
        label="1行に1つ、名前とよみ"
        rows={10}
        value={text}
        onChange={setText}
        placeholder={'霧沢 海　きりさわ かい\n汐見野　しおみの'}
        hint="間は、タブ・読点・空白のどれでもかまいません。同じ名前は、あとのよみになります。"
        error={
          refused.length > 0
            ? `よみが読み取れない行が${refused.length}行あります：${refused.slice(0, SHOWN).join('／')}`
            : undefined
        }
      />
      <DialogActions>
        <Button icon="copy" onPress={() => void copy()} isDisabled={list.length === 0}>
          いまのリストをコピー
        </Button>
        <span className={styles.grow} />
        <Button onPress={onClose}>やめる</Button>
        <Button
          look="primary"
          isDisabled={entries.length === 0}
          onPress={() => void onAdd(entries).then((isSaved) => isSaved && onClose())}
        >
          {`${entries.length}件を加える`}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
