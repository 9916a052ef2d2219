import { WIDE } from '../lines/characters';
import { escapeInline } from '../markdown/escape-markdown';
import { attribute, type HtmlNode, SILENT, textBelow } from './html-tree';
import type { Words } from './rich-block';

/** Deeper than people nest; below it only the text is taken. */
const MAX_DEPTH = 40;
const LINE_END_IN_WORD = new RegExp(`(?<=[${WIDE}])[ \\t]*\\n[ \\t]*(?=[${WIDE}])`, 'g');
const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s<>()[\]\\]+$/i;

/** The words of inline nodes. White space is one space, but none where a line ended between Japanese letters. */
export function wordsOf(nodes: readonly HtmlNode[]): Words {
  const words = nodes.map((node) => inline(node, 0)).reduce(joined, { plain: '', markdown: '' });
  return { plain: words.plain.trim(), markdown: words.markdown.trim() };
}

const joined = (a: Words, b: Words): Words => ({
  plain: a.plain + b.plain,
  markdown: a.markdown + b.markdown,
});

export const tidied = (text: string): string =>
  text
    .replace(LINE_END_IN_WORD, '')
    .replace(/\t/g, '\u3000')
    .replace(/[ \n\r\f\u00a0]+/g, ' ');

function inline(node: HtmlNode, depth: number): Words {
  if (node.nodeName === '#text') {
    const plain = tidied(node.value ?? '');
    return { plain, markdown: escapeInline(plain) };
  }
  if (SILENT.has(node.nodeName)) return { plain: '', markdown: '' };
  if (node.nodeName === 'br') return { plain: '\n', markdown: '\n' };
  if (depth > MAX_DEPTH) {
    const plain = tidied(textBelow(node));
    return { plain, markdown: escapeInline(plain) };
  }
  const inner = (node.childNodes ?? [])
    .map((child) => inline(child, depth + 1))
    .reduce(joined, {
      plain: '',
      markdown: '',
    });
  switch (node.nodeName) {
    case 'strong':
    case 'b':
      return { plain: inner.plain, markdown: wrapped(inner.markdown, '**') };
    case 'em':
    case 'i':
      return { plain: inner.plain, markdown: wrapped(inner.markdown, '*') };
    case 'rt':
      return { plain: `（${inner.plain}）`, markdown: `（${inner.markdown}）` };
    case 'rp':
      return { plain: '', markdown: '' };
    case 'a':
      return linked(node, inner);
    default:
      return inner;
  }
}

function linked(node: HtmlNode, inner: Words): Words {
  const href = attribute(node, 'href') ?? '';
  // Word's way back from a footnote
  if (href.startsWith('#footnote-ref') || href.startsWith('#endnote-ref')) return { plain: '', markdown: '' };
  if (!SAFE_LINK.test(href) || inner.plain.trim() === '' || inner.plain.includes('\n')) return inner;
  return { plain: inner.plain, markdown: `[${inner.markdown}](${href})` };
}

/** Signs stand right at the words, white space outside of them. */
function wrapped(markdown: string, sign: string): string {
  const core = markdown.trim();
  if (core === '' || core.includes('\n') || core.includes('*')) return markdown;
  const lead = markdown.slice(0, markdown.indexOf(core));
  return `${lead}${sign}${core}${sign}${markdown.slice(lead.length + core.length)}`;
}
