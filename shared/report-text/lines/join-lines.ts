/**
 * What belongs between two lines that one line end parted. Japanese needs nothing; two Latin words need a space,
 * and so do a number and a Latin word.
 */
export function glueBetween(before: string, after: string): '' | ' ' {
  if (/[A-Za-z][A-Za-z.,;:!?)%'"]*$/.test(before.slice(-12)))
    return /^["'(]?[A-Za-z0-9]/.test(after) ? ' ' : '';
  return /\d[,;:!?)%]*$/.test(before.slice(-6)) && /^["'(]?[A-Za-z]/.test(after) ? ' ' : '';
}

/** Joins what a line end parted. */
export function joinLines(before: string, after: string): string {
  return before === '' || after === '' ? before + after : before + glueBetween(before, after) + after;
}
