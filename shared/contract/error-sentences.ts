import { assertNever } from '../model/assert-never';
import type { AppError, ArchiveTrouble, DiskTrouble, PackageTrouble } from './app-error';

const DISK: Readonly<Record<DiskTrouble, string>> = {
  full: 'ディスクの空きが足りません。不要なファイルを片づけてから、もう一度お試しください',
  read_only: 'この場所は読み取り専用です。書き込める場所を選んでください',
  no_permission: 'この場所に書き込む権限がありません。別の場所を選ぶか、管理者に相談してください',
  busy: 'ほかのソフト（ウイルス対策など）がファイルを使っています。少し待ってから、もう一度お試しください',
  path_too_long: 'フォルダー名が長すぎます。浅い場所か、短い名前のフォルダーを選んでください',
  not_found: 'フォルダーが見つかりません。USBメモリーや共有フォルダーの接続を確かめてください',
  not_a_folder: 'フォルダーではない場所が選ばれています。別の場所を選んでください',
  io: 'ディスクの読み書きに失敗しました。機器の接続を確かめて、もう一度お試しください',
};

const ARCHIVE: Readonly<Record<ArchiveTrouble, string>> = {
  empty: '中身が空です',
  not_utf8: '文字が壊れています',
  not_json: '内容が途中で切れているか、壊れています',
  wrong_format: 'ハミダシ帖のアーカイブではありません',
  checksum: '保存したときと内容が変わっています',
  bad_records: '記録の形が正しくありません',
  too_deep: '内容の入れ子が深すぎます',
};

const PACKAGE: Readonly<Record<PackageTrouble, string>> = {
  not_a_package: 'ハミダシ帖の引き継ぎパッケージではありません',
  damaged: 'パッケージが壊れています。もう一度受け取り直してください',
  too_many_entries: 'パッケージの中のファイルが多すぎます',
  too_large: 'パッケージが大きすぎます',
  suspicious: 'パッケージの作りに不審な点があるため、開きませんでした',
  newer_version: '新しい版のハミダシ帖で作られたパッケージです。アプリを更新してから開いてください',
};

/** What happened, that the data is safe, and what to do next: one or two plain Japanese sentences. */
export function errorSentence(error: AppError): string {
  switch (error.code) {
    case 'invalid_input':
      return `入力に直すところがあります：${error.issues.join('、')}。内容はそのまま残っています。`;
    case 'not_found':
      return 'この記録は見つかりません。ほかの画面で削除されたのかもしれません。';
    case 'conflict':
      return 'ほかの画面で先に書き換えられています。どちらの内容も残っています。見比べて選んでください。';
    case 'rule_broken':
      return `${error.sentence}。内容はそのまま残っています。`;
    case 'no_archive':
      return 'アーカイブがまだ開かれていません。はじめの画面から開いてください。';
    case 'read_only':
      return 'このアーカイブは読み取り専用で開いています。書き換えはできませんが、読むことと検索はできます。';
    case 'too_large':
      return `ファイルが大きすぎます（${Math.floor(error.limitBytes / 1_000_000)} MB まで）。何も変更していません。`;
    case 'archive_unreadable':
      return `アーカイブを開けませんでした。${error.file}：${ARCHIVE[error.trouble]}。元のファイルには手を付けていません。`;
    case 'archive_missing':
      return `前に使ったアーカイブが見つかりません（${error.folder}）。USBメモリーや共有フォルダーの接続を確かめて、「もう一度試す」を押してください。新しいものを勝手に作ることはありません。`;
    case 'archive_newer':
      return '新しい版のハミダシ帖で作られたアーカイブです。アプリを更新してから開いてください。何も変更していません。';
    case 'archive_changed_outside':
      return `アーカイブが別の画面やソフトで書き換えられています（${error.file}）。上書きはしていません。開き直してから、もう一度保存してください。`;
    case 'folder_not_empty':
      return `このフォルダーには別のファイルがあります（${error.folder}）。空のフォルダーか、新しい名前を選んでください。`;
    case 'disk':
      return `${DISK[error.trouble]}（${error.path}）。これまでのデータは無事です。`;
    case 'package_unreadable':
      return `${PACKAGE[error.trouble]}${error.detail ? `（${error.detail}）` : ''}。今のアーカイブには何も変更していません。`;
    case 'cancelled':
      return '取りやめました。何も変更していません。';
    case 'unsupported':
      return 'この画面では使えない操作です。';
    case 'unreachable':
      return 'アプリ本体とつながっていません。本体が動いているか確かめてください。書きかけの内容は画面に残っています。';
    case 'internal':
      return `思わぬ不具合が起きました（番号 ${error.id}）。保存済みのデータは無事です。アプリを開き直してみてください。`;
    default:
      return assertNever(error);
  }
}
