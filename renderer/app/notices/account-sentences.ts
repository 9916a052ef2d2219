import { assertNever } from '#shared/model/assert-never';
import type { ArchiveStatus } from '../archive-model';
import { formatDayAndTime } from '../format-moment';

type Account = NonNullable<Extract<ArchiveStatus, { state: 'open' }>['account']>;
type Source = NonNullable<Account['recoveredFrom']>['source'];

/** What opening had to do, sentence by sentence: what happened, what is missing, that the rest is safe. */
export function accountSentences(account: Account): readonly string[] {
  const { recoveredFrom, replayedTransactions, lostTransactions, lostRecords } = account;
  const lost = [
    ...(lostTransactions > 0 ? [`変更 ${lostTransactions}回分`] : []),
    ...(lostRecords > 0 ? [`記録 ${lostRecords}件`] : []),
  ];
  return [
    recoveredFrom
      ? `アーカイブのファイルに読めないところがあったため、${sourceWords(recoveredFrom.source, recoveredFrom.savedAt)}から開きました。`
      : 'アーカイブを開くときに、読めないところがありました。',
    ...(replayedTransactions > 0
      ? [`そのあとの変更 ${replayedTransactions}回分は、変更の記録から取り戻しました。`]
      : []),
    lost.length > 0
      ? `読めなかったのは、${lost.join('と')}です。ほかの記録はすべて無事です。`
      : '失われた記録はありません。すべて無事です。',
    ...(account.originals.length > 0 ? ['読めなかったもとのファイルは、捨てずに取ってあります。'] : []),
  ];
}

function sourceWords(source: Source, savedAt: string | null): string {
  const when = savedAt === null ? '' : `（${formatDayAndTime(savedAt)}）`;
  switch (source) {
    case 'previous':
      return `ひとつ前に保存されたもの${when}`;
    case 'backup':
      return `控え${when}`;
    case 'salvage':
      return `ファイルの読める部分${when}`;
    default:
      return assertNever(source);
  }
}
