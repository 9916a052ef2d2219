import { contract } from '../../contract/contract';
import type { ConformanceCase } from './conformance-case';

/** What is no lawful call, at any owner: names that are no methods, and inputs of a wrong form for every method. */
export const REFUSED_EVERYWHERE: readonly ConformanceCase[] = [
  ...['record.destroy', '', 'toString', '__proto__', 'constructor', 'ARCHIVE.STATUS', 'archive/status'].map(
    (method): ConformanceCase => ({
      name: `«${method}» is no method`,
      method,
      input: {},
      answers: 'unsupported',
    }),
  ),
  ...Object.keys(contract).flatMap((method): ConformanceCase[] => [
    { name: `${method} refuses a number`, method, input: 42, answers: 'invalid_input' },
    { name: `${method} refuses nothing at all`, method, input: null, answers: 'invalid_input' },
  ]),
  {
    name: 'a misspelt field is refused, not ignored',
    method: 'archive.rename',
    input: { name: '霧沢', nmae: '汐見野' },
    answers: 'invalid_input',
  },
  {
    name: 'a path where an id belongs is refused',
    method: 'record.restore',
    input: { id: '../../etc/passwd' },
    answers: 'invalid_input',
  },
  {
    name: 'an address that is no link of the web is refused',
    method: 'app.openExternal',
    input: { url: 'file:///C:/Windows/System32/calc.exe' },
    answers: 'invalid_input',
  },
];
