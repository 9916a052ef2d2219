import type { ReadLine } from '../lines/read-line';

const TITLE =
  '(?:委員|議員|議長|副議長|委員長|副委員長|市長|副市長|町長|副町長|村長|副村長|区長|教育長|部長|副部長|課長|副課長|次長|局長|室長|係長|主任|主査|参事|会長|副会長|座長|代表|理事|顧問|事務局|職員|市民|講師|司会|進行|参加者|幹事|幹事長|氏|さん|君|様|長)';
/** 〇甲野委員　…, ◎議長（乙川君）…, ○市長： … */
const MARKED = new RegExp(
  `^([〇○◯◎●][^\\s：:（()）、。]{0,14}?(?:${TITLE}[A-Za-zＡ-Ｚ]?(?:[（(][^（()）]{1,20}[)）])?|[（(][^（()）]{1,20}[)）])(?:\\s*[：:]|(?=\\s)|(?<=[)）])))\\s*(\\S.{3,})`,
);
/** 甲野：…, 甲野課長）… */
const COLON =
  /^([^\s：:、。（）()「」・0-9０-９]{1,10}\s?[A-ZＡ-Ｚ]?(?:[（(][^（）()]{1,12}[)）])?\s?[：:])\s*(\S.*)/;
const BRACKET_END = new RegExp(`^([^\\s：:、。（）()「」]{1,12}${TITLE}[)）])\\s*(\\S.*)`);
// 問 and 答 begin ordinary sentences too (問いは…, 答えられず): without a mark or a number behind them they are no turn.
const QUESTION =
  /^((?:[QＱ]|問|質問)\s?[0-9０-９]{0,2}(?:[.．:：、)）]|\s|(?<!問)(?=[\u3041-\u9fff])))\s*(\S.*)/;
const ANSWER =
  /^((?:[AＡ]|答え?|回答)\s?[0-9０-９]{0,2}(?:[.．:：、)）]|\s|(?<![答え])(?=[\u3041-\u9fff])))\s*(\S.*)/;

/** What notices and minutes put before a colon that is nobody. */
const FIELD =
  /^(?:日時|日程|期日|開催日|場所|会場|講師|内容|対象|出席|出席者|欠席|参加|参加者|人数|主催|共催|後援|テーマ|議題|議事|目的|備考|資料|時間|進行|記録|担当|作成|作成者|担当者|例|注|結果|課題|効果|方法|理由|現状|成果|概要|連絡先|電話|氏名|所属|提出|提案|決定|報告|ゲスト|まち|ひと|しごと|ヒト|モノ|カネ)/;
const MIN_TURNS = 3;

/**
 * Who begins to speak in which line (by its id), in minutes and in questions and answers. Only where the text
 * does it throughout: at least three turns, or a question with an answer.
 */
export function speakersOf(lines: readonly ReadLine[]): ReadonlyMap<number, string> {
  const speakers = new Map<number, string>();
  for (const turns of [
    turnsBy(lines, MARKED),
    turnsBy(lines, BRACKET_END),
    colonTurns(lines),
    questionTurns(lines),
  ]) {
    for (const [line, speaker] of turns) if (!speakers.has(line)) speakers.set(line, speaker);
  }
  return speakers;
}

type Turns = ReadonlyMap<number, string>;

function turnsBy(lines: readonly ReadLine[], pattern: RegExp): Turns {
  const turns = matches(lines, pattern);
  return turns.size >= MIN_TURNS ? turns : new Map();
}

function matches(lines: readonly ReadLine[], pattern: RegExp): Map<number, string> {
  const turns = new Map<number, string>();
  for (const line of lines) {
    const speaker = pattern.exec(line.text.slice(0, 60))?.[1];
    if (speaker !== undefined) turns.set(line.source.id, speaker.trim());
  }
  return turns;
}

/** Names before a colon: someone must speak twice, and no more fields than people stand there. */
function colonTurns(lines: readonly ReadLine[]): Turns {
  const turns = matches(lines, COLON);
  const times = new Map<string, number>();
  for (const [line, speaker] of turns) {
    if (FIELD.test(speaker)) turns.delete(line);
    else times.set(speaker, (times.get(speaker) ?? 0) + 1);
  }
  const repeated = [...times.values()].filter((count) => count > 1).length;
  return turns.size >= MIN_TURNS && repeated > 0 && repeated * 3 >= times.size ? turns : new Map();
}

function questionTurns(lines: readonly ReadLine[]): Turns {
  const questions = matches(lines, QUESTION);
  const answers = matches(lines, ANSWER);
  if (questions.size === 0 || answers.size === 0 || answers.size > questions.size * 3) return new Map();
  return new Map([...questions, ...answers].sort(([a], [b]) => a - b));
}
