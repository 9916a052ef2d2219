import type { Poll } from '#shared/model/offsite-meeting';

/** One choice of a show of hands as it is shown. */
export interface PollShare {
  readonly label: string;
  /** 0 to 100, rounded for the bar and the words */
  readonly percent: number;
  /** 16 %（3人）, or 16 % where only per cent were noted */
  readonly words: string;
}

/** The shares of a poll's choices. Counts are shared out over their sum; per cent are shown as they were noted. */
export function pollShares({ unit, choices }: Pick<Poll, 'unit' | 'choices'>): readonly PollShare[] {
  const total = choices.reduce((sum, choice) => sum + choice.value, 0);
  return choices.map(({ label, value }) => {
    if (unit === 'percent') {
      return { label, percent: Math.min(value, 100), words: `${value} %` };
    }
    const percent = total === 0 ? 0 : Math.round((value / total) * 100);
    return { label, percent, words: `${percent} %（${value}人）` };
  });
}

/** What to tell the person about per cent that cannot be right; rounding may take a poll a little off 100. */
export function percentWarning({ unit, choices }: Pick<Poll, 'unit' | 'choices'>): string | undefined {
  if (unit !== 'percent') return undefined;
  const total = Math.round(choices.reduce((sum, choice) => sum + choice.value, 0) * 10) / 10;
  if (total === 0 || Math.abs(total - 100) <= choices.length) return undefined;
  return `合計が ${total} % です。100 % になるか確かめてください。`;
}
