const KANJI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A number of a list as Word shows it. `format` is an ST_NumberFormat
 * (ECMA-376 part 1, 17.18.59); one we do not know counts 1, 2, 3.
 */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : `(${value})`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'japaneseCounting':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return kanjiNumber(value);
    case 'aiueo':
    case 'aiueoFullWidth':
      return letterOf(value, AIUEO);
    case 'iroha':
    case 'irohaFullWidth':
      return letterOf(value, IROHA);
    case 'upperLetter':
      return letterOf(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerLetter':
      return letterOf(value, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 1 to 99 as 一 … 九十九. */
function kanjiNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? KANJI[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? KANJI[ones] : ''}`;
}

/** After the last letter Word doubles them: ン, アア, イイ. */
function letterOf(value: number, letters: string): string {
  if (value < 1) return String(value);
  const letter = letters[(value - 1) % letters.length] ?? '';
  return letter.repeat(Math.min(9, Math.floor((value - 1) / letters.length) + 1));
}

function roman(value: number): string {
  if (value < 1 || value > 299) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}
