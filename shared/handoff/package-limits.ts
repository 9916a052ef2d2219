/**
 * What a package may hold at most. The reader refuses more, so the writer never makes more: a package that could not
 * be opened again would be a loss found out too late.
 */
export const PACKAGE_LIMITS = {
  entries: 10_000,
  unpackedBytes: 500_000_000,
  /** unpacked to packed, of one entry and of the whole */
  ratio: 200,
  /** below this an entry's ratio is not looked at: a short text of one repeated letter harms nobody */
  ratioFromBytes: 100_000,
  manifestBytes: 8_000_000,
  recordsBytes: 200_000_000,
  viewerBytes: 300_000_000,
  jsonDepth: 64,
  /** values in one JSON text; the largest archive planned for has a tenth of it */
  jsonValues: 5_000_000,
} as const;

/** Pictures that the viewer carries inside itself, so that it shows them when it is sent alone. */
export const INLINE_IMAGES = {
  mediaTypes: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'],
  bytesEach: 1_500_000,
  bytesTogether: 20_000_000,
} as const;
