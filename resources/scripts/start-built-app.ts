import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Browser mode of the built app with a new archive, everything below `folder`. */
export async function startBuiltApp(
  folder: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [
      'out/main/local.js',
      '--local',
      '--no-open',
      '--port',
      '0',
      '--settings',
      folder,
      '--archive',
      join(folder, 'archive'),
    ],
    { cwd: ROOT, env: { ...process.env, HOME: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const ready = /ready (\S+)/.exec(said)?.[1];
      if (ready) resolve(ready);
    });
  });
  await callBuiltApp(url, 'archive.create', { name: '計測', myName: '計測' });
  const stop = async (): Promise<void> => {
    // It puts its last files away before it ends.
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  return { url, stop };
}

/** Calls a method of the app at `url`. @throws Error when it is refused */
export async function callBuiltApp(url: string, method: string, input: unknown): Promise<void> {
  const { origin, hash } = new URL(url);
  const response = await fetch(`${origin}/api/call/${method}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${hash.replace('#token=', '')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(input),
  });
  const result = (await response.json()) as { readonly ok: boolean };
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result)}`);
}
