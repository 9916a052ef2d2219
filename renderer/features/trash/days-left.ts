/** How long the trash keeps what lies in it. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Whole days until a record has lain in the trash for 30 days; 0 = today is the last one.
 *
 * @param deletedAt ISO 8601
 */
export function daysLeft(deletedAt: string, now: number): number {
  const passed = Math.floor((now - Date.parse(deletedAt)) / DAY_MS);
  return Math.min(KEPT_DAYS, Math.max(0, KEPT_DAYS - passed));
}

/** あと12日 */
export function daysLeftWords(days: number): string {
  return days === 0 ? 'まもなく整理されます' : `あと${days}日`;
}
