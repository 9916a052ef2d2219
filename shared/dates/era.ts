/** The eras a date in this archive can lie in, newest first, with their first day (公布・施行日). */
export interface Era {
  readonly name: string;
  /** the Latin letter offices write, as in R3.4.16 */
  readonly letter: string;
  /** first day as YYYY-MM-DD */
  readonly from: string;
  /** western year of the era's year 1 (元年) */
  readonly firstYear: number;
}

export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', firstYear: 2019 },
  { name: '平成', letter: 'H', from: '1989-01-08', firstYear: 1989 },
  { name: '昭和', letter: 'S', from: '1926-12-25', firstYear: 1926 },
];

/** The era a whole or partial date lies in; a partial date is placed by its last day, so 2019 is 令和. */
export function eraOf(date: string): Era | undefined {
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  return ERAS.find((era) => last >= era.from);
}
