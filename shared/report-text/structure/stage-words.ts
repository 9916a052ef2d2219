export type Stage = 'first' | 'next' | 'further';

const ORDER_WORD = '(まず|最初に|はじめに|初めに|次に|つぎに|続いて|さらに|更に)';
const DEED = '(?:取り?組[むみ]|実施する|実行する|行う|進める|すすめる|始める|挑戦する|目指す)';
const THING = '(?:アクション(?:プラン)?|こと|取組|取り組み|行動|事項|施策|内容)';
const STAGE = new RegExp(
  `^${ORDER_WORD}[、\\s]*(${DEED})?(?:べき|たい)?(${THING})?(?:[（(].{1,20}[)）])?[：:！!]?$`,
);
const STEPS: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:第[一1１]段階|ステップ\s?[1１①]|STEP\s?[1１]|短期)/i, 'first'],
  [/^(?:第[二2２]段階|ステップ\s?[2２②]|STEP\s?[2２]|中期)/i, 'next'],
  [/^(?:第[三3３]段階|ステップ\s?[3３③]|STEP\s?[3３]|長期)/i, 'further'],
];
const MAX_LENGTH = 30;

/** The stage of an action plan a line names: `まず取り組むアクション`, `第２段階`, `短期（１年目）`. */
export function stageOf(text: string): Stage | undefined {
  const line = text.replace(/^[【〔＜<［[■◆●○◎・]\s*|[】〕＞>］\]]$/g, '');
  if (line.length > MAX_LENGTH || /[。、]$/.test(line)) return undefined;
  const step = STEPS.find(([pattern]) => pattern.test(line));
  if (step) return /^.期[^（(的目取のア計\s]/.test(line) ? undefined : step[1];
  const match = STAGE.exec(line);
  if (!match || (match[2] ?? match[3]) === undefined) return undefined;
  const word = match[1] ?? '';
  if (/^(?:次|つぎ|続)/.test(word)) return 'next';
  return /^(?:さら|更)/.test(word) ? 'further' : 'first';
}

/** Whether a line in a narrow box goes on with the stage's name: `まず取り組む` + `アクション`. */
export function completesStage(text: string, next: string): boolean {
  return (
    stageOf(text) !== undefined &&
    next.length <= 10 &&
    new RegExp(`^${THING}[：:]?$`).test(next) &&
    !new RegExp(`${THING}$`).test(text)
  );
}
