import { expectAccessible } from '../support/accessible.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const FRONT = '/gemeenten/noorderveen';

test('a resident stays with one municipality from its front page to the outcome of the check', async ({ page }) => {
  await page.goto(FRONT);
  const header = page.getByRole('banner');
  await expect(header.getByText('gemeente Noorderveen')).toBeVisible();
  await expect(header).toHaveCSS('background-color', 'rgb(106, 33, 80)');
  await expectAccessible(page);
  await shoot(page, 'gemeente-eigen-kleuren');

  await page.getByRole('link', { name: 'Kijk of uw plan kan' }).click();
  await expect(page).toHaveURL(`${FRONT}/kunnen-wij-dit`);
  await expect(page.getByLabel('In welke gemeente is het?')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, 'gemeente-check');
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  await expect(page.getByRole('alert').or(page.locator('.ul-errors')).first()).toBeVisible();
  await expect(page.getByText('gemeente Noorderveen').first()).toBeVisible();

  for (const [link, heading] of [
    ['Alle vragen', 'Alle vragen vooraf'],
    ['Gemeente', 'Gemeente Noorderveen'],
    ['Uitdagingen', 'Uitdagingen'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(new URL(page.url()).pathname.startsWith(FRONT)).toBe(true);
    await expect(page.getByText('Lindewaard')).toHaveCount(0);
    await expectAccessible(page);
  }
  await shoot(page, 'gemeente-uitdagingen');
});
