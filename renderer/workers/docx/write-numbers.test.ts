import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { keepAllWords } from './keep-all-words';
import { wordStyles } from './word-styles';
import { elementsBelow, parseWordXml, W } from './word-xml';
import { writeNumbers } from './write-numbers';

const xml = (inner: string): Document =>
  new DOMParser().parseFromString(`<w:root xmlns:w="${W}" xmlns:m="m">${inner}</w:root>`, 'text/xml');
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const item = (list: number, at: number, text: string, style = ''): string =>
  `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

function numbered(body: string, numbering: string, styles = ''): string[] {
  const document = xml(body);
  writeNumbers(document, wordStyles(xml(styles)), xml(numbering));
  return elementsBelow(document, 'p').map((paragraph) => paragraph.textContent ?? '');
}

describe('the numbers of Word’s lists', () => {
  const chapters = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimalFullWidth', '第%1章')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

  it('count within their level, and begin anew below a new number above', () => {
    const body = [
      item(1, 0, '甲'),
      item(1, 1, '乙'),
      item(1, 1, '丙'),
      item(1, 0, '丁'),
      item(1, 1, '戊'),
    ].join('');
    expect(numbered(body, chapters)).toEqual([
      '第１章\u3000甲',
      '\u3000１.1\u3000乙',
      '\u3000１.2\u3000丙',
      '第２章\u3000丁',
      '\u3000２.1\u3000戊',
    ]);
  });

  it('begin anew where a list says so', () => {
    const restarted = `${chapters}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    expect(numbered(item(1, 0, '甲') + item(2, 0, '乙'), restarted)).toEqual([
      '第１章\u3000甲',
      '第５章\u3000乙',
    ]);
  });

  it('come from a paragraph’s style and the styles below it', () => {
    const styles = `<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="top"><w:basedOn w:val="base"/></w:style>`;
    const body = '<w:p><w:pPr><w:pStyle w:val="top"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    expect(numbered(body, chapters, styles)).toEqual(['第１章\u3000甲']);
  });

  it('are a plain bullet for the letters of a symbol font, and nothing for a list that is not there', () => {
    const bullets = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    expect(numbered(item(1, 0, '甲') + item(9, 0, '乙') + item(0, 0, '丙'), bullets)).toEqual([
      '・\u3000甲',
      '乙',
      '丙',
    ]);
  });

  it('end a circle of styles', () => {
    const styles = `<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    expect(
      numbered('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>', chapters, styles),
    ).toEqual(['甲']);
  });
});

it('keeps readings and formulas as words', () => {
  const document = xml(
    '<w:p><w:r><w:ruby><w:rt><w:r><w:t>きりさわ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>霧沢</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath></w:p>',
  );
  keepAllWords(document);
  expect(elementsBelow(document, 't').map((words) => words.textContent)).toEqual(['霧沢（きりさわ）', 'x=1']);
});

it('refuses a document type, where entities would be declared', () => {
  const bytes = new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
  expect(() => parseWordXml(bytes)).toThrow('document type');
});

it('refuses a damaged part', () => {
  const words = `<w:root xmlns:w="${W}"><w:p>前の文。</w:p></w:root><w:p>後の文。</w:p>`;
  expect(() => parseWordXml(new TextEncoder().encode(words))).toThrow();
});
