const UNITS = ['バイト', 'KB', 'MB', 'GB'] as const;

/** 812バイト, 3.4 KB, 12 MB: decimal units (1 KB = 1,000 bytes). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  if (unit === 0) return `${bytes}${UNITS[0]}`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
