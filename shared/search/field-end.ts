/** Ends each field of a folded unit. Folding drops control characters, so no query can match across it. */
export const FIELD_END = '\u0000';
