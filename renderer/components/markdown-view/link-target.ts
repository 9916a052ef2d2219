import { attachmentIdOf } from '#shared/markdown/markdown-links';

/** Where a link in a drawn text leads. */
export type LinkTarget =
  | { readonly kind: 'page' }
  | { readonly kind: 'footnote'; readonly number: number }
  | { readonly kind: 'footnoteMark'; readonly number: number }
  | { readonly kind: 'attachment'; readonly id: string }
  | { readonly kind: 'external'; readonly url: string };

const FOOTNOTE = /^#fn(ref)?-(\d+)$/;

/** `href` as it stands in the attribute. Links to pages of the app are the browser's to follow. */
export function linkTargetOf(href: string): LinkTarget {
  const [, ref, number] = FOOTNOTE.exec(href) ?? [];
  if (number !== undefined)
    return { kind: ref === undefined ? 'footnote' : 'footnoteMark', number: Number(number) };
  const id = attachmentIdOf(href);
  if (id !== undefined) return { kind: 'attachment', id };
  return href.startsWith('#') ? { kind: 'page' } : { kind: 'external', url: href };
}
