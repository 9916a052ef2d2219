import { parseEventDate } from '#shared/dates/parse-date';
import type { PhraseBeginning } from '../phrase-form';

/** `激励会（R3.5.13）` and its like: what, and in brackets at the end when. */
const DATED = /^(?<what>.+?)\s*[（(](?<when>[^（()）]*\d[^（()）]*)[)）]\s*(?:「.*」)?$/;
const COUNTERPART = /^(?<who>.+?)(?:さん)?との(?:対話|懇談|意見交換|面談)/;

/**
 * What the headings above a selection tell of its words: `激励会（R3.5.13）` → occasion and date,
 * `市民活動センター長との対話（R3.5.14）` → the speaker too. The nearest heading that says something wins.
 */
export function phraseBeginning(headingPath: readonly string[]): PhraseBeginning {
  for (const heading of headingPath.toReversed()) {
    const dated = DATED.exec(heading);
    const what = dated?.groups?.what ?? '';
    const date = parseEventDate((dated?.groups?.when ?? '').split(/[~～〜]/)[0] ?? '');
    if (date === undefined) continue;
    const speaker = COUNTERPART.exec(what)?.groups?.who;
    return { occasion: what, date, ...(speaker === undefined ? {} : { speaker }) };
  }
  return {};
}
