type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** First bytes of the images that are shown; `undefined` matches any byte (WebP's length field). */
const SIGNATURES: readonly { readonly type: ImageType; readonly bytes: readonly (number | undefined)[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  {
    type: 'image/webp',
    bytes: [0x52, 0x49, 0x46, 0x46, ...Array<undefined>(4).fill(undefined), 0x57, 0x45, 0x42, 0x50],
  },
];

/** Bytes imageTypeOf needs to decide. */
export const SIGNATURE_BYTES = 12;

/**
 * The type of an image by its own first bytes (https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm).
 * What a file says of itself is not believed: an SVG or HTML under another name must not come to life as a blob: page.
 */
export function imageTypeOf(start: Uint8Array): ImageType | undefined {
  return SIGNATURES.find(({ bytes }) =>
    bytes.every((byte, index) => byte === undefined || byte === start[index]),
  )?.type;
}

const SHOWN: ReadonlySet<string> = new Set(SIGNATURES.map(({ type }) => type));

/** Whether a record says of itself that it is an image of a kind that is shown: worth reading its bytes. */
export const mayBeShown = (mediaType: string): boolean => SHOWN.has(mediaType);
