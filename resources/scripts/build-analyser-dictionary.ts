/**
 * Makes resources/dictionaries/ipadic-words.bin.gz, the analyser's dictionary, from IPADIC as it comes with
 * @patdx/kuromoji:
 *
 *     tsx resources/scripts/build-analyser-dictionary.ts
 *
 * The same words, costs and connections; of the features only the readings (shared/analyser/word-dictionary.ts).
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ipadicFile } from './ipadic';

const OUT = new URL('../dictionaries/ipadic-words.bin.gz', import.meta.url);

const packed = gzipSync(await ipadicFile(), { level: 9 });
writeFileSync(OUT, packed);
console.log(`${(packed.length / 1e6).toFixed(2)} MB`);
