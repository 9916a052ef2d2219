import { type Mark, markFrom } from './mark';
import { numberValue } from './number-value';

/** Words that make a number before them a quantity. */
const COUNTER =
  /^(?:年(?![間次])|月(?!例)|日(?![時程本常])|期(?![間待])|回(?![答収])|名(?![称簿])|万|千|百|億|円|%|％|つ|件(?!名)|歳|割(?!合)|倍|位(?!置)|点(?!検)|時(?![間期代])|分(?![析野担])|秒|票|か[所月国年]|カ[所月国年]|ヶ[所月国年]|ヵ[所月国年]|人(?![材事口権間])|団体|校|社|市町|週|泊|枚|冊|戸|世帯|㎡|km|cm|kg|ha)/;

/** 1.2, 1-2: numbers below numbers. */
export function readDigits(head: string, text: string): Mark | undefined {
  const match =
    /^([0-9０-９]{1,2}(?:[.．\-－‐−―][0-9０-９]{1,2}){1,3})([.．]?)(?:\s+|(?=[^\s0-9０-９.．,，/:：~～%％年月日時分\-－])(?=[「『ぁ-んァ-ヶ一-龠]))/.exec(
      head,
    );
  const numbers = match?.[1]?.normalize('NFKC').split(/[.\-‐−―]/);
  const value = Number(numbers?.at(-1));
  if (!match || !numbers || value === 0) return undefined;
  const rest = text.slice(match[0].length);
  const isQuantity = match[2] === '' && COUNTER.test(rest);
  if (rest === '' || (isQuantity && !/\s$/.test(match[0]))) return undefined;
  return {
    ...markFrom('digits', `digits${numbers.length}`, match[0], rest, value, isQuantity),
    under: numbers.slice(0, -1).join('.'),
  };
}

/** Ⅱ-1: the first number of the second chapter. */
export function readRomanDigits(head: string, text: string): Mark | undefined {
  return belowNumber(
    /^([\u2160-\u216b]|[IVX]{1,4})[-－‐.．]([0-9０-９]{1,2})[.．]?(?:[\s\u3000]+|(?=[\u3041-\u9fff]))/,
    'Ⅰ-1',
    head,
    text,
  );
}

/** 2-(1) */
export function readBracketedDigits(head: string, text: string): Mark | undefined {
  return belowNumber(/^([0-9０-９]{1,2})[-－‐]?[（(]([0-9０-９]{1,2})[)）][\s\u3000]*/, '1-(1)', head, text);
}

function belowNumber(pattern: RegExp, system: string, head: string, text: string): Mark | undefined {
  const match = pattern.exec(head);
  const [above, value] = [match?.[1], match?.[2]].map((number) => numberValue(number ?? ''));
  if (!match || above === undefined || value === undefined) return undefined;
  const rest = text.slice(match[0].length);
  if (rest === '') return undefined;
  return { ...markFrom('digits', system, match[0], rest, value), under: String(above) };
}

export function readDigit(head: string, text: string): Mark | undefined {
  const match = /^([0-9０-９]{1,2})(\s*[.．、：:／｜]\s*|\s+)(?=\S)/.exec(head);
  const value = match?.[1] === undefined ? undefined : numberValue(match[1]);
  if (!match || value === undefined) return undefined;
  const rest = text.slice(match[0].length);
  if (/^[.．]?\d/.test(rest) || (/^[、]/.test(match[2]?.trim() ?? '') && /^[0-9０-９]/.test(rest)))
    return undefined;
  const isWeak = COUNTER.test(rest) && !/[.．、：:／｜]/.test(match[2] ?? '');
  return markFrom('digit', `digit${match[2]?.normalize('NFKC').trim() ?? ''}`, match[0], rest, value, isWeak);
}
