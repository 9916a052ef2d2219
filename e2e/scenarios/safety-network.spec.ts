import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBrowserMode } from '../fixtures/browser-mode';
import { canWatchConnections, foreignAddresses, watchingConnections } from '../fixtures/connections';
import { expect, test } from '../fixtures/test';
import { watchPage } from '../fixtures/watch-page';
import { FirstRunPage } from '../page-models/first-run-page';
import { HandoffPage } from '../page-models/handoff-page';
import { MeetingEditor } from '../page-models/meeting-editor';
import { Shell } from '../page-models/shell';

const CALLS_OUT =
  "require('node:net').connect(9, '192.0.2.1').on('error', () => {}); setTimeout(process.exit, 200)";

test.describe('the network', { tag: '@browser' }, () => {
  test('a whole session turns to no other machine', async ({ data, context }) => {
    test.skip(!(await canWatchConnections()), 'strace がこのパソコンにありません');
    const log = join(data.root, 'connections');
    const owner = await startBrowserMode(data, ['--archive', data.archive], watchingConnections(log));
    const page = await context.newPage();
    const watch = watchPage(page, [new URL(owner.url).origin, 'blob:', 'data:']);
    await page.goto(owner.url);
    await new FirstRunPage(page).viewSample.click();
    const shell = new Shell(page);
    for (const name of ['期', '資料', 'フレーズ', 'オフサイトミーティング', '取り込み', 'ゴミ箱', '設定']) {
      await shell.goTo(name);
      await expect(shell.main.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await shell.search('ストーブ');
    await expect(shell.results.first()).toBeVisible();
    await page.keyboard.press('Control+n');
    const editor = new MeetingEditor(page);
    await editor.writeContent('![絵](https://elsewhere.example/x.png) https://elsewhere.example/');
    await expect(editor.saveState).toHaveText(/保存しました/);
    await editor.finish();
    await shell.goTo('引き継ぎ');
    await new HandoffPage(page).exportTo(join(data.root, '引き継ぎ.zip'), 'よろしく');
    await owner.stop();
    expect(watch.problems.filter((problem) => problem.startsWith('request'))).toEqual([]);
    expect(await foreignAddresses(log)).toEqual([]);
  });

  test('one connection out would be seen', async ({ data }) => {
    test.skip(!(await canWatchConnections()), 'strace がこのパソコンにありません');
    const log = join(data.root, 'connections');
    const [strace = '', ...args] = watchingConnections(log);
    await promisify(execFile)(strace, [...args, process.execPath, '-e', CALLS_OUT]);
    await expect.poll(() => foreignAddresses(log)).toEqual(['192.0.2.1']);
  });
});
