import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { bytesOfKana, type LetterClass, type UnknownEntry } from '../../shared/analyser/word-dictionary';
import { type DictionaryEntry, writeDictionary } from '../../shared/analyser/write-dictionary';

/** A word of IPADIC with its features: part of speech, details, inflection, reading … */
export interface IpadicWord {
  readonly surface: string;
  readonly features: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;
type Tables = Tokenizer['token_info_dictionary'];

/** Where the reading stands among the features. */
const READING = 8;
const BYTES = { left: 0, right: 2, cost: 4, features: 6 };

/** IPADIC as it comes inside @patdx/kuromoji. */
export function loadIpadic(): Promise<Tokenizer> {
  const entry = fileURLToPath(import.meta.resolve('@patdx/kuromoji'));
  const loader = new NodeDictionaryLoader({ dic_path: path.join(path.dirname(entry), '../dict') });
  return new TokenizerBuilder({ loader }).build();
}

/** Every word of IPADIC, in no order. */
export function wordsOfIpadic({ token_info_dictionary: tables }: Tokenizer): readonly IpadicWord[] {
  return [...new Set(Object.values(tables.target_map).flat())].map((id) => {
    const at = Number(id);
    const features = tables.pos_buffer.getString(tables.dictionary.getInt(at + BYTES.features)).split(',');
    return { surface: features[0] ?? '', features, ...costsAt(tables, at) };
  });
}

/** IPADIC as the analyser's own dictionary file (shared/analyser/word-dictionary.ts). */
export async function ipadicFile(): Promise<Uint8Array> {
  const ipadic = await loadIpadic();
  const { buffer, forward_dimension: size } = ipadic.viterbi_searcher.connection_costs;
  const { unknown_dictionary: unknown } = ipadic;
  const definition = unknown.character_definition;
  if (!definition?.invoke_definition_map) throw new Error('IPADIC came without its classes of letters');
  const classOf = new Uint8Array(definition.character_category_map);
  return writeDictionary({
    words: wordsOfIpadic(ipadic).map(toEntry),
    // The first two numbers are the table's dimensions.
    connections: Int16Array.from(buffer.subarray(2)),
    connectionSize: size,
    classOf,
    // The file is padded with nameless classes that no letter belongs to.
    classes: definition.invoke_definition_map.map.slice(0, Math.max(...classOf) + 1).map(
      ({ class_id, is_always_invoke, is_grouping }): LetterClass => ({
        isAlwaysTried: Number(is_always_invoke) === 1,
        isGrouped: Number(is_grouping) === 1,
        entries: (unknown.target_map[class_id] ?? []).map((id): UnknownEntry => costsAt(unknown, Number(id))),
      }),
    ),
  });
}

function toEntry({ surface, features, left, right, cost }: IpadicWord): DictionaryEntry {
  const reading = hiraganaOf(features[READING] ?? '');
  const isSpoken = /\p{Script=Han}/u.test(surface) && bytesOfKana(reading) !== undefined;
  return { surface, left, right, cost, reading: isSpoken ? reading : '' };
}

function costsAt({ dictionary }: Tables, id: number): UnknownEntry {
  const at = (field: number): number => dictionary.getShort(id + field);
  return { left: at(BYTES.left), right: at(BYTES.right), cost: at(BYTES.cost) };
}

export function hiraganaOf(katakana: string): string {
  return katakana.replaceAll(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
