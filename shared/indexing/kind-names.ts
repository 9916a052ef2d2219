import type { RecordKind } from '../model/record';

/** The words the search filter 種別: understands for each kind. */
export const KIND_NAMES: Readonly<Record<RecordKind, readonly string[]>> = {
  cohort: ['期'],
  report: ['資料', '過去レポート', 'レポート'],
  keyPhrase: ['キーフレーズ', 'フレーズ', '言葉'],
  offsiteMeeting: ['オフサイトミーティング', '会', '対話', 'オフサイト'],
  openQuestion: ['モヤモヤ', '問い'],
  actionItem: ['アクション', '宣言', '取組'],
  attachment: ['添付'],
};
