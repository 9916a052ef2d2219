import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:licences';
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Gives the page `virtual:licences`: the licence of every package that is shipped inside the product. */
export function licences(root: string): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(shippedLicences(root))};` : undefined,
  };
}

/** Production packages of the lock file, in the order of names. Types are no part of the product. */
function shippedLicences(root: string): readonly Licence[] {
  const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .filter(([path]) => !path.includes('/@types/') && existsSync(join(root, path)))
    .map(([path]) => licenceOf(join(root, path)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceOf(folder: string): Licence {
  const about: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return {
    name: about.name,
    version: about.version,
    licence: about.license ?? '',
    text: files.map((file) => readText(join(folder, file))).join('\n\n'),
  };
}

const readText = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim();
