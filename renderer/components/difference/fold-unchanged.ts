import type { TextPart } from '#shared/text-diff/text-part';

/** A piece of a difference as it is shown: a part, or a stretch nobody needs to read that can be unfolded. */
export type ShownPart = TextPart | { readonly what: 'folded'; readonly text: string; readonly lines: number };

/** Lines of context that stay beside a change. */
const CONTEXT_LINES = 2;
/** Fewer hidden lines are not worth a click. */
const WORTH_FOLDING = 4;
/** Within one line without end, characters that stay beside a change. */
const CONTEXT_LENGTH = 80;
const LONG_LINE = 400;

/** Folds away what stayed the same far from any change. */
export function foldUnchanged(parts: readonly TextPart[]): readonly ShownPart[] {
  return parts.flatMap((part, index): readonly ShownPart[] =>
    part.what === 'same' ? fold(part.text, index > 0, index < parts.length - 1) : [part],
  );
}

function fold(text: string, afterChange: boolean, beforeChange: boolean): readonly ShownPart[] {
  const lines = text.split(/(?<=\n)/);
  const head = afterChange ? CONTEXT_LINES : 0;
  const tail = beforeChange ? CONTEXT_LINES : 0;
  const hidden = lines.slice(head, lines.length - tail);
  if (hidden.length >= WORTH_FOLDING) {
    return shown(lines.slice(0, head).join(''), hidden.join(''), lines.slice(lines.length - tail).join(''));
  }
  if (text.length < LONG_LINE || !(afterChange || beforeChange)) return [{ what: 'same', text }];
  const start = afterChange ? wholeCharacters(text, CONTEXT_LENGTH) : 0;
  const end = beforeChange ? wholeCharacters(text, text.length - CONTEXT_LENGTH) : text.length;
  return shown(text.slice(0, start), text.slice(start, end), text.slice(end));
}

function shown(head: string, hidden: string, tail: string): readonly ShownPart[] {
  const same = (text: string): readonly ShownPart[] => (text === '' ? [] : [{ what: 'same', text }]);
  return [
    ...same(head),
    { what: 'folded', text: hidden, lines: hidden.split('\n').filter((line) => line !== '').length },
    ...same(tail),
  ];
}

/** A place that does not cut a surrogate pair. */
const wholeCharacters = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
