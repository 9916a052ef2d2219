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

/**
 * Gives the page the licence of everything that is shipped: packages by the lock file and their own files, data by the
 * notices beside it.
 */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'hamidashi-licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export const licences = ${JSON.stringify(licencesOf(root))};` : undefined,
  };
}

/** What is shipped and comes from no package: its name and the notice that goes with it. */
const DATA = [
  {
    licence: 'IPADIC',
    name: 'IPADIC（日本語の読みの辞書）',
    notice: 'resources/dictionaries/IPADIC-NOTICE.md',
  },
] as const;

/** Every package of the lock file that is no development tool, grouped by licence text, and the data that is shipped. */
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
  return [
    ...DATA.map(({ licence, name, notice }) => ({
      licence,
      packages: [name],
      text: readFileSync(join(root, notice), 'utf8').trim(),
    })),
    ...[...groups.values()].map((group) => ({ ...group, packages: group.packages.sort() })),
  ];
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
