import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import { isDigit } from './japanese-characters';
import type { Needle } from './needle';
import { cutsAnyNumber } from './number-forms';
import { occurrencesOf } from './occurrences';
import type { PreparedUnit } from './prepared-unit';
import { TIERS } from './tiers';

/** Enough to mark any page; keeps a one-letter query over a long document cheap. */
const MOST_RANGES = 500;

export interface SurfaceOptions {
  readonly tier: number;
  readonly why?: string;
  /** only for units of which nobody has said how they are read: in others the reading needle finds more */
  readonly isForUnread?: boolean;
  /** numbers in kanji are whole too: 四種類 is not in 十四種類 */
  readonly isNumber?: boolean;
}

/** A term by its letters. `folded` must not be empty. */
export function surfaceNeedle(folded: string, options: SurfaceOptions): Needle {
  const { tier, why, isForUnread = false, isNumber = false } = options;
  const cuts = isNumber ? cutsAnyNumber : cutsNumber;
  return {
    stream: 'surface',
    tier,
    pieces: [folded],
    isForUnread,
    weigh: (prepared, meanLength) => {
      if (isForUnread && prepared.isRead) return 0;
      const { title, text, about, cut } = count(prepared, folded, cuts);
      if (title + text + about + cut === 0) return 0;
      const whole = title + text + about > 0;
      const base = whole ? tier : Math.min(tier, TIERS.inner);
      const counts = whole ? { title, text } : { title: 0, text: cut };
      return base * frequencyWeight(counts, prepared.surface.length, meanLength);
    },
    locate: ({ surface, textEnd }, map) => {
      const places = occurrencesOf(folded, surface.slice(0, textEnd), MOST_RANGES);
      const whole = places.filter((at) => !cuts(surface, at, at + folded.length));
      return (whole.length > 0 ? whole : places).flatMap((at) => map.toSource(at, at + folded.length) ?? []);
    },
    ...(why === undefined ? {} : { why }),
  };
}

interface Counts {
  readonly title: number;
  readonly text: number;
  readonly about: number;
  /** inside a longer number, in any field */
  readonly cut: number;
}

function count(
  { surface, titleEnd, textEnd }: PreparedUnit,
  folded: string,
  cuts: typeof cutsNumber,
): Counts {
  let title = 0;
  let text = 0;
  let about = 0;
  let cut = 0;
  let at = surface.indexOf(folded);
  for (let counted = 0; at >= 0 && counted < MOST_COUNTED; counted++) {
    if (cuts(surface, at, at + folded.length)) cut++;
    else if (at < titleEnd) title++;
    else if (at < textEnd) text++;
    else about++;
    at = surface.indexOf(folded, at + folded.length);
  }
  return { title, text, about, cut };
}

/** True for 8期 in 18期 and for 令和2 in 令和25: digits that belong to a longer number. */
function cutsNumber(surface: string, at: number, end: number): boolean {
  return (
    (isDigit(surface.charCodeAt(at)) && isDigit(surface.charCodeAt(at - 1))) ||
    (isDigit(surface.charCodeAt(end - 1)) && isDigit(surface.charCodeAt(end)))
  );
}
