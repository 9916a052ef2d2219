import { standsOut } from './look-system';
import type { Mark, MarkFamily } from './mark';

/**
 * What makes a line a heading: its mark (`digit:digit`, `symbol:■`), or, without one, its words. A dialogue's
 * 【内容】 and 【モヤモヤ】 are a system of their own, whatever brackets they wear.
 */
export type HeadingSystem =
  | 'frame'
  | 'dated'
  | 'person'
  | 'stage'
  | 'dialoguePart'
  | 'pledge'
  | 'plain'
  | (string & {});

interface Scope {
  readonly system: HeadingSystem;
  readonly family: MarkFamily | undefined;
  readonly value: number | undefined;
  /** whether anything stands under the heading yet */
  hasContent: boolean;
}

/** Families with a rank of their own: a lower number never stands under a higher one. */
const RANKS: Partial<Readonly<Record<MarkFamily, number>>> = {
  part: 0,
  chapter: 1,
  section: 2,
  clause: 3,
  roman: 4,
  kanji: 5,
  digit: 5,
  digits: 6,
  paren: 7,
  closeParen: 8,
  kana: 8,
  circled: 8,
  alpha: 8,
};
/** Rank down to which a numbered heading ends a frame heading such as はじめに. */
const FRAME_ENDS_AT = 5;
/** Headings that hold a text of their own, with its own numbering. */
const SHELTERS: ReadonlySet<string> = new Set([
  'dated',
  'person',
  'stage',
  'dialoguePart',
  'lenticular:【】',
  'lenticular:【】…',
]);
/** What stands above 【…】 unless the document shows otherwise, as in most offices. */
const OUTRANKS_LABEL = /^(?:symbol:[■□◆◇●▼▽]|dated$)/;
const MAX_SKIP = 2;

/** How often one system was seen right under another, before and after the place in question. */
export type StandsOver = (upper: HeadingSystem, lower: HeadingSystem) => number;

/**
 * The headings open at a place in a document. Gives each new heading its level from the order of the marks so far:
 * a mark of an open system is a sibling there, a new system opens below, numbers must go on or begin at one.
 */
export class HeadingScopes {
  readonly #scopes: Scope[] = [];
  readonly #standsOver: StandsOver;
  readonly #hasNumberedTop: boolean;

  /** `hasNumberedTop`: chapters or numbers head the document, so that a ■ under はじめに belongs there. */
  constructor(standsOver: StandsOver, hasNumberedTop: boolean) {
    this.#standsOver = standsOver;
    this.#hasNumberedTop = hasNumberedTop;
  }

  /** Whether a numbered mark fits here: it goes on where a number stopped, or begins anew. */
  accepts(mark: Mark): boolean {
    if (mark.value === undefined || mark.family === 'session' || mark.family === 'label') return true;
    if (mark.family === 'digits') return this.#acceptsDigits(mark);
    if (mark.value === 1) return !mark.isWeak;
    const sibling = this.#siblingOf(systemKey(mark), mark) ?? this.#relatedTo(mark);
    if (sibling !== undefined) return true;
    return !mark.isWeak && mark.value <= 9 && !this.#scopes.some((scope) => scope.family === mark.family);
  }

  /** Opens a heading and gives its level, 1 for the outermost. */
  open(system: HeadingSystem, mark: Mark | undefined): number {
    const sibling = this.#siblingOf(system, mark) ?? (mark ? this.#relatedTo(mark) : undefined);
    if (system === 'frame') this.#scopes.length = 0;
    else if (sibling !== undefined) this.#scopes.length = sibling;
    else this.#closeForNew(system, mark?.family);
    this.#scopes.push({ system, family: mark?.family, value: mark?.value, hasContent: false });
    return this.#scopes.length;
  }

