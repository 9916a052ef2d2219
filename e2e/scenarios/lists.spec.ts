import { expect, test } from '../fixtures/test';
import { Shell } from '../page-models/shell';

const COUNT = 10_000;
const SLICE = 2_000;
/** Crockford's base 32, as ULIDs are written in (https://github.com/ulid/spec) */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test.describe('ten thousand meetings', { tag: '@browser' }, () => {
  test.use({ archive: 'new' });

  test('scroll lightly, are narrowed at once, and open', async ({ page, owner }) => {
    test.setTimeout(120_000);
    for (let from = 0; from < COUNT; from += SLICE) {
      await owner.call('record.addAll', {
        records: Array.from({ length: SLICE }, (_, i) => meeting(from + i)),
      });
    }
    await page.reload();
    const shell = new Shell(page);
    await shell.goTo('オフサイトミーティング');
    await expect(shell.main.getByText('10000件の対話の記録')).toBeVisible();
    const rows = shell.main.getByRole('link', { name: /第\d+回 朝市の会/ });
    await expect(rows.first()).toBeVisible();
    expect(await rows.count()).toBeLessThan(40);

    const { usualFrame, rowsAtMost } = await shell.main.evaluate(scrollThrough);
    expect(rowsAtMost).toBeLessThan(60);
    // The usual frame, in ms: single ones are lost to a busy machine, but drawing every row takes seconds each time.
    expect(usualFrame).toBeLessThan(100);
    await shell.main.focus();
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(shell.main.getByText('第1回 朝市の会')).toBeInViewport({ timeout: 500 });
    }).toPass({ timeout: 10_000 });

    const filter = page.getByRole('searchbox', { name: '題名・相手・場所で絞り込む' });
    await shell.main.evaluate((main) => main.scrollTo({ top: 0 }));
    await filter.fill('第7777回');
    await expect(shell.main.getByText(/10000件のうち/)).toBeVisible();
    await expect(rows.first()).toContainText('第7777回');
    await rows.first().click();
    await expect(shell.title('第7777回 朝市の会')).toBeVisible();
    await page.goBack();
    await expect(filter).toHaveValue('第7777回');
  });
});

function meeting(index: number) {
  const day = new Date(Date.UTC(1998, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    kind: 'offsiteMeeting',
    id: ulid(index),
    tags: [],
    visibility: 'team',
    title: `第${index + 1}回 朝市の会`,
    date: day,
    counterpart: '朝市組合の皆さん',
    participants: ['甲野'],
    content: `・ ${index + 1}回目の話。帰り道の一言を聞いた。`,
    insights: [],
    polls: [],
    nextSteps: '',
    attachments: [],
  };
}

function ulid(index: number): string {
  let rest = index;
  let digits = '';
  for (let place = 0; place < 16; place += 1) {
    digits = (DIGITS[rest % 32] ?? '0') + digits;
    rest = Math.floor(rest / 32);
  }
  return `01J0000000${digits}`;
}

/** From top to bottom in two hundred steps, one per frame. @returns the median frame in ms, and the most rows at once */
async function scrollThrough(main: HTMLElement): Promise<{ usualFrame: number; rowsAtMost: number }> {
  const frames: number[] = [];
  let rowsAtMost = 0;
  let last = performance.now();
  for (let step = 0; step <= 200; step += 1) {
    main.scrollTop = (main.scrollHeight * step) / 200;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
    rowsAtMost = Math.max(rowsAtMost, main.querySelectorAll('a[href^="#/meetings/"]').length);
  }
  return { usualFrame: frames.sort((a, b) => a - b)[100] ?? 0, rowsAtMost };
}
