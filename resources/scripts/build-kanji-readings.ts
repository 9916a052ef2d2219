/**
 * Makes resources/dictionaries/kanji-readings.txt from IPADIC as it comes with @patdx/kuromoji:
 *
 *     tsx resources/scripts/build-kanji-readings.ts
 *
 * One line a word: the word, a tab, its readings parted by commas, all as the index keeps them (folded, long
 * vowels shortened). First the single kanji with the readings learned from all words, the one most usual in
 * compounds first; then the words that cannot be put together from them (大人 おとな) and the stems of verbs
 * and adjectives (生き いき). The file is IPADIC's under its own licence (see the notice beside it).
 */
import { writeFileSync } from 'node:fs';
import { foldText } from '../../shared/search/fold';
import { spokenForm } from '../../shared/search/reading-stream';
import { alignReadings, type DictionaryWord, isComposed, isKanji } from './align-readings';
import { hiraganaOf, type IpadicWord, loadIpadic, wordsOfIpadic } from './ipadic';

const OUT = new URL('../dictionaries/kanji-readings.txt', import.meta.url);
/** IPADIC's word cost: smaller is more usual. Beyond it lie words hardly anyone writes. */
const MOST_COST = 9500;
/** A reading met less often, or in a smaller share of a kanji's words, is an accident of one word. */
const LEAST_COUNT = 1.5;
const LEAST_SHARE = 0.03;
const MOST_READINGS = 6;
/** The shapes a reading of Chinese origin (音読み) can have: the ones compounds are mostly read with. */
const SINO_JAPANESE = /^[か-ろんあ-お][ゃゅょ]?[いうくきつちん]?$/u;
const NOUNS = new Set(['一般', 'サ変接続', '形容動詞語幹', '副詞可能', '接尾']);

interface Entry extends DictionaryWord {
  readonly cost: number;
  readonly isNoun: boolean;
}

function toEntry({ surface, features, cost }: IpadicWord): readonly Entry[] {
  const [, part, detail, , , , form, , katakana] = features;
  if (katakana === undefined || detail === '固有名詞') return [];
  const isNoun = part === '名詞' && NOUNS.has(detail ?? '');
  const isStem = (part === '動詞' || part === '形容詞') && (form === '基本形' || form === '連用形');
  const letters = [...surface];
  const isPlain =
    letters.every((letter) => isKanji(letter) || /^[ぁ-ん]$/u.test(letter)) && letters.some(isKanji);
  if (!(isNoun || isStem) || !isPlain || letters.length > 5) return [];
  const reading = hiraganaOf(katakana);
  return /^[ぁ-ん]+$/u.test(reading) ? [{ surface, reading, cost, isNoun }] : [];
}

const entries = wordsOfIpadic(await loadIpadic()).flatMap(toEntry);
const kanji = new Map<string, readonly string[]>();
const inCompounds = alignReadings(
  entries.filter(({ surface }) => [...surface].every(isKanji) && surface.length > 1),
);
for (const [letter, readings] of alignReadings(entries)) {
  const total = readings.reduce((sum, { count }) => sum + count, 0);
  const usual = readings.filter(
    ({ count }, at) => at === 0 || (count >= LEAST_COUNT && count >= total * LEAST_SHARE),
  );
  const compounded = (reading: string): number =>
    inCompounds.get(letter)?.find((candidate) => candidate.reading === reading)?.count ?? 0;
  const kept = usual.slice(0, MOST_READINGS).map(({ reading }) => reading);
  const rank = (reading: string): number => compounded(reading) + (SINO_JAPANESE.test(reading) ? total : 0);
  kanji.set(
    letter,
    kept.sort((one, other) => rank(other) - rank(one)),
  );
}
const apart = new Map<string, string[]>();
for (const { surface, reading, cost, isNoun } of entries) {
  if (!isNoun || cost > MOST_COST || surface.length < 2 || isComposed({ surface, reading }, kanji)) continue;
  apart.set(surface, [...new Set([...(apart.get(surface) ?? []), reading])]);
}
for (const { surface, reading, isNoun } of entries) {
  const [, stem, rest] = /^(\p{Script=Han}[ぁ-ん])([ぁ-ん]*)$/u.exec(surface) ?? [];
  if (isNoun || stem === undefined || rest === undefined || !reading.endsWith(rest)) continue;
  const read = reading.slice(0, reading.length - rest.length);
  apart.set(stem, [...new Set([...(apart.get(stem) ?? []), read])]);
}
const lines = [...[...kanji].sort(byCode), ...[...apart].sort(byCode)].flatMap(([word, readings]) =>
  toLine(word, readings),
);
writeFileSync(OUT, `${lines.join('\n')}\n`);
console.log(`${kanji.size} kanji and ${apart.size} words`);

/** Folded, so that the program need not; a kanji variant folds to a line of its own shape and is left out. */
function toLine(word: string, readings: readonly string[]): readonly string[] {
  const spoken = new Set(readings.map((reading) => spokenForm(word, reading)));
  return foldText(word) === word ? [`${word}\t${[...spoken].join(',')}`] : [];
}

function byCode([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
