import { decodeReadings } from '#shared/search/word-readings';
import type { SearchClient } from '../../app/search-client';

/**
 * How names are probably read, in their order; `''` for a name the analyser cannot read whole. Each part of a full
 * name is read by itself, so that it stands apart in the reading too.
 */
export async function proposeReadings(
  search: Pick<SearchClient, 'readWords'>,
  names: readonly string[],
): Promise<readonly string[]> {
  const parts = names.map((name) => name.trim().split(/\s+/u));
  const read = await search.readWords(parts.flat());
  const readings = new Map(read.map(({ unitId, text }) => [Number(unitId), text]));
  let at = 0;
  return parts.map((own) => {
    const kana = own.map((part) => kanaOf(part, readings.get(at++)));
    return kana.includes('') ? '' : kana.join(' ');
  });
}

function kanaOf(part: string, encoded: string | undefined): string {
  if (encoded === undefined) return '';
  let kana = '';
  let at = 0;
  for (const { length, reading } of decodeReadings(encoded, part.length)) {
    kana += reading === '' ? hiragana(part.slice(at, at + length)) : reading;
    at += length;
  }
  return /^[ぁ-ゖー]+$/u.test(kana) ? kana : '';
}

function hiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
