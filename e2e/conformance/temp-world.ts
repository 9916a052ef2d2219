import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A machine of its own for one test file: a home, settings, a place for the archive, a viewer to pack. */
export interface TempWorld {
  readonly root: string;
  readonly appOptions: {
    readonly settingsDir: string;
    readonly sampleDir: string;
    readonly viewerTemplate: string;
    readonly archiveDir: string;
    readonly now: () => Date;
  };
  readonly remove: () => Promise<void>;
}

const EMPTY_VIEWER =
  '<!doctype html><html><body><script type="application/json" id="hamidashi-data"></script></body></html>';

export async function createTempWorld(): Promise<TempWorld> {
  const root = await mkdtemp(join(tmpdir(), 'hamidashi-conformance-'));
  const viewerTemplate = join(root, 'viewer.html');
  await writeFile(viewerTemplate, EMPTY_VIEWER);
  // The owner looks for a home on its own: a test must never make archives in the developer's documents.
  process.env.HOME = root;
  process.env.USERPROFILE = root;
  return {
    root,
    appOptions: {
      settingsDir: join(root, 'settings'),
      sampleDir: join(import.meta.dirname, '..', '..', 'resources', 'sample'),
      viewerTemplate,
      archiveDir: join(root, 'archive'),
      now: () => new Date(),
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
