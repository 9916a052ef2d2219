import { expect, test } from '../fixtures/test';

test.use({ archive: 'sample' });

test('the product opens and shows its name', { tag: '@reading' }, async ({ page }) => {
  await expect(page).toHaveTitle(/ハミダシ帖/);
  await expect(page.getByRole('main')).toBeVisible();
});
