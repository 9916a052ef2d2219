import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withoutCommentOpeners, withPolicy } from './vite-content-security';

const HEAD = '<!doctype html><html><head>\n    <meta charset="utf-8" />';
const DATA = '<script type="application/json" id="hamidashi-data"></script>';
const page = (...elements: readonly string[]): string =>
  `${HEAD}${elements.join('')}</head><body>${DATA}</body></html>`;
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('withPolicy', () => {
  it('allows the scripts and styles of the page by their hashes, and no others', () => {
    const policy = policyOf(
      withPolicy(
        page('<script type="module" crossorigin>run("帖")</script>', '<style rel="stylesheet">p{}</style>'),
      ),
    );
    expect(policy).toContain(`script-src ${hashOf('run("帖")')};`);
    expect(policy).toContain(`style-src ${hashOf('p{}')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|'self'/);
  });

  it('does not depend on the data, which comes later', () => {
    const built = withPolicy(page('<script type="module">run()</script>'));
    expect(built.replace(DATA, DATA.replace('></', '>{"records":{}}</'))).toContain(policyOf(built));
    expect(policyOf(built).match(/sha256/g)).toHaveLength(1);
  });

  it('stands before everything it governs', () => {
    const html = withPolicy(page('<script type="module">run()</script>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('refuses a page it cannot protect', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
  });
});

describe('withoutCommentOpeners', () => {
  it('escapes what could hide the end of a script, and leaves the page’s own comments', () => {
    const html = withoutCommentOpeners('<!-- 帖 --><script type="module">const a = "<!--<script>";</script>');
    expect(html).toBe('<!-- 帖 --><script type="module">const a = "\\x3C!--<script>";</script>');
  });
});
