import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const SCRIPT = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Writes the viewer's Content-Security-Policy into its page: the very scripts and styles it was built with, by hash,
 * and nothing else. Runs last, on the page as it will be written.
 */
export function contentSecurityByHash(): Plugin {
  return {
    name: 'content-security-by-hash',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) {
            throw new Error(`the viewer must be one file, but needs ${file.fileName} beside it`);
          }
          file.source = withPolicy(withoutCommentOpeners(String(file.source)));
        }
      },
    },
  };
}

/**
 * In a script of a page `<!--` followed by `<script` hides the script's own end
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements). Inside the
 * strings and patterns where it can occur, the escape means the same.
 */
export const withoutCommentOpeners = (html: string): string =>
  html.replace(SCRIPT, (element) => element.replaceAll('<!--', String.raw`\x3C!--`));

/** @param html a page whose scripts and styles all stand inside it */
export function withPolicy(html: string): string {
  const scripts = hashes(html, SCRIPT);
  const styles = hashes(html, STYLE);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
  ].join('; ');
  // Right after the charset: what stands before a policy is not governed by it.
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const secured = html.replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${tag}`);
  if (secured === html) throw new Error('the page has no <meta charset="utf-8" /> to put its policy after');
  return secured;
}

function hashes(html: string, elements: RegExp): string {
  const found = [...html.matchAll(elements)].map(([, content = '']) => hash(content));
  return found.length > 0 ? found.join(' ') : "'none'";
}

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
