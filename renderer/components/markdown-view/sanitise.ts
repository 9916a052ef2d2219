import DOMPurify, { type Config } from 'dompurify';

/** Classes our own renderer writes; a text's author has no say in how the page looks. */
const OWN_CLASSES = new Set([
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

const EXTERNAL_LINK = /^(?:https?|mailto):/i;
const FOOTNOTE = /^#fn-\d+$/;
const INLINE_IMAGE = /^data:image\/(?:png|jpeg|gif|webp)[;,]/i;

/**
 * HTML only; nothing that runs, loads, submits, restyles the page, or takes a name in it
 * (https://github.com/cure53/DOMPurify). `id` and `name` would let a text shadow the page's own globals.
 */
const PROFILE = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'option',
    'optgroup',
    'textarea',
    'label',
    'fieldset',
    'legend',
    'output',
    'datalist',
    'meter',
    'progress',
    'audio',
    'video',
    'source',
    'track',
    'picture',
    'map',
    'area',
    'dialog',
    'template',
    'slot',
    'marquee',
    'nav',
    'main',
    'header',
    'footer',
    'menu',
    'font',
    'center',
    'blink',
    'nobr',
  ],
  FORBID_ATTR: [
    'style',
    'id',
    'name',
    'srcset',
    'sizes',
    'background',
    'bgcolor',
    'color',
    'face',
    'size',
    'width',
    'height',
    'hspace',
    'vspace',
    'border',
    'target',
    'usemap',
    'ping',
    'popover',
    'popovertarget',
    'tabindex',
    'accesskey',
    'autofocus',
    'contenteditable',
    'draggable',
    'hidden',
    'inert',
    'slot',
    'is',
    'role',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_TRUSTED_TYPE: true,
} as const satisfies Config;

/** Written by us, checked by DOMPurify: what dangerouslySetInnerHTML may be given. */
export interface SafeHtml {
  readonly __html: string;
}

let resolved: ReadonlySet<string> = new Set();

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  keepOwnClasses(node);
  if (node instanceof HTMLAnchorElement) keepKnownTargets(node);
  if (node instanceof HTMLImageElement) keepOwnImages(node);
});

/**
 * Makes a stretch of rendered Markdown safe to show. `resolvedUrls` are the addresses the app itself gave for archive
 * links and images; every other address was written by the text's author.
 */
export function sanitise(untrustedHtml: string, resolvedUrls: ReadonlySet<string>): SafeHtml {
  resolved = resolvedUrls;
  // With Trusted Types the value is a TrustedHTML, which React hands on unchanged; its type knows strings only.
  const html: unknown = DOMPurify.sanitize(untrustedHtml, PROFILE);
  return { __html: html as string };
}

function keepOwnClasses(node: Element): void {
  if (!node.hasAttribute('class')) return;
  const own = [...node.classList].filter((name) => OWN_CLASSES.has(name));
  if (own.length === 0) node.removeAttribute('class');
  else node.setAttribute('class', own.join(' '));
}

function keepKnownTargets(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  const isFootnote = FOOTNOTE.test(href) && link.parentElement?.classList.contains('footnote-mark');
  if (resolved.has(href) || isFootnote) return;
  if (EXTERNAL_LINK.test(href)) link.setAttribute('rel', 'noopener noreferrer');
  else link.removeAttribute('href');
}

/** Anything remote would tell its server who reads what, and when; it becomes words. */
function keepOwnImages(image: HTMLImageElement): void {
  const src = image.getAttribute('src') ?? '';
  if (resolved.has(src) || INLINE_IMAGE.test(src)) {
    image.setAttribute('loading', 'lazy');
    return;
  }
  const words = document.createElement('span');
  words.className = 'image-missing';
  words.textContent = `外部の画像は表示しません${image.alt ? `：${image.alt}` : ''}`;
  image.replaceWith(words);
}
