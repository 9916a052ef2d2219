import { Marked, type Token } from 'marked';
import { extensionRenderers } from './extension-renderers';
import type { FootnoteToken } from './footnote';
import { HtmlRenderer } from './html-renderer';
import type { MarkdownLinks } from './markdown-links';

/** Writes a document's tokens as HTML and keeps count of its footnotes. */
export class HtmlWriter {
  /** defined footnotes by label; may grow while the document is written */
  readonly footnotes = new Map<string, FootnoteToken>();
  readonly #mentioned: FootnoteToken[] = [];
  readonly #renderer: HtmlRenderer;
  readonly #marked: Marked<string, string>;
  #resolved = new Set<string>();

  constructor(links: MarkdownLinks) {
    const onResolved = (url: string): void => {
      this.#resolved.add(url);
    };
    this.#marked = new Marked({
      extensions: extensionRenderers({
        resolveLink: links.resolveLink,
        onResolved,
        footnoteNumber: (label) => this.#footnoteNumber(label),
      }),
    });
    this.#renderer = new HtmlRenderer(links.imageUrl, onResolved);
    this.#marked.setOptions({ renderer: this.#renderer });
  }

  blocks(tokens: readonly Token[]): string {
    this.#renderer.beginStretch();
    return this.#marked.parser([...tokens]);
  }

  inline(tokens: readonly Token[]): string {
    return this.#marked.Parser.parseInline([...tokens], this.#marked.defaults);
  }

  /** The addresses given by `links` since the last call: the only ones in the HTML that did not come from the text. */
  takeResolved(): ReadonlySet<string> {
    const taken = this.#resolved;
    this.#resolved = new Set();
    return taken;
  }

  /** The mentioned footnotes in the order of their numbers; a footnote may mention further ones. */
  *notes(): Generator<{ readonly number: number; readonly html: string }> {
    for (let index = 0; index < this.#mentioned.length; index += 1) {
      yield { number: index + 1, html: this.blocks(this.#mentioned[index]?.tokens ?? []) };
    }
  }

  #footnoteNumber(label: string): number | undefined {
    const footnote = this.footnotes.get(label);
    if (!footnote) return undefined;
    const known = this.#mentioned.indexOf(footnote);
    return known === -1 ? this.#mentioned.push(footnote) : known + 1;
  }
}
