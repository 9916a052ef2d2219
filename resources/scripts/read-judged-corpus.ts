/**
 * Writes how the texts of the judged corpus are read, so that its test needs no analyser:
 *
 *     tsx resources/scripts/read-judged-corpus.ts
 *
 * To be run after shared/search/judged/corpus.json or the kanji readings have changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { analyseText } from '../../shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '../../shared/search/parse-lexicon';
import type { CorpusRecord } from './eval-search-metrics';
import { loadAnalyser } from './japanese-analyser';

const JUDGED = new URL('../../shared/search/judged/', import.meta.url);
const LEXICON = new URL('../dictionaries/kanji-readings.txt', import.meta.url);

const corpus: readonly (CorpusRecord & { readonly id: string })[] = JSON.parse(
  readFileSync(new URL('corpus.json', JUDGED), 'utf8'),
);
const readKanji = kanjiReaderOf(parseLexicon(readFileSync(LEXICON, 'utf8')));
const analyse = loadAnalyser();
const readings = Object.fromEntries(
  corpus.map(({ id, title, body }) => [
    id,
    { title: analyseText(title, analyse, readKanji), text: analyseText(body, analyse, readKanji) },
  ]),
);
writeFileSync(new URL('readings.json', JUDGED), `${JSON.stringify(readings, null, 1)}\n`);
