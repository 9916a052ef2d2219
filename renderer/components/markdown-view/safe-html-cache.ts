import { type SafeHtml, sanitise } from './sanitise';

/** UTF-16 units of HTML kept: the last dozen long reports. */
const CAPACITY = 4_000_000;

/** In the order of their last use. */
const known = new Map<string, SafeHtml>();
let size = 0;

/**
 * As sanitise, remembering: while a text is being written, all but the stretch under the cursor comes from here, as
 * the same object, and React leaves its part of the page alone.
 */
export function safeHtml(untrustedHtml: string, resolvedUrls: ReadonlySet<string>): SafeHtml {
  const key = `${[...resolvedUrls].join(' ')}\n${untrustedHtml}`;
  const found = known.get(key);
  const safe = found ?? sanitise(untrustedHtml, resolvedUrls);
  if (found) known.delete(key);
  else size += key.length;
  known.set(key, safe);
  for (const oldest of known.keys()) {
    if (size <= CAPACITY) break;
    known.delete(oldest);
    size -= oldest.length;
  }
  return safe;
}
