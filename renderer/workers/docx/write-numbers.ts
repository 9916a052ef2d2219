import { ListCounter } from './list-counter';
import { type ListDefinition, listDefinitions } from './list-definitions';
import { setStyle } from './set-style';
import type { WordStyles } from './word-styles';
import { child, elementsBelow, settingOf, W } from './word-xml';

/** Deeper outline levels are no headings. */
const MAX_OUTLINE = 5;
/** The styles that paragraphs with an outline level get; word-to-html knows them. */
export const OUTLINE_STYLE = 'HamidashiOutline';

/**
 * Writes the numbers of Word's lists into the paragraphs as text, since a reader of the paragraphs alone cannot know
 * them (第１章, (1), ①), and gives paragraphs with an outline level a style of that level.
 */
export function writeNumbers(document: Document, styles: WordStyles, numbering: Document | undefined): void {
  const { inherited } = styles;
  const lists = numbering
    ? listDefinitions(numbering, (id) => inherited(id, 'listId'))
    : new Map<string, ListDefinition>();
  const counter = new ListCounter();
  for (const paragraph of elementsBelow(document, 'p')) {
    const properties = child(paragraph, 'pPr');
    const style = settingOf(properties, 'pStyle');
    const own = child(properties, 'numPr');
    const listId = settingOf(own, 'numId') ?? inherited(style, 'listId');
    const definition = listId === undefined ? undefined : lists.get(listId);
    if (listId !== undefined && definition) {
      const level = Number(
        settingOf(own, 'ilvl') ?? definition.styleLevels.get(style ?? '') ?? inherited(style, 'level') ?? 0,
      );
      const number = counter.next(listId, definition, level);
      if (number !== '') prepend(document, paragraph, indent(level) + number + suffixOf(definition, level));
    }
    const outline = Number(settingOf(properties, 'outlineLvl') ?? inherited(style, 'outline') ?? 9);
    if (outline < MAX_OUTLINE && properties)
      setStyle(document, paragraph, properties, `${OUTLINE_STYLE}${outline + 1}`);
  }
}

const indent = (level: number): string => '\u3000'.repeat(Math.min(6, level));
const suffixOf = (definition: ListDefinition, level: number): string =>
  definition.levels.get(level)?.suffix ?? '';

function prepend(document: Document, paragraph: Element, text: string): void {
  const run = document.createElementNS(W, 'w:r');
  const words = document.createElementNS(W, 'w:t');
  words.setAttribute('xml:space', 'preserve');
  words.appendChild(document.createTextNode(text));
  run.appendChild(words);
  const properties = child(paragraph, 'pPr');
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}
