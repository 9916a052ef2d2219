const KANJI_DIGITS = '〇一二三四五六七八九';
const KANA_ORDER = 'アイウエオカキクケコサシスセソタチツテト';

/** The value of a number as offices write it: 12, ⑫, ⑿, １２, 十二, 二十三, Ⅳ, ④, ウ, c. Undefined for anything else. */
export function numberValue(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^\((.+)\)$|^(.+)\.$/, '$1$2');
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (
    /^[IVX]{1,5}$/i.test(plain) &&
    plain.length === text.normalize('NFKC').length &&
    !/^[cdlm]/i.test(plain)
  ) {
    const roman = romanValue(plain.toUpperCase());
    if (roman !== undefined) return roman;
  }
  if (/^[〇一二三四五六七八九十百]{1,5}$/.test(plain)) return kanjiValue(plain);
  const kana = plain.length === 1 ? KANA_ORDER.indexOf(plain) : -1;
  if (kana >= 0) return kana + 1;
  if (/^[a-z]$/i.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96;
  return undefined;
}

function kanjiValue(text: string): number | undefined {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = digit * 10 + KANJI_DIGITS.indexOf(character);
    }
  }
  return total + digit;
}

function romanValue(text: string): number | undefined {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (const [index, character] of [...text].entries()) {
    const value = values[character] ?? 0;
    const next = values[text[index + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total > 0 ? total : undefined;
}
