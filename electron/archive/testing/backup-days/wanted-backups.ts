const TODAY = 3;
const DAYS = 10;

/**
 * The backups a person is promised: the newest three of today, the newest of each of the ten days before, the newest
 * of each month. Names begin with their time (20210416-183000_…), so that they sort by it.
 *
 * @param today as in a name: `20210416`
 */
export function wantedBackups(made: readonly string[], today: string): readonly string[] {
  const newestFirst = made.toSorted().toReversed();
  const daysBefore = Array.from({ length: DAYS }, (_, back) => dayBefore(today, back + 1));
  const months = new Set(made.map((name) => name.slice(0, 6)));
  return [
    ...newestFirst.filter((name) => name.startsWith(today)).slice(0, TODAY),
    ...[...daysBefore, ...months].flatMap(
      (start) => newestFirst.find((name) => name.startsWith(start)) ?? [],
    ),
  ];
}

function dayBefore(day: string, back: number): string {
  const date = new Date(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)) - back);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}
