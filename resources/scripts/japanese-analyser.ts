import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Analyser } from '../../shared/analyser/analysed-word';
import { createAnalyser } from '../../shared/analyser/create-analyser';
import { unpackDictionary } from '../../shared/analyser/word-dictionary';

const WORDS = new URL('../dictionaries/ipadic-words.bin.gz', import.meta.url);

/** The analyser as the app has it, for scripts. */
export function loadAnalyser(): Analyser {
  const dictionary = unpackDictionary(new Uint8Array(gunzipSync(readFileSync(WORDS))));
  if (!dictionary)
    throw new Error('ipadic-words.bin.gz is of another version; run build-analyser-dictionary.ts');
  return createAnalyser(dictionary);
}
