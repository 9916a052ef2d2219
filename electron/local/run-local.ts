import { homedir } from 'node:os';
import { createApp } from '../handlers/create-app';
import type { LaunchOptions } from '../launch/launch-options';
import { type PageFiles, readPageFiles } from '../launch/page-files';
import type { ProductPaths } from '../launch/product-paths';
import { settingsFolder } from '../launch/settings-folder';
import { localPlatform } from './local-platform';
import { type LocalServer, startLocalServer } from './local-server';
import { openInBrowser } from './open-in-browser';
import { portTrouble } from './port-trouble';
import { untilToldToStop } from './stop-signals';
import { complain, say } from './terminal';

/**
 * Tried first: what a browser keeps for a page hangs on its port, so a draft kept there is found again at the next
 * start. Below every system's ephemeral range.
 */
const USUAL_PORT = 26_150;

/** Runs browser mode until it is told to stop. @returns the exit code */
export async function runLocal(options: LaunchOptions, paths: ProductPaths): Promise<number> {
  const files = await readPageFiles(paths.page).catch(() => undefined);
  if (files === undefined) {
    complain('画面のファイルがありません。npm run build で作ってから、もう一度起動してください。');
    return 1;
  }
  const app = await createApp({
    platform: localPlatform,
    settingsDir: options.settings ?? settingsFolder(process.platform, process.env, homedir()),
    sampleDir: paths.sample,
    viewerTemplate: paths.viewerTemplate,
    ...(options.archive === undefined ? {} : { archiveDir: options.archive }),
    now: () => new Date(),
  });
  try {
    const server = await startOnPort(app, files, options.port);
    await serveUntilStopped(server, options.openBrowser);
    return 0;
  } catch (error) {
    complain(portTrouble(error, options.port ?? USUAL_PORT));
    return 1;
  } finally {
    await app.close();
  }
}

/** The port that was asked for and no other; without one, the usual port or else any. */
async function startOnPort(
  app: Parameters<typeof startLocalServer>[0],
  files: PageFiles,
  port: number | undefined,
): Promise<LocalServer> {
  if (port !== undefined) return startLocalServer(app, files, port);
  return startLocalServer(app, files, USUAL_PORT).catch(() => startLocalServer(app, files, 0));
}

async function serveUntilStopped(server: LocalServer, openBrowser: boolean): Promise<void> {
  const stopped = untilToldToStop();
  say(`ready ${server.url}`);
  say('ハミダシ帖が動いています。終えるときは、この窓で Ctrl+C を押してください。');
  if (openBrowser) void openOrTell(server.url);
  await stopped;
  say('保存を確かめて、終わります。');
  await server.close();
}

async function openOrTell(url: string): Promise<void> {
  if (await openInBrowser(url)) return;
  say('ブラウザーを開けませんでした。上の http:// で始まるアドレスを、ブラウザーに貼り付けてください。');
}
