import { Renderer, type Tokens } from 'marked';
import { escapeHtml } from './escape-html';
import { isHtml } from './html-elements';
import { attachmentIdOf, type MarkdownLinks } from './markdown-links';
import { inlineText } from './plain-text';

/** A few thousand tags opened in one another cost a browser seconds. */
const MAX_OPEN_TAGS = 32;
/** Of all links of a stretch together, in UTF-16 units. */
const MAX_ADDRESS_LENGTH = 65_536;
const VOID_TAG = /^<(?:br|hr|img|wbr|input)\b|\/>$/i;

/** marked's HTML, but for what a form control, an unknown tag or an attachment would become. */
export class HtmlRenderer extends Renderer {
  readonly #imageUrl: MarkdownLinks['imageUrl'];
  readonly #onResolved: (url: string) => void;
  #openTags = 0;
  #addressLength = 0;

  /** `onResolved` hears of every address that `imageUrl` gave. */
  constructor(imageUrl: MarkdownLinks['imageUrl'], onResolved: (url: string) => void) {
    super();
    this.#imageUrl = imageUrl;
    this.#onResolved = onResolved;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '<span class="task-done">☑</span> ' : '<span class="task-open">☐</span> ';
  }

  override html(token: Tokens.HTML | Tokens.Tag): string {
    if (isHtml(token.text) && (token.block || this.#nestsWell(token.text))) return token.text;
    const text = escapeHtml(token.text.trimEnd());
    return token.block ? `<p>${text.replaceAll('\n', '<br>')}</p>\n` : text;
  }

  override image(token: Tokens.Image): string {
    const id = attachmentIdOf(token.href);
    const alt = inlineText(token.tokens).trim();
    if (id === undefined) return this.#mayPoint(token) ? super.image(token) : escapeHtml(alt);
    const url = this.#imageUrl(id);
    if (url === undefined) return `<span class="image-missing">${escapeHtml(alt || '画像')}</span>`;
    this.#onResolved(url);
    return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`;
  }

  /** To be called before each stretch of a text that is drawn by itself. */
  beginStretch(): void {
    this.#openTags = 0;
    this.#addressLength = 0;
  }

  override link(token: Tokens.Link): string {
    return this.#mayPoint(token) ? super.link(token) : this.parser.parseInline(token.tokens);
  }

  override paragraph(token: Tokens.Paragraph): string {
    return token.text.trim() === '' ? '' : super.paragraph(token);
  }

  override table(token: Tokens.Table): string {
    return `<div class="table-scroll">${super.table(token)}</div>\n`;
  }

  /** Whether a tag typed into a text stays within the depth that pages are laid out for. */
  #nestsWell(tag: string): boolean {
    if (tag.startsWith('</')) this.#openTags -= 1;
    else if (/^<[a-z]/i.test(tag) && !VOID_TAG.test(tag)) this.#openTags += 1;
    return this.#openTags <= MAX_OPEN_TAGS;
  }

  /** One long address, defined once, may stand behind thousands of short references: those beyond the limit are text. */
  #mayPoint({ href, title }: Tokens.Link | Tokens.Image): boolean {
    this.#addressLength += href.length + (title?.length ?? 0);
    return this.#addressLength <= MAX_ADDRESS_LENGTH;
  }
}
