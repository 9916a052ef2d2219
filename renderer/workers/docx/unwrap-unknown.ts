import { children, elementsBelow, W } from './word-xml';

/** The elements whose words the converter takes, and those that lead to them. Of all others it passes over the words. */
const KNOWN: ReadonlySet<string> = new Set(
  'w:document w:body w:p w:r w:t w:hyperlink w:tbl w:tr w:tc w:sdt w:sdtContent w:customXml w:ins w:moveTo w:object w:smartTag w:drawing w:pict w:txbxContent v:roundrect v:shape v:textbox v:group v:rect mc:AlternateContent mc:Fallback'.split(
    ' ',
  ),
);
/** What was taken out while changes were tracked, and what a Fallback stands for. */
const PASSED_OVER: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Choice']);
const HOLDS_PARAGRAPHS: ReadonlySet<string> = new Set(['w:body', 'w:tc', 'w:sdtContent', 'w:txbxContent']);

/** Puts the content of elements the converter does not know in their place: fields, words set from right to left. */
export function unwrapUnknown(document: Document): void {
  for (const choice of Array.from(document.getElementsByTagName('mc:Choice'))) keepOnlyChoice(choice);
  const unknown = new Set<Element>();
  for (const words of elementsBelow(document, 't'))
    for (const element of unknownAbove(words)) unknown.add(element);
  for (const element of unknown) unwrap(document, element);
}

/** Without a Fallback the first choice is all there is. */
function keepOnlyChoice(choice: Element): void {
  const around = choice.parentNode;
  const isAlone = around?.nodeName === 'mc:AlternateContent' && !hasChild(around, 'mc:Fallback');
  if (!isAlone || around.firstChild !== choice) return;
  while (choice.firstChild) around.parentNode?.insertBefore(choice.firstChild, around);
}

function unknownAbove(words: Element): readonly Element[] {
  const found: Element[] = [];
  for (let node = words.parentNode; node && node.nodeName !== 'w:document'; node = node.parentNode) {
    if (PASSED_OVER.has(node.nodeName)) return [];
    if (node.nodeType === 1 && !KNOWN.has(node.nodeName)) found.push(node as Element);
  }
  return found;
}

function unwrap(document: Document, element: Element): void {
  const around = element.parentNode;
  if (!around) return;
  const isParagraph = HOLDS_PARAGRAPHS.has(around.nodeName) && children(element, 'r').length > 0;
  const place = isParagraph ? document.createElementNS(W, 'w:p') : undefined;
  if (place) around.insertBefore(place, element);
  while (element.firstChild) {
    if (place) place.appendChild(element.firstChild);
    else around.insertBefore(element.firstChild, element);
  }
  around.removeChild(element);
}

function hasChild(node: Node, name: string): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeName === name) return true;
  return false;
}
