import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:licences';

/** Packages that share one licence text, word for word. */
interface LicenceGroup {
  readonly licence: string;
  /** `name version`, sorted */
  readonly packages: readonly string[];
  readonly text: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** Gives the page the licence of every package that is shipped, read from the lock file and the packages themselves. */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'hamidashi-licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export const licences = ${JSON.stringify(licencesOf(root))};` : undefined,
  };
}

/** Every package of the lock file that is no development tool, grouped by licence text. */
export function licencesOf(root: string): LicenceGroup[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const groups = new Map<string, { licence: string; packages: string[]; text: string }>();
  for (const [path, facts] of Object.entries(lock.packages)) {
    if (path === '' || facts.dev || facts.devOptional || facts.optional) continue;
    const licence = facts.license ?? 'UNKNOWN';
    const text = licenceText(join(root, path));
    const key = `${licence}\n${text}`;
    const group = groups.get(key) ?? { licence, packages: [], text };
    group.packages.push(`${path.replace(/^.*node_modules\//, '')} ${facts.version ?? ''}`);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, packages: group.packages.sort() }));
}

function licenceText(folder: string): string {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return '';
  }
  const name = names.find((candidate) => /^(licen[cs]e|copying)/i.test(candidate));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
}
