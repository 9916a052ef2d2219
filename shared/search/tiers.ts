/**
 * What each way of matching is worth. Frequency, length and field move a weight between 0.6 and 1.6 of its
 * tier (frequency-weight.ts), so neighbouring tiers may overlap and distant ones do not.
 */
export const TIERS = {
  /** the letters themselves, whatever their width, script or case; a date */
  letters: 1,
  /** whole words by ear: たいわ for 対話 */
  wholeReading: 0.9,
  /** other okurigana: 取組 for 取り組み */
  okurigana: 0.8,
  /** words read alike and mostly written alike: 分かりやすい for わかり易い */
  respelled: 0.7,
  /** the beginning of a word by ear: たいわ for 対話型 */
  prefixReading: 0.65,
  /** from the beginning of a word into another one: し｜たい｜わけ for たいわ, 人材｜育成 for じんざいい */
  crossingReading: 0.4,
  /** in the middle of a word or number: かたいわ for たいわ, 18期 for 8期 */
  inner: 0.2,
  /** with mistakes forgiven */
  similar: 0.1,
} as const;
