import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Browser mode of the built app with a new archive, everything below `folder`. */
export async function startBuiltApp(
  folder: string,
): Promise<{ readonly url: string; readonly stop: () => void }> {
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
  const { origin, hash } = new URL(url);
  const answer = await fetch(`${origin}/api/call/archive.create`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${hash.replace('#token=', '')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: '計測', myName: '計測' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return { url, stop: () => void child.kill('SIGINT') };
}
