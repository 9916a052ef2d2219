import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { isTrustedSender } = await import('./trusted-sender');

describe('isTrustedSender', () => {
  it.each(['app://hamidashi/', 'app://hamidashi/#/reports/1'])('knows our own page at %s', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside our page', { url: 'app://hamidashi/', parent: {} }],
    ['the web', { url: 'https://example.invalid/', parent: null }],
    ['a file', { url: 'file:///C:/app/index.html', parent: null }],
    ['another host', { url: 'app://hamidashi.evil/', parent: null }],
    ['another scheme', { url: 'myapp://hamidashi/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page made of data', { url: 'data:text/html,app://hamidashi/', parent: null }],
  ])('does not trust %s', (_name, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});
