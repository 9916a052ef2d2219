import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run-command.mjs';

/** `npm start`: builds what is missing and opens the app; the desktop if it can be, else browser mode. */
const args = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node.js 20.19 以上が必要です（いまは ${process.versions.node}）。`);
} else if (!existsSync(join(ROOT, 'node_modules', 'vite'))) {
  stop('部品がそろっていません。先に npm ci を実行してください。');
} else {
  const { buildMissing } = await import('./build-missing.mjs');
  if (await buildMissing(console.log)) await open();
  else stop('組み立てに失敗しました。上の内容を確かめてください。');
}

async function open() {
  if (!args.includes('--local')) {
    const { startDesktop } = await import('./start-desktop.mjs');
    const desktop = await startDesktop(args, console.log);
    if (desktop.ran) {
      process.exitCode = desktop.code;
      return;
    }
    console.log(`${desktop.reason}、ブラウザーで開きます。使える機能は同じです。`);
  }
  // In this very process: a signal sent to `npm start` reaches the server without a go-between.
  await import(pathToFileURL(join(ROOT, 'out', 'main', 'local.js')).href);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
