/** A piece of a document that says itself what it is: Word or HTML. */
export type RichBlock =
  | {
      readonly kind: 'heading';
      /** signs Markdown gives it; 1 for a document's title */
      readonly level: number;
      readonly words: Words;
    }
  | {
      readonly kind: 'paragraph';
      readonly words: Words;
      /** all of it is bold: a heading of those who know no styles */
      readonly isStrong: boolean;
      /** of its letters as a share of the document's usual size, where that is larger */
      readonly size?: number;
    }
  | { readonly kind: 'item'; readonly depth: number; readonly mark: string; readonly words: Words }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Words[])[] }
  | {
      readonly kind: 'image';
      /** number among the document's pictures; undefined for one that is not in the file */
      readonly image: number | undefined;
      readonly alt: string;
    }
  | { readonly kind: 'contents'; readonly words: Words }
  | { readonly kind: 'blank' };

/** A text as it reads and as Markdown. */
export interface Words {
  readonly plain: string;
  readonly markdown: string;
}

/** How a picture of the document stands in its Markdown until it is saved as an attachment. */
export const imageAddress = (image: number): string => `import-image:${image}`;
