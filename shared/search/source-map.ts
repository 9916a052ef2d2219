import { FIELD_END } from './field-end';
import { type Folded, fold } from './fold';
import type { PreparedUnit } from './prepared-unit';
import type { TextRange } from './text-range';

/** Leads from a unit's folded surface back to its source (`sourceOf`). Made for units on screen, kept for none. */
export class SourceMap {
  private readonly title: Folded;
  private readonly text: Folded;
  private readonly textAt: number;

  constructor(private readonly prepared: PreparedUnit) {
    this.title = fold(prepared.unit.title);
    this.text = fold(prepared.unit.text);
    this.textAt = prepared.unit.title.length + FIELD_END.length;
  }

  /** The source stretch behind surface offsets [start, end); undefined outside title and text. */
  toSource(start: number, end: number): TextRange | undefined {
    const { titleEnd, textEnd } = this.prepared;
    if (end <= titleEnd) return this.title.map().toOriginal(start, end);
    const shift = titleEnd + FIELD_END.length;
    if (start < shift || end > textEnd) return undefined;
    const range = this.text.map().toOriginal(start - shift, end - shift);
    return { start: range.start + this.textAt, end: range.end + this.textAt };
  }
}
