import { formatEventDate } from '#shared/dates/format-date';
import type { KeyPhrase } from '#shared/model/key-phrase';

/** A phrase ready to be pasted elsewhere: 「…」（話者、場、年月日）. */
export function quotation(phrase: Pick<KeyPhrase, 'text' | 'speaker' | 'occasion' | 'date'>): string {
  const source = [phrase.speaker, phrase.occasion, phrase.date && formatEventDate(phrase.date)].filter(
    Boolean,
  );
  return source.length === 0 ? `「${phrase.text}」` : `「${phrase.text}」（${source.join('、')}）`;
}
