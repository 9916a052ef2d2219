import { Notice } from '../../components/status/notice';
import type { Keeping } from './import-desk';
import { type ImportItem, isOpen } from './import-item';

interface KeepingNoticeProps {
  readonly keeping: Keeping;
  readonly items: readonly ImportItem[];
}

/** Where a list comes from that nobody has chosen in this window, and what would be lost with the window. */
export function KeepingNotice({ keeping, items }: KeepingNoticeProps) {
  const { resumed, isElsewhere, isKept, isReached } = keeping;
  const left = items.filter(isOpen).length;
  return (
    <>
      {resumed > 0 && left > 0 && (
        <Notice tone="info">
          前回の取り込みの続きです。直したところも選んだことも、そのまま残っています。資料になるのは、「確かめる」から保存したものだけです。
        </Notice>
      )}
      {!isReached && left > 0 && (
        <Notice tone="error">
          アプリ本体とつながっていないので、読み取りを止めています。選んだファイルも、直したところも、そのまま残っています。本体が動けば、ひとりでに続きから読み取ります。本体を起動し直したときは、新しく開いた画面で「取り込み」を開いてください。
        </Notice>
      )}
      {isElsewhere && (
        <Notice tone="info">
          別の窓（タブ）でも取り込みの途中です。その一覧は、その窓を閉じると、次に「取り込み」を開いたときここに現れます。
        </Notice>
      )}
      {!isKept && left > 0 && (
        <Notice tone="error">
          この一覧の控えを取れませんでした。窓を閉じると、保存していないものは選び直しになります。保存した資料は無事です。
        </Notice>
      )}
    </>
  );
}
