import type { KeyPhrase } from '#shared/model/key-phrase';

/** What narrows the list of phrases; '' holds for all. */
export interface PhraseFilter {
  readonly cohortId: string;
  readonly tag: string;
  readonly speaker: string;
  readonly recommended: 'all' | 'recommended';
}

/** The phrases that pass, newest first; the one asked for by name always passes and comes first. */
export function filterPhrases(
  phrases: readonly KeyPhrase[],
  filter: PhraseFilter,
  focusId: string | undefined,
): KeyPhrase[] {
  const passes = (phrase: KeyPhrase): boolean =>
    (filter.cohortId === '' || phrase.cohortId === filter.cohortId) &&
    (filter.tag === '' || phrase.tags.includes(filter.tag)) &&
    (filter.speaker === '' || phrase.speaker === filter.speaker) &&
    (filter.recommended === 'all' || phrase.recommendations.length > 0);
  const first = (phrase: KeyPhrase): number => (phrase.id === focusId ? 0 : 1);
  return phrases
    .filter((phrase) => phrase.id === focusId || passes(phrase))
    .toSorted(
      (a, b) => first(a) - first(b) || (b.date ?? '').localeCompare(a.date ?? '') || b.id.localeCompare(a.id),
    );
}

/** Every value the phrases have, the most frequent first. */
export function valuesOf(
  phrases: readonly KeyPhrase[],
  values: (phrase: KeyPhrase) => readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const phrase of phrases)
    for (const value of values(phrase)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'ja')).map(([value]) => value);
}
