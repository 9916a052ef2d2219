import { children, W } from './word-xml';

/** Gives a paragraph another style in place of its own. */
export function setStyle(
  document: Document,
  paragraph: Element,
  properties: Element | undefined,
  id: string,
): void {
  const own = properties ?? document.createElementNS(W, 'w:pPr');
  if (!properties) paragraph.insertBefore(own, paragraph.firstChild);
  for (const old of children(own, 'pStyle')) own.removeChild(old);
  const style = document.createElementNS(W, 'w:pStyle');
  style.setAttribute('w:val', id);
  own.insertBefore(style, own.firstChild);
}
