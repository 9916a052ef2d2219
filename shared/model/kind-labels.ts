import type { RecordKind } from './record';

/** What each kind is called on screen, in packages and in search filters. */
export const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  cohort: '期',
  report: '資料',
  keyPhrase: 'キーフレーズ',
  offsiteMeeting: 'オフサイトミーティング',
  openQuestion: 'モヤモヤ',
  actionItem: 'アクション',
  attachment: '添付',
};
