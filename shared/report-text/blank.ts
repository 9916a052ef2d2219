/**
 * Characters that carry no ink: white space, zero-width marks, soft hyphens and control characters. They may go
 * when lines are joined; everything else of a source is kept or set aside.
 */
const BLANK = /[\s\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff]+/gu;
/** Control characters other than white space, and what has no width. */
const INVISIBLE = /[^\P{Cc}\s\u0085]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

export function withoutBlanks(text: string): string {
  return text.replace(BLANK, '');
}

/** Takes out what nobody can see; white space stays. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
