import type { RendererExtension, Token } from 'marked';
import { escapeHtml } from './escape-html';
import { isFootnoteReference } from './footnote';
import type { MarkdownLinks } from './markdown-links';
import { isOfficeHeading } from './office-heading';
import { isOfficeList, type OfficeListToken } from './office-list';
import { isRuby } from './ruby';
import { isWikiLink } from './wiki-link';

type InlineWriter = (tokens: Token[]) => string;

export type ExtensionContext = {
  readonly resolveLink: MarkdownLinks['resolveLink'];
  /** hears of every address that `resolveLink` gave */
  readonly onResolved: (url: string) => void;
  /** the number of a footnote, given at its first mention; undefined when nothing is defined under the label */
  readonly footnoteNumber: (label: string) => number | undefined;
};

/** How the archive's own tokens are written. */
export function extensionRenderers(context: ExtensionContext): RendererExtension[] {
  return [
    {
      name: 'officeList',
      renderer(token) {
        return isOfficeList(token) ? officeListHtml(token, (tokens) => this.parser.parseInline(tokens)) : '';
      },
    },
    {
      name: 'officeHeading',
      renderer(token) {
        if (!isOfficeHeading(token)) return '';
        const words = signHtml(token.sign) + this.parser.parseInline(token.tokens);
        return `<p class="small-heading"><strong>${words}</strong></p>\n`;
      },
    },
    { name: 'footnote', renderer: () => '' },
    {
      name: 'footnoteReference',
      renderer(token) {
        if (!isFootnoteReference(token)) return '';
        const number = context.footnoteNumber(token.label);
        if (number === undefined) return escapeHtml(token.raw);
        return `<sup class="footnote-mark"><a href="#fn-${number}">${number}</a></sup>`;
      },
    },
    {
      name: 'ruby',
      renderer(token) {
        if (!isRuby(token)) return '';
        const pairs = token.pairs.map(
          ({ base, reading }) => `${escapeHtml(base)}<rp>（</rp><rt>${escapeHtml(reading)}</rt><rp>）</rp>`,
        );
        return `<ruby>${pairs.join('')}</ruby>`;
      },
    },
    {
      name: 'wikiLink',
      renderer(token) {
        if (!isWikiLink(token)) return '';
        const link = context.resolveLink(token.target);
        if (!link) return `<span class="unresolved-link">${escapeHtml(token.label ?? token.target)}</span>`;
        context.onResolved(link.href);
        return `<a href="${escapeHtml(link.href)}">${escapeHtml(token.label ?? link.title)}</a>`;
      },
    },
  ];
}

/** The mark an office document's line starts with, shown as typed. */
export function signHtml(sign: string): string {
  return sign === '' ? '' : `<span class="sign">${escapeHtml(sign)}</span>`;
}

const NUMBERED: ReadonlySet<OfficeListToken['mark']> = new Set(['circled', 'bracketed', 'pointed', 'digit']);
const PLAIN: ReadonlySet<OfficeListToken['mark']> = new Set(['dot', 'dash']);

function officeListHtml(list: OfficeListToken, writeInline: InlineWriter): string {
  const plain = PLAIN.has(list.mark);
  const items = list.items.map((item) => {
    const words = (plain ? '' : signHtml(item.sign)) + writeInline(item.tokens);
    return `<li>${words}${item.lists.map((nested) => `\n${officeListHtml(nested, writeInline)}`).join('')}</li>\n`;
  });
  const element = NUMBERED.has(list.mark) ? 'ol' : 'ul';
  return `<${element}${plain ? '' : ' class="own-signs"'}>\n${items.join('')}</${element}>\n`;
}
