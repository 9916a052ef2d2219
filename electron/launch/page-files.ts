import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** The page's files by URL path (`/`, `/assets/index-1a2b.js`). */
export type PageFiles = ReadonlyMap<string, PageFile>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Reads the built page once, at start. Both skins answer from this table alone: a request is only ever a key, so no
 * request, however written, becomes a path on the disk.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(urlPath(file.slice(folder.length)), {
      bytes: new Uint8Array(await readFile(file)),
      mediaType: MEDIA_TYPES[extname(entry.name)] ?? 'application/octet-stream',
    });
  }
  return files;
}

const urlPath = (relative: string): string => {
  const path = relative.split(sep).join('/');
  return path === '/index.html' ? '/' : path;
};
