const PLEDGE_LABEL =
  /(?:宣言|コミットメント|コミット|決意表明|私の決意|私の一歩|私の約束|わたしの約束|次の一歩)[！!：:】＞>」]?$/;

/** A line that announces a pledge: `私から始めること宣言！`, `【私の決意】`. */
export function isPledgeLabel(text: string): boolean {
  return text.length <= 28 && PLEDGE_LABEL.test(text) && !/^[「『].*[」』]$/.test(text);
}
