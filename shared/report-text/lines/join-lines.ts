/**
 * Joins what a line end parted. Japanese needs nothing between; two Latin words need a space, except after a
 * hyphen or a slash and inside a number.
 */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return before + (needsSpace(before, after) ? ' ' : '') + after;
}

function needsSpace(before: string, after: string): boolean {
  if (/[A-Za-z][A-Za-z.,;:!?)%'"]*$/.test(before.slice(-12))) return /^["'(]?[A-Za-z0-9]/.test(after);
  return /\d[,;:!?)%]*$/.test(before.slice(-6)) && /^["'(]?[A-Za-z]/.test(after);
}
