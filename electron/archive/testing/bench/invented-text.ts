import type { Random } from '../random';

const WHO = [
  '窓口の係長',
  '消防団の若手',
  '図書館の司書',
  '霧沢市の職員',
  '商店街の世話役',
  '隣町の保健師',
] as const;
const WHERE = [
  '朝の会議室で',
  '廊下の立ち話で',
  '汐見野の公民館で',
  '雨の日の現場で',
  '昼休みの食堂で',
] as const;
const WHAT = [
  'まず一人に聞くことから始めたという',
  '手続きの順番を見直した話をした',
  '続かない理由を一緒に考えた',
  '次の担当へ渡す紙を一枚にまとめた',
  '断られた経験のほうが役に立つと語った',
  '住民の言葉をそのまま書き留めていた',
] as const;
const THEN = [
  '。それを聞いて、取り組みの見え方が変わった。',
  '。正解はないが、試した人は笑っていた。',
  '。予算はつかなかったけれど、仲間が増えた。',
  '。答えはまだ出ていない。',
] as const;

/** Invented sentences, as many as it takes to fill so many bytes of UTF-8; a paragraph every few. */
export function inventedText(bytes: number, random: Random): string {
  const sentences: string[] = [];
  for (let filled = 0; filled < bytes; ) {
    const end = random.chance(0.2) ? '\n\n' : '';
    const sentence = `${random.pick(WHO)}が${random.pick(WHERE)}${random.pick(WHAT)}${random.pick(THEN)}${end}`;
    sentences.push(sentence);
    filled += sentence.length * 3;
  }
  return sentences.join('');
}
