import type { Analyser } from '#shared/analyser/analysed-word';
import { createAnalyser } from '#shared/analyser/create-analyser';
import { unpackDictionary } from '#shared/analyser/word-dictionary';
import { analyseText } from '#shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '#shared/search/parse-lexicon';
import dictionaryUrl from '../../resources/dictionaries/ipadic-words.bin.gz?url';
import lexiconText from '../../resources/dictionaries/kanji-readings.txt?raw';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';

const readKanji = kanjiReaderOf(parseLexicon(lexiconText));

async function loadAnalyser(): Promise<Analyser | undefined> {
  try {
    const { body, ok } = await fetch(dictionaryUrl);
    if (!ok || !body) return undefined;
    const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
    const dictionary = unpackDictionary(new Uint8Array(await unpacked.arrayBuffer()));
    return dictionary && createAnalyser(dictionary);
  } catch {
    return undefined;
  }
}

const loading = loadAnalyser();

self.onmessage = async ({ data }: MessageEvent<ReadingRequest>): Promise<void> => {
  const analyse = await loading;
  const answer: ReadingAnswer = {
    seq: data.seq,
    readings: analyse
      ? data.units.map(({ id, title, text }) => ({
          unitId: id,
          title: analyseText(title, analyse, readKanji),
          text: analyseText(text, analyse, readKanji),
        }))
      : [],
  };
  self.postMessage(answer);
};
