import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { pageResponse } = await import('./page-protocol');

const files = new Map([
  ['/', { bytes: new TextEncoder().encode('<p>帖</p>'), mediaType: 'text/html; charset=utf-8' }],
  [
    '/assets/app.js',
    { bytes: new TextEncoder().encode('run()'), mediaType: 'text/javascript; charset=utf-8' },
  ],
]);

describe('app://', () => {
  it('serves the files of the table, each with the page’s policy', async () => {
    const response = pageResponse(files, 'app://hamidashi/assets/app.js');
    expect(await response.text()).toBe('run()');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://hamidashi/missing.js',
    'app://hamidashi/../package.json',
    'app://hamidashi/%2e%2e/package.json',
    'app://hamidashi//etc/passwd',
    'app://hamidashi/assets/app.js?x',
    'app://hamidashi/constructor',
    'app://other/',
    'app://hamidashi.evil/assets/app.js',
    'file:///etc/passwd',
  ])('has nothing at %s', async (url) => {
    const response = pageResponse(files, url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});
