import { parseEventDate } from '../../dates/parse-date';
import { numberValue } from '../structure/number-value';

/** The fiscal year a field names: 2021, 令和3年度, R3. */
export function parseFiscalYear(field: string | undefined): number | undefined {
  const date =
    field === undefined
      ? undefined
      : parseEventDate(/^[RHS]\d+$/i.test(field.trim()) ? `${field.trim()}年` : field);
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The cohort a field names: 8, 第８期, 8期生. */
export function parseCohort(field: string | undefined): number | undefined {
  const number = field === undefined ? undefined : /[0-9０-９一二三四五六七八九十]+/.exec(field)?.[0];
  const value = number === undefined ? undefined : numberValue(number);
  return value !== undefined && value > 0 && value < 1000 ? value : undefined;
}
