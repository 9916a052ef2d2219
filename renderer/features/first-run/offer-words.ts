import type { MethodOutput } from '#shared/contract/contract';
import { assertNever } from '#shared/model/assert-never';
import { formatDayAndTime } from '../../app/format-moment';

type FailedStatus = Extract<MethodOutput<'archive.status'>, { state: 'failed' }>;
export type RecoveryOffer = FailedStatus['offers'][number];

/** What a state that the archive could be opened from is called. */
export function offerTitle({ source, savedAt }: RecoveryOffer): string {
  const when = savedAt === null ? '' : `（${formatDayAndTime(savedAt)}）`;
  switch (source) {
    case 'previous':
      return `ひとつ前に保存された内容${when}`;
    case 'backup':
      return `控え${when}`;
    case 'salvage':
      return `壊れたファイルの、読めるところだけ${when}`;
    default:
      return assertNever(source);
  }
}

/** What it holds and what it lacks, in plain words. */
export function offerSentences(offer: RecoveryOffer): readonly string[] {
  const { records, replayedTransactions, lostTransactions, lostRecords, newestChange } = offer;
  const lost = [
    ...(lostTransactions > 0 ? [`変更 ${lostTransactions}回分`] : []),
    ...(lostRecords > 0 ? [`記録 ${lostRecords}件`] : []),
  ];
  return [
    `${records}件の記録があります。${newestChange === null ? '' : `いちばん新しい変更は、${formatDayAndTime(newestChange)}のものです。`}`,
    ...(replayedTransactions > 0
      ? [`保存のあとに書いた変更 ${replayedTransactions}回分も、いっしょに戻ります。`]
      : []),
    lost.length > 0 ? `読めないのは、${lost.join('と')}です。` : '失われるものはありません。',
  ];
}
