import { foldText } from './fold';

const VOWELS = 'aiueo';
/** Consonants with their five kana; a space where there is none. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  y: 'や ゆ よ',
  r: 'らりるれろ',
  w: 'わ   を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  c: 'かしくせこ',
  l: 'らりるれろ',
};
/** Consonants whose five syllables are a kana and a small one, in Hepburn, Kunrei and as an IME takes them. */
const GLIDES: Readonly<Record<string, string>> = {
  ky: 'き',
  sy: 'し',
  ty: 'ち',
  cy: 'ち',
  ny: 'に',
  hy: 'ひ',
  my: 'み',
  ry: 'り',
  gy: 'ぎ',
  zy: 'じ',
  jy: 'じ',
  dy: 'ぢ',
  by: 'び',
  py: 'ぴ',
};
const SYLLABLES_APART: Readonly<Record<string, string>> = {
  shi: 'し',
  sha: 'しゃ',
  shu: 'しゅ',
  she: 'しぇ',
  sho: 'しょ',
  chi: 'ち',
  cha: 'ちゃ',
  chu: 'ちゅ',
  che: 'ちぇ',
  cho: 'ちょ',
  tsu: 'つ',
  tsa: 'つぁ',
  tsi: 'つぃ',
  tse: 'つぇ',
  tso: 'つぉ',
  ji: 'じ',
  ja: 'じゃ',
  ju: 'じゅ',
  je: 'じぇ',
  jo: 'じょ',
  fu: 'ふ',
  fa: 'ふぁ',
  fi: 'ふぃ',
  fe: 'ふぇ',
  fo: 'ふぉ',
  va: 'ば',
  vi: 'び',
  vu: 'ぶ',
  ve: 'べ',
  vo: 'ぼ',
  wi: 'うぃ',
  we: 'うぇ',
  thi: 'てぃ',
  dhi: 'でぃ',
  ye: 'いぇ',
  xtu: 'っ',
  ltu: 'っ',
};

function buildSyllables(): ReadonlyMap<string, string> {
  const syllables = new Map(Object.entries(SYLLABLES_APART));
  for (const [consonant, kana] of Object.entries(ROWS)) {
    for (const [at, vowel] of [...VOWELS].entries()) {
      const letter = kana.charAt(at);
      if (letter !== ' ' && !syllables.has(consonant + vowel)) syllables.set(consonant + vowel, letter);
    }
  }
  for (const [consonant, kana] of Object.entries(GLIDES)) {
    for (const [at, small] of [...'ゃぃゅぇょ'].entries())
      syllables.set(consonant + VOWELS.charAt(at), kana + small);
  }
  return syllables;
}

const SYLLABLES = buildSyllables();
const LONGEST = 3;
const MACRONS: Readonly<Record<string, string>> = {
  ā: 'a',
  ī: 'i',
  ū: 'u',
  ē: 'e',
  ō: 'o',
  â: 'a',
  î: 'i',
  û: 'u',
  ê: 'e',
  ô: 'o',
};

/**
 * Reads Latin letters as romaji, Hepburn or Kunrei or the way an IME takes them, and gives the folded kana
 * they may stand for; several when the last syllable is still being typed:
 *
 *     taiwa → たいわ    shimbun, sinbun → しんぶん    sa-bei → さべい    taiw → たいわ, たいを
 *
 * Empty when it cannot be romaji. O(length).
 */
export function kanaOfRomaji(text: string): readonly string[] {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[āīūēōâîûêô]/gu, (letter) => MACRONS[letter] ?? letter);
  if (!/^[a-z][a-z'’-]*$/u.test(letters)) return [];
  let kana = '';
  let at = 0;
  while (at < letters.length) {
    const step = syllableAt(letters, at);
    if (!step) return endings(letters.slice(at)).map((ending) => foldText(kana + ending));
    kana += step.kana;
    at += step.length;
  }
  const folded = foldText(kana);
  return letters.endsWith('n')
    ? [folded, ...endings('n').map((ending) => folded.slice(0, -1) + ending)]
    : [folded];
}

function syllableAt(
  letters: string,
  at: number,
): { readonly kana: string; readonly length: number } | undefined {
  const letter = letters.charAt(at);
  const next = letters.charAt(at + 1);
  if (letter === '-') return { kana: 'ー', length: 1 };
  if (letter === 'n' && (next === "'" || next === '’')) return { kana: 'ん', length: 2 };
  if (letter === 'n' && next === 'n' && !VOWELS.includes(letters.charAt(at + 2) || ' '))
    return { kana: 'ん', length: 2 };
  if (letter === 'n' && (next === '' || !`${VOWELS}y`.includes(next))) return { kana: 'ん', length: 1 };
  if (letter === 'm' && /[bpm]/.test(next)) return { kana: 'ん', length: 1 };
  if (/[kstcpgdbjzfrhw]/.test(letter) && (letter === next || (letter === 't' && next === 'c'))) {
    return { kana: 'っ', length: 1 };
  }
  for (let length = LONGEST; length > 0; length--) {
    const kana = SYLLABLES.get(letters.slice(at, at + length));
    if (kana !== undefined && at + length <= letters.length) return { kana, length };
  }
  return undefined;
}

/** The kana a syllable of which only the consonants are typed may become: `k` is か to こ, `ky` is き. Folded. */
function endings(consonants: string): readonly string[] {
  if (!/^[a-z]{1,2}$/.test(consonants)) return [];
  const begun = new Set<string>();
  for (const [romaji, kana] of SYLLABLES) {
    if (romaji.length > consonants.length && romaji.startsWith(consonants))
      begun.add(foldText(kana).charAt(0));
  }
  return [...begun];
}

/** `kanaOfRomaji` for the Latin letters that end a word begun in Japanese: たいw, オフサイトm. */
export function kanaWithTail(folded: string): readonly string[] {
  const match = /^(.*[^a-z0-9 ])([a-z]{1,3})$/u.exec(folded);
  const [, head, tail] = match ?? [];
  return head === undefined || tail === undefined ? [] : kanaOfRomaji(tail).map((kana) => head + kana);
}
