import { describe, expect, it } from 'vitest';
import { decodeAs, decodeText } from './decode-text';

const TEXT =
  '霧沢市の対話の記録です。\n昼休みに、市民活動センターの方と話しました。モヤモヤは残ったままです。\n';

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The two bytes of every character in a double-byte encoding, found by decoding them all. */
function doubleBytes(label: string, leads: readonly [number, number]): Map<string, readonly number[]> {
  const bytes = new Map<string, readonly number[]>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decode(Uint8Array.of(lead, trail), label);
      if (character?.length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return bytes;
}

function encode(text: string, label: 'shift_jis' | 'euc-jp'): Uint8Array {
  const table = doubleBytes(label, label === 'euc-jp' ? [0xa1, 0xfe] : [0x81, 0xfc]);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

function utf16(text: string, order: 'le' | 'be', withMark: boolean): Uint8Array {
  const units = [...(withMark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

function jis(text: string): Uint8Array {
  const lines = text.split('\n').map((line) => {
    const bytes = [...encode(line, 'euc-jp')].map((byte) => byte & 0x7f);
    return line === '' ? [] : [0x1b, 0x24, 0x42, ...bytes, 0x1b, 0x28, 0x42];
  });
  return Uint8Array.from(lines.flatMap((line, index) => (index === 0 ? line : [0x0a, ...line])));
}

describe('decodeText', () => {
  const utf8 = new TextEncoder();
  it.each([
    ['UTF-8', utf8.encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8.encode(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16(TEXT, 'le', true), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(TEXT, 'be', true), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(TEXT, 'be', false), 'utf-16be'],
    ['CP932', encode(TEXT, 'shift_jis'), 'shift_jis'],
    ['EUC-JP', encode(TEXT, 'euc-jp'), 'euc-jp'],
    ['ISO-2022-JP', jis(TEXT), 'iso-2022-jp'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes, decode)).toEqual({ encoding, text: TEXT, certain: true });
  });

  it('takes plain ASCII for UTF-8', () => {
    expect(decodeText(utf8.encode('memo\n'), decode)).toEqual({
      encoding: 'utf-8',
      text: 'memo\n',
      certain: true,
    });
  });

  it('tells CP932 from EUC-JP in a text of kanji alone', () => {
    const text = '霧沢市職員研究会議事録\n開催日時及場所\n';
    expect(decodeText(encode(text, 'shift_jis'), decode)).toMatchObject({ encoding: 'shift_jis', text });
    expect(decodeText(encode(text, 'euc-jp'), decode)).toMatchObject({ encoding: 'euc-jp', text });
  });

  it('is not certain of one Japanese character among others', () => {
    expect(decodeText(encode('memo, page 2: 記', 'euc-jp'), decode)).toMatchObject({ certain: false });
  });

  it('reads a file with one broken byte, marks the place and is not certain', () => {
    const bytes = utf8.encode(TEXT.repeat(40));
    bytes[1000] = 0xff;
    const decoded = decodeText(bytes, decode);
    expect(decoded).toMatchObject({ encoding: 'utf-8', certain: false });
    const text = 'text' in decoded ? decoded.text : '';
    expect(text.match(/\ufffd/g)?.length).toBeGreaterThan(0);
    expect(text.replace(/\ufffd+/, '').length).toBeGreaterThan(TEXT.length * 40 - 4);
  });

  it.each([
    ['a PDF', utf8.encode('%PDF-1.7\n%âãÏÓ')],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff)],
    ['zero bytes', new Uint8Array(100)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes, decode)).toEqual({ encoding: 'binary' });
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array(), decode)).toEqual({ encoding: 'utf-8', text: '', certain: true });
  });
});

describe('decodeAs', () => {
  it('reads bytes in the encoding someone chose', () => {
    expect(decodeAs(encode('記録', 'euc-jp'), 'euc-jp', decode)).toBe('記録');
  });

  it('gives nothing where hardly anything fits', () => {
    const lines = `${'対話\n'.repeat(200)}`;
    expect(decodeAs(encode(lines, 'euc-jp'), 'utf-8', decode)).toBeUndefined();
  });
});

it.each(['le', 'be'] as const)(
  'reads UTF-16%s that was cut in the middle of a character, and says so',
  (order) => {
    const cut = utf16(TEXT, order, true).slice(0, -3);
    expect(decodeText(cut, decode)).toEqual({
      encoding: `utf-16${order}`,
      text: `${TEXT.slice(0, -2)}\ufffd`,
      certain: false,
    });
  },
);
