import { FIELD_END } from './field-end';
import { offsetMapOf } from './fold';
import type { OffsetMap } from './offset-map';
import type { PreparedUnit } from './prepared-unit';
import type { TextRange } from './text-range';

/** Leads from a unit's folded surface back to its source (`sourceOf`). Made for units on screen, kept for none. */
export class SourceMap {
  private title: OffsetMap | undefined;
  private text: OffsetMap | undefined;

  constructor(private readonly prepared: PreparedUnit) {}

  /** The source stretch behind surface offsets [start, end); undefined outside title and text. */
  toSource(start: number, end: number): TextRange | undefined {
    const { titleEnd, textEnd, unit } = this.prepared;
    if (end <= titleEnd) {
      this.title ??= offsetMapOf(unit.title);
      return this.title.toOriginal(start, end);
    }
    const foldedTextAt = titleEnd + FIELD_END.length;
    if (start < foldedTextAt || end > textEnd) return undefined;
    this.text ??= offsetMapOf(unit.text);
    const range = this.text.toOriginal(start - foldedTextAt, end - foldedTextAt);
    const textAt = unit.title.length + FIELD_END.length;
    return { start: range.start + textAt, end: range.end + textAt };
  }
}
