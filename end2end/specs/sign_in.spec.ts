import { expectAccessible } from '../support/accessible.ts';
import { press } from '../support/drafting.ts';
import { followMail, openMail } from '../support/post.ts';
import { expect, test } from '../support/test.ts';

const NEWCOMER = 'roos@voorbeeld.example';

test('somebody new signs in with a link from a mail, which works once', async ({ page }) => {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(NEWCOMER);
  await press(page, 'Stuur mij de link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');
  await expectAccessible(page);

  await openMail(page, NEWCOMER, 'Uw link om in te loggen');
  await followMail(page, '/inloggen/link/');
  const link = page.url();
  await expectAccessible(page);
  await press(page, 'Inloggen');
  await expect(page.getByRole('heading', { name: 'U hebt nog geen voorstel' })).toBeVisible();
  await expectAccessible(page);

  await press(page, 'Uitloggen');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
});
