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
    lostWords(lost, account.isEndUnsure),
    ...(account.originals.length > 0 ? ['読めなかったもとのファイルは、捨てずに取ってあります。'] : []),
  ];
}

function lostWords(lost: readonly string[], isEndUnsure: boolean): string {
  const unsure = '最後の変更が欠けていないかは確かめられないので、直前に書いたものをご確認ください。';
  if (lost.length > 0) {
    const known = `読めなかったのは、${lost.join('と')}です。ほかの記録はすべて無事です。`;
    return isEndUnsure ? `${known}ただし、${unsure}` : known;
  }
  return isEndUnsure
    ? `読めた記録に欠けはありませんが、${unsure}`
    : '失われた記録はありません。すべて無事です。';
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
