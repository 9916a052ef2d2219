/** How the letters of a line look, where the source tells it. */
export interface LineLook {
  /** their size as a share of the document's usual size */
  readonly size: number;
  /** bold, or set in another font than most of the document */
  readonly isStrong: boolean;
}

export const PLAIN_LOOK: LineLook = { size: 1, isStrong: false };
