import { listNumber } from '#shared/report-text/rich/list-number';
import type { ListDefinition, ListLevel } from './list-definitions';

/** Bullets drawn with a symbol font are letters of a private use there. */
const SYMBOL_FONT = /[\ue000-\uf8ff]/g;

/** Counts the paragraphs of a document's lists the way Word does. */
export class ListCounter {
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** The number or sign of the next paragraph of a list, as it is shown; empty where the level shows none. */
  next(listId: string, definition: ListDefinition, level: number): string {
    const counts = this.#countsOf(definition);
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId);
      for (const [at, start] of definition.restarts) counts[at] = start - 1;
    }
    const own = definition.levels.get(level);
    counts[level] = (counts[level] ?? (own?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    if (!own) return '';
    if (own.format === 'bullet') return bulletOf(own);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = definition.levels.get(at);
      return listNumber(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  }

  #countsOf({ abstractId }: ListDefinition): number[] {
    const known = this.#counts.get(abstractId);
    if (known) return known;
    const counts: number[] = [];
    this.#counts.set(abstractId, counts);
    return counts;
  }
}

const bulletOf = ({ text }: ListLevel): string => text.replace(SYMBOL_FONT, '・').trim() || '・';
