import { Lexer, Marked, type Token } from 'marked';
import { BoundedTokenizer } from './bounded-tokenizer';
import { delimiterExtension } from './delimiters';
import { footnoteExtension, footnoteReferenceExtension } from './footnote';
import { inlineRuns } from './inline-runs';
import { officeHeadingExtension } from './office-heading';
import { officeListExtension } from './office-list';
import { pairDelimiters } from './pair-delimiters';
import { rubyExtension } from './ruby';
import { wikiLinkExtension } from './wiki-link';

/** GitHub's dialect with line breaks as typed, and what this archive adds. Tried from last to first. */
const { defaults } = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    officeListExtension,
    officeHeadingExtension,
    footnoteExtension,
    delimiterExtension,
    rubyExtension,
    wikiLinkExtension,
    footnoteReferenceExtension,
  ],
});

/** Inline text that waits to be read into `tokens`. */
export type PendingInline = { readonly src: string; readonly tokens: Token[] };

/** Reads blocks at once and their inline text when asked, so that whoever wants headings pays for headings. */
export class ArchiveLexer extends Lexer {
  constructor() {
    super({ ...defaults, tokenizer: new BoundedTokenizer() });
  }

  /** The blocks of `source`. Link definitions add up over the calls. */
  readBlocks(source: string): {
    readonly tokens: readonly Token[];
    readonly pending: readonly PendingInline[];
  } {
    this.inlineQueue = [];
    this.state.top = true;
    delete this.state.lastToken;
    const tokens = this.blockTokens(source, []);
    return { tokens, pending: this.inlineQueue };
  }

  /** Fills in the inline tokens of blocks. */
  readInlines(pending: readonly PendingInline[]): void {
    for (const { src, tokens } of pending) this.readInline(src, tokens);
  }

  /** The inline tokens of one block's text. */
  readInline(source: string, tokens: Token[] = []): Token[] {
    this.state.inRawBlock = false;
    for (const run of inlineRuns(source)) {
      if (run.plain) tokens.push({ type: 'text', raw: run.text, text: run.text, escaped: false });
      else this.inlineTokens(run.text, tokens);
    }
    return tokens;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    for (const token of pairDelimiters(super.inlineTokens(source, []))) tokens.push(token);
    return tokens;
  }
}
