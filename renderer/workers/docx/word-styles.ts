import { child, elementsBelow, settingOf } from './word-xml';

/** What the app asks of a style of Word. */
export interface WordStyle {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly listId: string | undefined;
  readonly level: number | undefined;
  readonly outline: number | undefined;
  /** of its letters, half points */
  readonly size: number | undefined;
}

export interface WordStyles {
  /** the style of that id says it, or the nearest it is based on that does */
  readonly inherited: <K extends keyof WordStyle>(id: string | undefined, key: K) => WordStyle[K] | undefined;
  /** of letters that no style says anything of, half points */
  readonly usualSize: number;
}

const MAX_BASES = 20;
/** Word's own where the file tells none (ECMA-376, 17.3.2.38). */
const DEFAULT_SIZE = 20;

export function wordStyles(styles: Document | undefined): WordStyles {
  const known = styles ? stylesOf(styles) : new Map<string, WordStyle>();
  const inherited: WordStyles['inherited'] = (id, key) => {
    let style = id === undefined ? undefined : known.get(id);
    for (let step = 0; style && step < MAX_BASES; step += 1) {
      if (style[key] !== undefined) return style[key];
      style = style.basedOn === undefined ? undefined : known.get(style.basedOn);
    }
    return undefined;
  };
  const standard = styles && child(child(elementsBelow(styles, 'docDefaults')[0], 'rPrDefault'), 'rPr');
  const normal = [...known].find(([, { name }]) => /^normal$/i.test(name))?.[0];
  return { inherited, usualSize: inherited(normal, 'size') ?? sizeOf(standard) ?? DEFAULT_SIZE };
}

/** Half points that run properties give. */
export function sizeOf(properties: Element | undefined): number | undefined {
  const size = Number(settingOf(properties, 'sz'));
  return size > 0 ? size : undefined;
}

function stylesOf(styles: Document): ReadonlyMap<string, WordStyle> {
  return new Map(
    elementsBelow(styles, 'style').map((style) => {
      const properties = child(style, 'pPr');
      const list = child(properties, 'numPr');
      return [
        style.getAttribute('w:styleId') ?? '',
        {
          name: settingOf(style, 'name') ?? '',
          basedOn: settingOf(style, 'basedOn'),
          listId: settingOf(list, 'numId'),
          level: numberOf(settingOf(list, 'ilvl')),
          outline: numberOf(settingOf(properties, 'outlineLvl')),
          size: sizeOf(child(style, 'rPr')),
        },
      ] as const;
    }),
  );
}

const numberOf = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);
