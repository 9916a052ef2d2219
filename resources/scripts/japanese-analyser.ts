import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import type { Analyser } from '../../shared/search/analyse-text';

/** The morphological analyser with IPADIC, for scripts; about 200 MB while it is held. */
export async function loadAnalyser(): Promise<Analyser> {
  const tokenizer = await loadTokenizer();
  return (text) =>
    tokenizer.tokenize(text).map((word) => ({ surface: word.surface_form, reading: word.reading }));
}

export function loadTokenizer(): ReturnType<TokenizerBuilder['build']> {
  const entry = fileURLToPath(import.meta.resolve('@patdx/kuromoji'));
  const loader = new NodeDictionaryLoader({ dic_path: path.join(path.dirname(entry), '../dict') });
  return new TokenizerBuilder({ loader }).build();
}
