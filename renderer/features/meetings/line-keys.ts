/** A key pressed in one line of a list, and where the caret stood. */
export interface LineKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** the key belongs to the IME */
  readonly isComposing: boolean;
  /** UTF-16 offsets into the line's text */
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

export interface Line {
  readonly id: string;
  readonly text: string;
}

/** The list after a key, and where the caret goes. */
export interface LineEdit<L extends Line> {
  readonly lines: readonly L[];
  readonly focus: { readonly id: string; readonly caret: number };
}

/**
 * What a key does to a list of lines: Enter goes on in a new line (with what stood behind the caret), Backspace in an
 * empty line takes it away, Alt with an arrow moves it. Undefined = the key is the text field's own.
 */
export function lineEdit<L extends Line>(
  lines: readonly L[],
  index: number,
  press: LineKeyPress,
  newLine: (text: string) => L,
): LineEdit<L> | undefined {
  const line = lines[index];
  if (!line || press.isComposing || press.ctrlKey || press.metaKey) return undefined;
  if (press.altKey) {
    if (press.key !== 'ArrowUp' && press.key !== 'ArrowDown') return undefined;
    const moved = moveLine(lines, index, press.key === 'ArrowUp' ? -1 : 1);
    return { lines: moved, focus: { id: line.id, caret: press.selectionStart } };
  }
  if (press.shiftKey) return undefined;
  if (press.key === 'Enter') {
    const next = newLine(line.text.slice(press.selectionEnd));
    const kept = { ...line, text: line.text.slice(0, press.selectionStart) };
    return { lines: lines.toSpliced(index, 1, kept, next), focus: { id: next.id, caret: 0 } };
  }
  const neighbour = lines[index - 1] ?? lines[index + 1];
  if (press.key !== 'Backspace' || line.text !== '' || !neighbour) return undefined;
  return {
    lines: lines.toSpliced(index, 1),
    focus: { id: neighbour.id, caret: index > 0 ? neighbour.text.length : 0 },
  };
}

/** The list with one line a place further up (-1) or down (1); the same list at its ends. */
export function moveLine<L extends Line>(lines: readonly L[], index: number, by: -1 | 1): readonly L[] {
  const line = lines[index];
  const other = lines[index + by];
  if (!line || !other) return lines;
  return lines.with(index, other).with(index + by, line);
}

/** Bullets and numbers that office documents begin their lines with. */
const BULLET = /^[\s　]*(?:[・◆◇■□★☆●○▪※*+-]|[①-⑳]|[0-9０-９]{1,2}[.．)）])[\s　]*/;

/** The lines of a pasted list without their bullets; undefined when what is pasted is one line only. */
export function pastedLines(text: string): readonly string[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? lines : undefined;
}
