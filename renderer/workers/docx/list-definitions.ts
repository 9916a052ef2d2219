import { child, children, elementsBelow, settingOf } from './word-xml';

/** How one level of a list counts and looks. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat */
  readonly format: string;
  /** `第%1章`, `%1.%2` */
  readonly text: string;
  readonly suffix: string;
}

export interface ListDefinition {
  /** lists of one abstract definition count together */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** levels this list counts anew, with their first numbers */
  readonly restarts: ReadonlyMap<number, number>;
  /** the level a paragraph style stands for, by its id */
  readonly styleLevels: ReadonlyMap<string, number>;
}

/** The lists of word/numbering.xml by their numId. `styleList` finds the list a numbering style names. */
export function listDefinitions(
  numbering: Document,
  styleList: (styleId: string) => string | undefined,
): ReadonlyMap<string, ListDefinition> {
  const abstracts = new Map(
    elementsBelow(numbering, 'abstractNum').map((element) => [
      element.getAttribute('w:abstractNumId') ?? '',
      element,
    ]),
  );
  const nums = new Map(
    elementsBelow(numbering, 'num').map((element) => [element.getAttribute('w:numId') ?? '', element]),
  );
  const abstractOf = (num: Element | undefined, depth = 0): Element | undefined => {
    const abstract = abstracts.get(settingOf(num, 'abstractNumId') ?? '');
    const link = settingOf(abstract, 'numStyleLink');
    if (link === undefined || depth > 5) return abstract;
    return abstractOf(nums.get(styleList(link) ?? ''), depth + 1) ?? abstract;
  };
  return new Map(
    [...nums].flatMap(([id, num]) => {
      const abstract = abstractOf(num);
      return abstract ? [[id, definitionFrom(num, abstract)] as const] : [];
    }),
  );
}

function definitionFrom(num: Element, abstract: Element): ListDefinition {
  const levels = new Map<number, ListLevel>();
  const styleLevels = new Map<string, number>();
  const restarts = new Map<number, number>();
  const learn = (level: Element): void => {
    const index = Number(level.getAttribute('w:ilvl') ?? 0);
    levels.set(index, levelFrom(level));
    const style = settingOf(level, 'pStyle');
    if (style !== undefined) styleLevels.set(style, index);
  };
  children(abstract, 'lvl').forEach(learn);
  for (const override of children(num, 'lvlOverride')) {
    const own = child(override, 'lvl');
    if (own) learn(own);
    const start = settingOf(override, 'startOverride');
    if (start !== undefined) restarts.set(Number(override.getAttribute('w:ilvl') ?? 0), Number(start));
  }
  return { abstractId: abstract.getAttribute('w:abstractNumId') ?? '', levels, restarts, styleLevels };
}

function levelFrom(level: Element): ListLevel {
  return {
    start: Number(settingOf(level, 'start') ?? 1),
    format: settingOf(level, 'numFmt') ?? 'decimal',
    text: settingOf(level, 'lvlText') ?? '',
    suffix: settingOf(level, 'suff') === 'nothing' ? '' : '\u3000',
  };
}
