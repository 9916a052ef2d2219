import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord } from '#shared/model/record';
import type { SaveStatus } from '../../app/autosave-status';
import { Button } from '../button/button';
import { Notice } from '../status/notice';

interface SaveTroubleProps {
  readonly status: SaveStatus<ArchiveRecord>;
  readonly onRetry: () => void;
}

/** Why the last save did not work, and a way to try it at once. Nothing while there is no trouble. */
export function SaveTrouble({ status, onRetry }: SaveTroubleProps) {
  if (status.state !== 'failed') return null;
  return (
    <Notice
      tone="error"
      action={
        <Button size="small" onPress={onRetry}>
          今すぐ保存する
        </Button>
      }
    >
      <p>{errorSentence(status.error)}</p>
      <p>
        {status.retryInMs === undefined
          ? '書いた内容は、この画面に残っています。'
          : '書いた内容は、この画面に残っています。保存できるようになるまで、ひとりでに試し続けます。'}
      </p>
    </Notice>
  );
}
