import { FIELD_END } from './field-end';
import type { Needle } from './needle';
import type { PreparedUnit } from './prepared-unit';
import { SourceMap } from './source-map';
import type { TermNeedles } from './term-needles';
import { mergeRanges, type TextRange } from './text-range';

/** What to mark in a unit and what to tell about it. */
export interface UnitMarks {
  readonly unitId: string;
  readonly titleRanges: readonly TextRange[];
  readonly textRanges: readonly TextRange[];
  readonly why?: string;
}

/** A needle whose weight is less than this share of the best one's is not marked: it is not why the unit was found. */
const WORTH_MARKING = 0.5;

/** Marks every place of a unit where one of the terms stands. O(length × needles). */
export function markUnit(
  prepared: PreparedUnit,
  terms: readonly TermNeedles[],
  meanLength: number,
): UnitMarks {
  const map = new SourceMap(prepared);
  const ranges: TextRange[] = [];
  const reasons = new Set<string>();
  for (const needles of terms) {
    const weigh = (
      candidates: readonly Needle[],
    ): readonly { readonly needle: Needle; readonly weight: number }[] =>
      candidates
        .map((needle) => ({ needle, weight: needle.weigh(prepared, meanLength) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight);
    const near = weigh(needles.used);
    const weighed = near.length > 0 ? near : weigh(needles.lastResorts());
    const [best] = weighed;
    if (!best) continue;
    const worthy = weighed.filter(({ weight }) => weight >= best.weight * WORTH_MARKING);
    const own = worthy.flatMap(({ needle }) => needle.locate(prepared, map));
    ranges.push(...own);
    const { why = '' } = best.needle;
    // Nothing to mark: it stands in what is searched and not shown.
    const reason = own.length > 0 ? why : `${why}（見出し・タグ・話者）`;
    if (reason !== '') reasons.add(reason);
  }
  const textAt = prepared.unit.title.length + FIELD_END.length;
  return {
    unitId: prepared.unit.id,
    titleRanges: mergeRanges(ranges.filter(({ start }) => start < textAt)),
    textRanges: mergeRanges(
      ranges
        .filter(({ start }) => start >= textAt)
        .map(({ start, end }) => ({ start: start - textAt, end: end - textAt })),
    ),
    ...(reasons.size > 0 ? { why: [...reasons].join('、') } : {}),
  };
}
