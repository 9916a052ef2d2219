import type { Block } from '../block';
import type { PhraseCandidate } from '../report-reading';
import { headingPaths } from '../sections';
import { statementsOf } from './lines-of-blocks';

/** Words with which a report presents what moved its writers. */
const KEYWORD =
  /キーワード|キーフレーズ|名言|(?:心|印象|胸)に(?:残|刻|響)[^、。]{0,6}(?:言葉|ことば|フレーズ|一言)|刺さった(?:言葉|一言)|大切にしたい言葉|合言葉/;
const QUOTED = /[「『“]([^「」『』“”]{2,80})[」』”]/g;
const MIN_QUOTED = 4;
const MAX_PHRASE = 80;
const OFTEN = 2;
/** Quoted names of things are no phrases. */
const NAME =
  /(?:方針|計画|条例|要綱|制度|部会|研究会|研修|事業|推進室|プラン|レポート|報告書|会議|アンケート|シート|チーム|隊|会|課|市|町)$/;

/** Sentences and words that may become key phrases, in order, each once. */
export function phrasesIn(blocks: readonly Block[]): PhraseCandidate[] {
  const paths = headingPaths(blocks);
  const quotes = quotedTimes(blocks);
  const found = new Map<string, PhraseCandidate>();
  let listFrom: number | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') continue;
    const add = (text: string, why: PhraseCandidate['why']): void => {
      const phrase = text.trim();
      if (phrase.length < 2 || phrase.length > MAX_PHRASE || found.has(phrase)) return;
      found.set(phrase, { text: phrase, why, lines: block.lines, headingPath: paths[index] ?? [] });
    };
    listFrom = listFrom !== undefined && isInList(block, listFrom) ? listFrom : undefined;
    if (listFrom !== undefined) for (const text of statementsOf([block])) add(text, 'keywordList');
    const speaksOfPhrases = KEYWORD.test(block.text);
    if (speaksOfPhrases && announcesList(block, blocks[index + 1])) listFrom = depthOf(blocks[index + 1]);
    for (const quote of quotesIn(block)) {
      if (NAME.test(quote)) continue;
      if (speaksOfPhrases && block.kind !== 'heading') add(quote, 'keywordSentence');
      else if (quote.length >= MIN_QUOTED + 1 && (quotes.get(quote) ?? 0) >= OFTEN) add(quote, 'quotedOften');
    }
    if (block.kind === 'paragraph' && isShouted(block.text)) add(block.text, 'emphasised');
    if (block.kind === 'markdown') for (const words of boldIn(block.text)) add(words, 'emphasised');
  }
  return [...found.values()];
}

function announcesList(block: Block, next: Block | undefined): boolean {
  return (
    (next?.kind === 'listItem' || next?.kind === 'markdown') &&
    block.kind !== 'poll' &&
    block.kind !== 'speech'
  );
}

function isInList(block: Block, depth: number): boolean {
  return block.kind === 'markdown' || (block.kind === 'listItem' && block.depth <= depth);
}

function depthOf(block: Block | undefined): number {
  return block?.kind === 'listItem' ? block.depth : 0;
}

function quotesIn(block: Exclude<Block, { kind: 'table' }>): string[] {
  return [...block.text.matchAll(QUOTED)].flatMap((match) =>
    match[1] === undefined || match[1].length < MIN_QUOTED ? [] : [match[1]],
  );
}

/** In how many blocks a quotation stands; headings repeat what their text says. */
function quotedTimes(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'heading') continue;
    for (const quote of new Set(quotesIn(block))) times.set(quote, (times.get(quote) ?? 0) + 1);
  }
  return times;
}

/** Bold words inside of a text; a label before a colon is no phrase. */
function boldIn(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([^*\n]{6,80})\*\*/g)].flatMap(({ 1: words }) =>
    words === undefined || /[：:]$/.test(words) || NAME.test(words) ? [] : [words],
  );
}

/** A short paragraph by itself that ends in an exclamation mark. */
function isShouted(text: string): boolean {
  return text.length >= 8 && text.length <= 40 && /[！!]{1,3}$/.test(text) && !/[。]/.test(text.slice(0, -1));
}
