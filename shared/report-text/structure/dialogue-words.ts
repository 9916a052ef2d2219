import { beginsWithDate, endsInDate } from '../lines/date-in-text';

/** What a meeting with someone is called. */
const MEETING =
  /対話|インタビュー|ヒアリング|聞き取り|聴き取り|懇談|意見交換|面談|座談|激励|壮行|訪問|打ち?合わ?せ|協議|報告会|勉強会|ミーティング|ダイアログ|ワークショップ|研修|会議|交流|視察|説明|確認|発表|ランチ|カフェ|合宿|会$/;
const CONTENT =
  /^(?:主な)?(?:内容|対話の?内容|対話の?概要|やりとり|やり取り|主な(?:意見|発言)|話したこと|聞いたこと|対話で出た(?:意見|言葉))$/;
const MOYAMOYA =
  /^(?:残った|私たちの)?(?:モヤモヤ|もやもや)(?:したこと|感)?$|^(?:残った|浮かんだ)?(?:疑問|問い|引っ?かかり)$/;
const INSIGHT =
  /^(?:主な|得た|得られた|私の|私たちの)?(?:気付き|気づき|気付いたこと|気づいたこと|学び|学んだこと|感じたこと|分かったこと|わかったこと|所感|感想)(?:[・と、](?:学び|気付き|気づき|感想|所感|課題))*$/;
const BOTH =
  /^(?:モヤモヤ|もやもや).{1,3}(?:気付き|気づき|学び)$|^(?:気付き|気づき|学び).{1,3}(?:モヤモヤ|もやもや)$/;

export type DialoguePart = 'content' | 'moyamoya' | 'insight' | 'both';

/** The part of a dialogue's record a heading or a label opens: 【内容】, 【「モヤモヤ」と「気付き」】, `気づき：`. */
export function dialoguePartOf(text: string): DialoguePart | undefined {
  if (text.length > 30) return undefined;
  const plain = text.replace(/[【】「」『』＜＞<>〈〉［］[\]〔〕（）()■◆●○◎★・：:\s\u3000]/g, '');
  if (plain.length > 20) return undefined;
  if (CONTENT.test(plain)) return 'content';
  if (BOTH.test(plain)) return 'both';
  if (MOYAMOYA.test(plain)) return 'moyamoya';
  return INSIGHT.test(plain) ? 'insight' : undefined;
}

/** Words by which a title speaks of a dialogue, with or without a date. */
export function namesDialogue(title: string): boolean {
  return /対話|インタビュー|ヒアリング|激励会|懇談|意見交換|聞き取り|聴き取り|座談/.test(title);
}

/** A label of a dialogue's record alone in its line: `内容：`, `モヤモヤ`. */
export function isDialogueLabel(text: string): boolean {
  return (
    dialoguePartOf(text) !== undefined &&
    (/[：:】＞>］\]〕]$/.test(text) ||
      /^(?:内容|モヤモヤ|気付き|気づき|モヤモヤと気付き|モヤモヤと気づき)$/.test(text))
  );
}

/** 予定を確認, 庁舎を視察: what was done, which names no meeting. */
const DEED = /を[^\sを、（）()]{1,8}[\s\u3000]*$/;

/** A title that names a meeting and its date: `市長との対話（R3.5.13）`. */
export function isDatedTitle(text: string): boolean {
  if (text.length > 80 || /[。、]$/.test(text) || text.includes('。')) return false;
  if (endsInDate(text)) return MEETING.test(text.replace(/[（(][^（(]*$/, '').replace(DEED, ''));
  return beginsWithDate(text) && text.length <= 50 && MEETING.test(text);
}
