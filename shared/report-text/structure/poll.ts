import type { PollChoice } from '../block';

export interface PollCounts {
  readonly question: string;
  readonly unit: 'percent' | 'count';
  readonly choices: readonly PollChoice[];
}

const TAIL = /[（(]([^（）()]{5,80})[)）]\s*$/;
const CHOICE = /^\s*([^:：0-9\s]{1,12})\s*[:：]?\s*(\d{1,5}(?:\.\d+)?)\s*(%|人|名|票)?\s*$/;
/** Answers people are asked for by a show of hands; other pairs need a question before them. */
const ANSWER =
  /^(?:Y|N|Yes|No|はい|いいえ|賛成|反対|○|×|◯|✕|ある|ない|思う|思わない|どちらでもない|そう思う|わからない|満足|不満)$/i;
const REACH = 400;

/** Whether a line is nothing but the counts of the question above it. */
export function isCountsOnly(text: string): boolean {
  return /^[（(]/.test(text) && pollCounts(`？${text}`) !== undefined;
}

/** The counts a question closes with: `話しかけやすいですか？（Y:30%/N:70%）`, `（はい 12人、いいえ 5人）`. */
export function pollCounts(text: string): PollCounts | undefined {
  const tail = TAIL.exec(text.slice(-100));
  if (!tail?.[1] || text.length > REACH) return undefined;
  const parts = tail[1].normalize('NFKC').split(/[/、,・;|]|\s{2,}|(?<=[%人名票])\s+/);
  const choices: PollChoice[] = [];
  let percent = false;
  for (const part of parts) {
    const match = CHOICE.exec(part);
    if (!match?.[1]) return undefined;
    percent ||= match[3] === '%';
    choices.push({ label: match[1], value: Number(match[2]) });
  }
  const question = text.slice(0, text.length - tail[0].length).trim();
  const isAnswer = choices.every(({ label }) => ANSWER.test(label)) || /[？?かのね]$/.test(question);
  return choices.length >= 2 && question !== '' && isAnswer
    ? { question, unit: percent ? 'percent' : 'count', choices }
    : undefined;
}
