/**
 * Letters of the block CJK Radicals Supplement that look like whole ideographs, by those ideographs
 * (https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt). NFKC leaves them alone.
 */
const RADICALS = new Map(
  [
    ...'⺅亻⺉刂⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺣灬⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺶羊⺹耂⺻聿⺼月⺽臼⺾艹⻁虎⻄西⻆角⻌辶⻑長⻖阝⻗雨⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀',
  ].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [])),
);
/**
 * What programs that write PDFs leave instead of the letter that was typed: radicals of Kangxi for ideographs of the
 * same looks, the forms vertical writing gives to punctuation, ligatures of Latin letters.
 */
const LOOKALIKE = /[\u2e80-\u2eff\u2f00-\u2fd5\ufe10-\ufe19\ufe30-\ufe48\ufb00-\ufb06]/g;

/** The letters as they were typed. */
export function typedLetters(text: string): string {
  return text.replace(LOOKALIKE, (letter) => RADICALS.get(letter) ?? letter.normalize('NFKC'));
}
