const ENDS_A_THOUGHT = /[。．.！？!?」』）)】：:…]$/;
const ARROW = /^[→⇒➡⇨]/;
/** Half the reading measure of 40 full-width characters: shorter lines end where their writer pressed Enter. */
const MIN_WRAPPED = 20;

/** Whether a line stops in mid-sentence, as text copied from a page of fixed width does. */
export function looksWrapped(line: string): boolean {
  const body = line.trim();
  return body.length >= MIN_WRAPPED && !ENDS_A_THOUGHT.test(body);
}

/** Joins a continuation line to what it continues; a break that was meant stays a break. */
export function joinContinuation(before: string, line: string): string {
  const body = line.replace(/^[ \t\u3000]+/, '').trimEnd();
  const lastLine = before.slice(before.lastIndexOf('\n') + 1);
  if (!looksWrapped(lastLine) || ARROW.test(body)) return `${before}\n${body}`;
  const needsSpace = /[!-~]$/.test(before) && /^[!-~]/.test(body);
  return needsSpace ? `${before} ${body}` : before + body;
}
