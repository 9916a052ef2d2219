import { expect, test } from 'vitest';
import { markSizes } from './mark-sizes';
import { wordStyles } from './word-styles';
import { child, elementsBelow, parseWordXml, settingOf, W } from './word-xml';

const xml = (inner: string): Document =>
  parseWordXml(new TextEncoder().encode(`<w:root xmlns:w="${W}">${inner}</w:root>`));
const words = (text: string, size = '', style = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:rPr>${size && `<w:sz w:val="${size}"/>`}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;

const LONG = '話すことから始めた一年をふりかえる。';
const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="big"><w:name w:val="大きな字"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>`;

function stylesOf(body: string): (string | undefined)[] {
  const document = xml(body);
  markSizes(document, wordStyles(xml(STYLES)));
  return elementsBelow(document, 'p').map((paragraph) => settingOf(child(paragraph, 'pPr'), 'pStyle'));
}

test('paragraphs in larger letters than most have the style of their size', () => {
  const body = [
    words('はじめに', '32'),
    words(LONG),
    words('聞き取り', '26'),
    words(LONG),
    words(LONG, '18'),
  ];
  expect(stylesOf(body.join(''))).toEqual([
    'HamidashiSize150',
    undefined,
    'HamidashiSize125',
    undefined,
    undefined,
  ]);
});

test('the size may come from a style, but no style that names a heading gives way', () => {
  const body = words('はじめに', '', 'big') + words('第一章', '', '1') + words(LONG);
  expect(stylesOf(body)).toEqual(['HamidashiSize150', '1', undefined]);
});

test('what is largest is usual where most of the document is so large', () => {
  expect(stylesOf(words(LONG, '32') + words('小さな字', '21'))).toEqual([undefined, undefined]);
});
