import { DOMParser } from '@xmldom/xmldom';
import { isWellNested } from './well-nested';

/** The namespace of WordprocessingML, transitional; Word writes it under the prefix w. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Refuses what is no XML, and a document type: Word writes none, and entities are declared nowhere else. */
export function parseWordXml(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new Error('a Word part with a document type');
  if (!isWellNested(text)) throw new Error('a Word part that is no XML');
  return new DOMParser({ errorHandler: { warning: () => {}, error: refuse } }).parseFromString(
    text,
    'text/xml',
  );
}

/** The converter refuses a damaged part anyway, and mending one takes the parser seconds for each fault. */
function refuse(message: string): never {
  throw new Error(message);
}

/** All elements of a name below a node, in order. */
export function elementsBelow(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(`w:${name}`));
}

/** The children of that name. */
export function children(node: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeName === `w:${name}`) found.push(child as Element);
  return found;
}

export function child(node: Element | undefined, name: string): Element | undefined {
  return node && children(node, name)[0];
}

/** The w:val of a child, as most settings are written. */
export function settingOf(node: Element | undefined, name: string): string | undefined {
  return child(node, name)?.getAttribute('w:val') ?? undefined;
}
