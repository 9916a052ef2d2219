import { foldText } from './fold';
import type { SearchFilters } from './query';
import type { UnitTraits } from './unit-traits';

/** What a result can be narrowed by, each with its bit in a mask. */
export const BITS = { kind: 1, cohort: 2, year: 4, tag: 8, speaker: 16 } as const;
export type Dimension = keyof typeof BITS;

/** Names people type for a kind (`種別:会`), by the kind's code. */
export type KindNames = Readonly<Record<string, readonly string[]>>;

/** A mask with one bit for every dimension whose filters a unit fails; 0 when it passes. */
export type FailingDimensions = (traits: UnitTraits) => number;

/**
 * Compiles filters to a test. Each set of filters must hold by itself, so a filter typed in the query and
 * one chosen on the page narrow together.
 */
export function compileFilters(sets: readonly SearchFilters[], kindNames: KindNames): FailingDimensions {
  const tests = sets.flatMap((filters) => testsOf(filters, kindNames));
  if (tests.length === 0) return () => 0;
  return (traits) => {
    let failing = 0;
    for (const { bit, passes } of tests) if (!passes(traits)) failing |= bit;
    return failing;
  };
}

interface FilterTest {
  readonly bit: number;
  readonly passes: (traits: UnitTraits) => boolean;
}

function testsOf(filters: SearchFilters, kindNames: KindNames): readonly FilterTest[] {
  const tests: FilterTest[] = [];
  const test = (
    dimension: Dimension,
    wanted: readonly unknown[] | undefined,
    passes: FilterTest['passes'],
  ): void => {
    if (wanted && wanted.length > 0) tests.push({ bit: BITS[dimension], passes });
  };
  const { cohort, year } = filters;
  const kinds = filters.kind?.flatMap((value) => {
    const named = kindsNamed(value, kindNames);
    return named.length > 0 ? named : [value];
  });
  const tags = filters.tag?.map(foldText);
  const speakers = filters.speaker?.map(foldText);
  test('kind', kinds, ({ kind }) => kinds?.includes(kind) ?? true);
  test('cohort', cohort, (own) => own.cohort !== undefined && (cohort?.includes(own.cohort) ?? true));
  test('year', year, ({ fiscalYear }) => fiscalYear !== undefined && (year?.includes(fiscalYear) ?? true));
  test('tag', tags, (own) => own.tags.some((tag) => tags?.includes(foldText(tag))));
  test('speaker', speakers, (own) => {
    const speaker = foldText(own.speaker ?? '');
    return speakers?.some((value) => speaker.includes(value)) ?? true;
  });
  return tests;
}

/** The kinds whose code is the value or one of whose names contains it. */
export function kindsNamed(value: string, kindNames: KindNames): readonly string[] {
  const folded = foldText(value);
  return Object.entries(kindNames)
    .filter(
      ([kind, names]) => foldText(kind) === folded || names.some((name) => foldText(name).includes(folded)),
    )
    .map(([kind]) => kind);
}
