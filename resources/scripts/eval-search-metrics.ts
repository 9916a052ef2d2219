/** One judged query: which records are right is told by the strings they must contain. */
export interface JudgedQuery {
  readonly query: string;
  readonly kind: string;
  readonly expect: readonly string[];
  readonly match: 'all' | 'any';
}

export interface CorpusRecord {
  readonly id?: string;
  readonly type?: string;
  readonly title: string;
  readonly body: string;
}

/** A query with what an engine answered: record positions in the corpus, best first, and the time it took. */
export interface Answered {
  readonly judged: JudgedQuery;
  readonly relevant: ReadonlySet<number>;
  readonly found: readonly number[];
  /** records found without forgiving mistakes */
  readonly mainCount: number;
  readonly milliseconds: number;
}

export interface Figures {
  readonly queries: number;
  readonly recallAt5: number;
  readonly mrrAt10: number;
}

/** The positions of the records that answer a query: NFKC of title and body without white space holds the strings. */
export function relevantRecords(judged: JudgedQuery, texts: readonly string[]): ReadonlySet<number> {
  if (judged.kind === 'none') return new Set();
  const wanted = judged.expect.map(plainText);
  const holds = (text: string): boolean =>
    judged.match === 'all'
      ? wanted.every((part) => text.includes(part))
      : wanted.some((part) => text.includes(part));
  return new Set(texts.flatMap((text, at) => (holds(text) ? [at] : [])));
}

export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** Relevant among the first five, of as many as could be there; a query of kind none is right when its main list is empty. */
export function recallAt5({ judged, relevant, found, mainCount }: Answered): number {
  if (judged.kind === 'none') return mainCount === 0 ? 1 : 0;
  const hits = found.slice(0, 5).filter((record) => relevant.has(record)).length;
  return hits / Math.min(5, relevant.size);
}

export function reciprocalRank({ judged, relevant, found, mainCount }: Answered): number {
  if (judged.kind === 'none') return mainCount === 0 ? 1 : 0;
  const at = found.slice(0, 10).findIndex((record) => relevant.has(record));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Figures over the queries that can be answered at all; `unanswerable` ones have no right record in the corpus. */
export function figuresOf(all: readonly Answered[]): Figures {
  const answers = all.filter(({ judged, relevant }) => judged.kind === 'none' || relevant.size > 0);
  return {
    queries: answers.length,
    recallAt5: mean(answers.map(recallAt5)),
    mrrAt10: mean(answers.map(reciprocalRank)),
  };
}

/** Figures for each kind, in the order of the query file. */
export function figuresByKind(answers: readonly Answered[]): ReadonlyMap<string, Figures> {
  const byKind = new Map<string, Answered[]>();
  for (const answer of answers)
    byKind.set(answer.judged.kind, [...(byKind.get(answer.judged.kind) ?? []), answer]);
  return new Map([...byKind].map(([kind, own]) => [kind, figuresOf(own)]));
}

/** Linear interpolation is left out: with a hundred queries the nearest rank says enough. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** True for about half of all queries, always the same ones: to tune on one half and check with the other. */
export function isInSecondHalf({ query }: JudgedQuery): boolean {
  let hash = 0x811c9dc5;
  for (const letter of query) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 7) & 1) === 1;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
