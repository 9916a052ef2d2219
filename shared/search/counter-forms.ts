/** What is written for the か of 三か月 and the が of place names such as 茅が崎, between a numeral or kanji and kanji, as folded. */
const BETWEEN = /(?<=[0-9\p{Script=Han}])[けかが箇個](?=\p{Script=Han})/u;
const WRITINGS = ['け', 'か', 'が', '箇', '個'];

/** The other ways to write it: 3か所 is 3ヶ所, 3ヵ所 and 3箇所. Empty for terms without. O(length). */
export function counterForms(folded: string): readonly string[] {
  if (!BETWEEN.test(folded)) return [];
  return WRITINGS.map((written) => folded.replace(BETWEEN, written)).filter((form) => form !== folded);
}
