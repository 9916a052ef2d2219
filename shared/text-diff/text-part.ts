/** A piece of two texts held side by side: in both, only in the old one, or only in the new one. */
export interface TextPart {
  readonly what: 'same' | 'removed' | 'added';
  /** never empty */
  readonly text: string;
}

/** The old text of a difference. */
export const oldText = (parts: readonly TextPart[]): string => without(parts, 'added');

/** The new text of a difference. */
export const newText = (parts: readonly TextPart[]): string => without(parts, 'removed');

const without = (parts: readonly TextPart[], what: TextPart['what']): string =>
  parts
    .filter((part) => part.what !== what)
    .map((part) => part.text)
    .join('');
