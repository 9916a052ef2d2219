import { Button } from '../button/button';
import { Notice } from '../status/notice';

interface RestoredDraftProps {
  /** the archive holds an older version of what is written */
  readonly isKept: boolean;
  readonly onRevert: () => void;
}

/** Said when an editor opens with words that a rescue copy brought back, with a way to be rid of them. */
export function RestoredDraft({ isKept, onRevert }: RestoredDraftProps) {
  return (
    <Notice
      tone="info"
      action={
        <Button size="small" onPress={onRevert}>
          {isKept ? '保存済みの内容に戻す' : '捨てる'}
        </Button>
      }
    >
      前回、保存の前に閉じられた書きかけを戻しました。書き続けると保存されます。
    </Notice>
  );
}
