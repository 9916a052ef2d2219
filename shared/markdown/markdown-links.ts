export type ResolvedLink = {
  /** an address of the app, `#/…` */
  readonly href: string;
  readonly title: string;
};

/** What a text's links and images lead to. Both answer undefined for what is not there (yet). */
export type MarkdownLinks = {
  /** `target` is what stands in `[[…]]`: a title or an id, perhaps with `#見出し` */
  readonly resolveLink: (target: string) => ResolvedLink | undefined;
  /** a blob: or data: address for `![](attachment:id)` */
  readonly imageUrl: (attachmentId: string) => string | undefined;
};

const ATTACHMENT = /^attachment:([0-7][0-9A-HJKMNP-TV-Z]{25})$/;

/** The attachment an `attachment:` address names; undefined for any other address. */
export function attachmentIdOf(href: string): string | undefined {
  return ATTACHMENT.exec(href)?.[1];
}
