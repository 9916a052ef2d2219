import DOMPurify, { type Config } from 'dompurify';
import { attachmentIdOf } from '#shared/markdown/markdown-links';

/** What Markdown becomes, and the inline HTML people write in notes. Nothing that runs, loads, submits or is styled. */
const TAGS = (
  'a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
  'hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th ' +
  'thead tr u ul var wbr'
).split(' ');
const ADDRESSES = ['href', 'src'];
const PLAIN_ATTRIBUTES = 'align alt class colspan lang open rowspan start title'.split(' ');

/** Classes the renderer writes; a text's author has no say in how the page looks. */
const OWN_CLASSES: ReadonlySet<string> = new Set([
  'footnote-mark',
  'image-missing',
  'own-signs',
  'sign',
  'small-heading',
  'table-scroll',
  'task-done',
  'task-open',
  'unresolved-link',
]);

/**
 * HTML alone (https://github.com/cure53/DOMPurify). `id` and `name` would let a text shadow the page's own globals,
 * `data-` and `aria-` speak to the page's scripts and to screen readers in its name.
 */
const PROFILE = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: [...ADDRESSES, ...PLAIN_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|attachment:|blob:|data:image\/|#)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_TRUSTED_TYPE: true,
} as const satisfies Config;

const EXTERNAL_LINK = /^(?:https?|mailto):/i;
/** The page's own address of a search (renderer/app/search-place.ts): following it can only search. */
const SEARCH_LINK = /^#\/search\?/;
const FOOTNOTE_LINK = /^#fn-(\d+)$/;
const INLINE_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/** Made by sanitise() alone: what dangerouslySetInnerHTML may be given. */
export interface SafeHtml {
  readonly __html: string;
}

/** DOMPurify's hooks take no argument of ours; sanitise() is synchronous. */
let resolved: ReadonlySet<string> = new Set();

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  keepOwnClasses(node);
  if (node instanceof HTMLAnchorElement) keepKnownTarget(node);
  if (node instanceof HTMLImageElement) keepOwnImage(node);
  nameSign(node);
});

/**
 * Makes a stretch of rendered Markdown safe to show. `resolvedUrls` are the addresses the app itself gave for archive
 * links and images; every other address was written by the text's author.
 */
export function sanitise(untrustedHtml: string, resolvedUrls: ReadonlySet<string>): SafeHtml {
  resolved = resolvedUrls;
  const html: unknown = DOMPurify.sanitize(untrustedHtml, PROFILE);
  // Under Trusted Types this is a TrustedHTML, which React hands on as it is; its type knows strings only.
  return { __html: html as string };
}

function keepOwnClasses(node: Element): void {
  if (!node.hasAttribute('class')) return;
  const own = [...node.classList].filter((name) => OWN_CLASSES.has(name));
  if (own.length === 0) node.removeAttribute('class');
  else node.setAttribute('class', own.join(' '));
}

function keepKnownTarget(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  const footnote = FOOTNOTE_LINK.exec(href)?.[1];
  if (EXTERNAL_LINK.test(href)) link.setAttribute('rel', 'noopener noreferrer');
  else if (footnote !== undefined) link.setAttribute('aria-label', `注${footnote}`);
  else if (SEARCH_LINK.test(href)) return;
  else if (!resolved.has(href) && attachmentIdOf(href) === undefined) link.removeAttribute('href');
}

/** Anything remote would tell its server who reads what, and when; it becomes words. */
function keepOwnImage(image: HTMLImageElement): void {
  const src = image.getAttribute('src') ?? '';
  if (resolved.has(src) || INLINE_IMAGE.test(src)) {
    image.setAttribute('loading', 'lazy');
    return;
  }
  const words = image.ownerDocument.createElement('span');
  words.className = 'image-missing';
  const alt = image.alt.trim();
  words.textContent = `外部の画像は表示しません${alt === '' ? '' : `：${alt}`}`;
  image.replaceWith(words);
}

/** What eyes see in a sign or a scroll bar, said to screen readers and reachable by keyboard. */
function nameSign(node: Element): void {
  if (node.classList.contains('table-scroll')) node.setAttribute('tabindex', '0');
  const isDone = node.classList.contains('task-done');
  if (!isDone && !node.classList.contains('task-open')) return;
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', isDone ? '済み' : 'まだ');
}
