/** The system a mark belongs to: marks of one family stand at one level as long as nothing comes between. */
export type MarkFamily =
  | 'part' // 第１部
  | 'chapter' // 第１章
  | 'section' // 第１節
  | 'clause' // 第１項, 第１条
  | 'session' // 第１回研究会
  | 'roman' // Ⅰ
  | 'digit' // １　1.
  | 'digits' // 1.2　1-2
  | 'kanji' // 一、
  | 'paren' // (1)
  | 'closeParen' // 1)
  | 'circled' // ①
  | 'kana' // ア　(ア)
  | 'alpha' // A.　(a)
  | 'lenticularNumber' // 【1】
  | 'lenticular' // 【内容】
  | 'bracket' // ＜日程＞　［内容］
  | 'label' // 提案１　STEP2
  | 'symbol' // ■ ◆ ● ★
  | 'bullet' // ・
  | 'arrow' // →
  | 'note'; // ※

export interface Mark {
  readonly family: MarkFamily;
  /** tells systems of one family apart: `■` from `◆`, `ア` from `(ア)`, `1.2` from `1.2.3` */
  readonly system: string;
  /** of a numbered mark */
  readonly value?: number;
  /** the numbers before the last in `2.1.3`: `2.1` */
  readonly under?: string;
  /** as written, without the space after it */
  readonly sign: string;
  /** what follows the mark */
  readonly rest: string;
  /** looks like a mark, but may as well be a number in running text: `8 期生`, `10 年後` */
  readonly isWeak: boolean;
}

/** A mark from its parts as they were found. */
export function markFrom(
  family: MarkFamily,
  system: string,
  sign: string,
  rest: string,
  value?: number,
  isWeak = false,
): Mark {
  return {
    family,
    system,
    sign: sign.trim(),
    rest: rest.trim(),
    isWeak,
    ...(value === undefined ? {} : { value }),
  };
}
