import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One file that Node starts in a few hundredths of a second: a thousand starts have to be bearable. */
export async function buildChild(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(entry), write: false, minify: false, target: 'node20' },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be built`);
  const folder = await mkdtemp(join(tmpdir(), 'hamidashi-child-'));
  for (const part of output.output) {
    if (part.type === 'chunk')
      await writeFile(join(folder, part.fileName.replace(/\.js$/, '.mjs')), part.code);
  }
  const [first] = output.output;
  return join(folder, first.fileName.replace(/\.js$/, '.mjs'));
}