  /** Opens a heading whose level the source tells, and gives the level it has among those that are there. */
  openStyled(level: number): number {
    const keep = this.#scopes.findIndex(
      (scope) => !scope.system.startsWith('styled:') || Number(scope.system.slice(7)) >= level,
    );
    if (keep >= 0) this.#scopes.length = keep;
    this.#scopes.push({ system: `styled:${level}`, family: undefined, value: undefined, hasContent: false });
    return this.#scopes.length;
  }

  /** Notes that something stands under the open headings. */
  addContent(): void {
    for (const scope of this.#scopes) scope.hasContent = true;
  }

  /** Systems of the open headings, outermost first. */
  path(): readonly HeadingSystem[] {
    return this.#scopes.map((scope) => scope.system);
  }

  /** Index of the open heading a new one stands beside. */
  #siblingOf(system: HeadingSystem, mark: Mark | undefined): number | undefined {
    const isNumbered = mark?.value !== undefined && mark.family !== 'session' && mark.family !== 'label';
    for (let index = this.#scopes.length - 1; index >= 0; index -= 1) {
      const scope = this.#scopes[index];
      if (scope?.system !== system) continue;
      if (isNumbered ? goesOn(scope.value, mark.value) : !this.#isHeldByEmpty(system, index)) return index;
    }
    return undefined;
  }

  /** A heading with nothing under it yet holds a 【…】, and a 【…】 holds what follows; neither is ended by it. */
  #isHeldByEmpty(system: HeadingSystem, index: number): boolean {
    const last = this.#scopes.at(-1);
    if (!last || last.hasContent || index === this.#scopes.length - 1) return false;
    return isLabel(last.system) || system.startsWith('lenticular');
  }

  /** 2．after `1 `: the same numbering with another dot. */
  #relatedTo(mark: Mark): number | undefined {
    if (mark.family !== 'digit' || mark.value === undefined || mark.value === 1) return undefined;
    const index = this.#scopes.findLastIndex(
      (scope) => scope.family === 'digit' && scope.value === (mark.value ?? 0) - 1,
    );
    return index < 0 ? undefined : index;
  }

  #acceptsDigits(mark: Mark): boolean {
    const first = Number(mark.under?.split('.')[0]);
    const top = this.#scopes.find(
      (scope) => scope.family === 'digit' || scope.family === 'chapter' || scope.family === 'roman',
    );
    return top?.value === undefined || top.value === first;
  }

  #closeForNew(system: HeadingSystem, family: MarkFamily | undefined): void {
    const rank = family && RANKS[family];
    if (rank !== undefined) this.#closeRanksBelow(rank);
    this.#closeFrame(system, rank);
    const isOpen = this.#scopes.some((scope) => scope.system === system);
    for (let last = this.#scopes.at(-1); last; last = this.#scopes.at(-1)) {
      // a numbering that begins anew right in its own place stands beside the old one
      if (last.system === system) {
        this.#scopes.pop();
        return;
      }
      const isAbove = standsOut(system, last.system);
      if (!(isAbove ?? (this.#isOutranked(system, last.system) && last.hasContent))) return;
      if (isOpen && SHELTERS.has(last.system)) return;
      this.#scopes.pop();
    }
  }

  #isOutranked(system: HeadingSystem, open: HeadingSystem): boolean {
    const [above, below] = [this.#standsOver(system, open), this.#standsOver(open, system)];
    return above === below ? OUTRANKS_LABEL.test(system) && isLabel(open) : above > below;
  }

  #closeRanksBelow(rank: number): void {
    const at = this.#scopes.findIndex((scope) => scope.family && (RANKS[scope.family] ?? -1) > rank);
    if (rank <= 3) {
      // 第２章 ends everything but a part
      const keep = this.#scopes.findIndex((scope) => !scope.family || (RANKS[scope.family] ?? 99) >= rank);
      if (keep >= 0) this.#scopes.length = keep;
    } else if (at >= 0 && !this.#scopes.slice(at).some((scope) => SHELTERS.has(scope.system))) {
      this.#scopes.length = at;
    }
  }

  #closeFrame(system: HeadingSystem, rank: number | undefined): void {
    if (this.#scopes[0]?.system !== 'frame' || this.#scopes.some((scope) => SHELTERS.has(scope.system)))
      return;
    const endsFrame =
      rank === undefined ? system.startsWith('symbol:') && !this.#hasNumberedTop : rank <= FRAME_ENDS_AT;
    if (endsFrame || system === 'plain') this.#scopes.length = 0;
  }
}

/** The system of a marked heading. */
export function systemKey(mark: Mark): HeadingSystem {
  return mark.family === 'session' ? 'session' : `${mark.family}:${mark.system}`;
}

function isLabel(system: HeadingSystem): boolean {
  return system.startsWith('lenticular') || system === 'dialoguePart';
}

function goesOn(open: number | undefined, value: number | undefined): boolean {
  return open !== undefined && value !== undefined && value > open && value <= open + 1 + MAX_SKIP;
}
