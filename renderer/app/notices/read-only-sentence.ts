import { assertNever } from '#shared/model/assert-never';
import type { ArchiveStatus } from '../archive-model';

type ReadOnlyReason = NonNullable<Extract<ArchiveStatus, { state: 'open' }>['readOnly']>;

/** Why nothing can be changed here, and what would help. */
export function readOnlySentence(reason: ReadOnlyReason): string {
  switch (reason.kind) {
    case 'held': {
      const who = reason.by ? `${reason.by.name || 'ほかの人'}さん（${reason.by.machine}）` : 'ほかの画面';
      return reason.canTakeOver
        ? `${who}が開いたままですが、しばらく応答がありません。いまは読み取り専用です。そのパソコンで書いている人がいなければ、引き継いで書けます。`
        : `${who}が開いているため、読み取り専用です。読むことと検索はでき、新しい変更もそのまま画面に出ます。そちらが閉じると、書けるようになります。`;
    }
    case 'newer':
      return '新しい版のハミダシ帖で作られたアーカイブなので、読み取り専用です。書くにはアプリを更新してください。';
    case 'not_writable':
      return 'この場所には書き込めないため、読み取り専用です。読むことと検索はできます。書くには、書き込める場所にフォルダーを移してください。';
    case 'copy':
      return '引き継ぎパッケージの写しなので、読み取り専用です。';
    default:
      return assertNever(reason);
  }
}
