import { protocol } from 'electron';
import type { PageFiles } from '../launch/page-files';
import { SECURITY_HEADERS } from '../launch/page-headers';

const SCHEME = 'app';
export const PAGE_ORIGIN = `${SCHEME}://hamidashi`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;

/** Makes app:// an origin of its own, like https://, with storage and a CSP; file:// would share one with every file. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(files: PageFiles): void {
  protocol.handle(SCHEME, ({ url }) => pageResponse(files, url));
}

/** A file of the table, or 404. The address is only ever a key, never a path. */
export function pageResponse(files: PageFiles, url: string): Response {
  const file = url.startsWith(PAGE_URL) ? files.get(url.slice(PAGE_ORIGIN.length)) : undefined;
  return file
    ? new Response(file.bytes, { headers: { ...SECURITY_HEADERS, 'content-type': file.mediaType } })
    : new Response(null, { status: 404, headers: { ...SECURITY_HEADERS } });
}
