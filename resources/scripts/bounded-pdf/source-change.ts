/** A change to a place in pdf.js' source where memory grows by what a document says. */
export interface SourceChange {
  /** what grows there, for whoever has to find the place in a newer version */
  readonly what: string;
  /** stands exactly once in the source */
  readonly find: string;
  readonly put: string;
}

/** `call` is made before the found place is reached. */
export const before = (what: string, find: string, call: string): SourceChange => ({
  what,
  find,
  put: `${call}\n${find}`,
});

/** `call` is made right behind the found place. */
export const after = (what: string, find: string, call: string): SourceChange => ({
  what,
  find,
  put: `${find}\n${call}`,
});

/**
 * Source with all changes made.
 * @throws Error when a place is not there exactly once: the changes belong to another version
 */
export function changedSource(source: string, changes: readonly SourceChange[]): string {
  return changes.reduce((changed, { what, find, put }) => {
    const parts = changed.split(find);
    if (parts.length !== 2)
      throw new Error(
        `pdf.js: the place where memory is counted for “${what}” is there ${parts.length - 1} times instead of once. ` +
          'Its version is not the one that resources/scripts/bounded-pdf was written for; look for the place anew:\n' +
          find,
      );
    return parts.join(put);
  }, source);
}
