import { elementsBelow, W } from './word-xml';

/**
 * Turns what the converter passes over into plain runs: the letters of formulas, and readings set above words
 * (ruby), which follow their word in brackets.
 */
export function keepAllWords(document: Document): void {
  for (const ruby of elementsBelow(document, 'ruby')) {
    const reading = elementsBelow(ruby, 'rt').map(textOf).join('');
    const base = elementsBelow(ruby, 'rubyBase').map(textOf).join('');
    // A ruby stands inside a run; a run inside a run is read by nobody, its words are.
    replaceByWords(document, ruby, reading === '' ? base : `${base}（${reading}）`);
  }
  for (const letters of Array.from(document.getElementsByTagName('m:t'))) {
    let formula: Node | null = letters.parentNode;
    while (formula && formula.nodeName !== 'm:oMath') formula = formula.parentNode;
    if (formula?.parentNode) replaceByRun(document, formula as Element);
  }
}

const textOf = (node: Element): string => node.textContent ?? '';

function replaceByWords(document: Document, node: Element, text: string): void {
  node.parentNode?.replaceChild(wordsNode(document, text), node);
}

function replaceByRun(document: Document, formula: Element): void {
  const run = document.createElementNS(W, 'w:r');
  run.appendChild(wordsNode(document, textOf(formula)));
  formula.parentNode?.replaceChild(run, formula);
}

function wordsNode(document: Document, text: string): Element {
  const words = document.createElementNS(W, 'w:t');
  words.setAttribute('xml:space', 'preserve');
  words.appendChild(document.createTextNode(text));
  return words;
}
