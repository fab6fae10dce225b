import { expectAccessible } from '../support/accessible.ts';
import { reach } from '../support/keyboard.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const STATEMENTS = 24;

test('who is new goes from the home page by both checks to the building block that needs it most', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Kijk of u dit kunt uitdagen' }).click();
  await page.getByLabel('1. In welke gemeente is het?').selectOption('Lindewaard');
  await page.getByLabel('Een coöperatie, vereniging of stichting zonder winstdoel').check();
  await page.getByLabel('3. Welke dienst wilt u overnemen?').selectOption('Ontmoetingsplek');
  await page.getByLabel('Voor iedereen, zonder indicatie').check();
  await page.getByLabel('Nee, dat blijft bij de gemeente').check();
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expectAccessible(page);
  const contract = page.getByRole('group', { name: '6. Doet een ander dit nu met een contract of subsidie?' });
  await contract.getByLabel('Nee', { exact: true }).check();
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  await expect(page.getByText('U kunt dit waarschijnlijk uitdagen')).toBeVisible();
  await expect(page.getByText('hoofdstuk 4, artikel 12')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'kunnen-wij-dit-uitslag');

  await page.getByRole('link', { name: 'Doe de zelfcheck' }).click();
  const statements = page.getByRole('main').getByRole('group');
  await expect(statements).toHaveCount(STATEMENTS);
  for (const statement of await statements.all()) await statement.getByLabel('Ja', { exact: true }).check();
  await page.getByRole('group', { name: 'Wij weten ongeveer wat de taak ons per jaar kost.' }).getByLabel('Nog niet').check();
  await page.getByRole('group', { name: 'Wij weten wat de gemeente nu voor de taak betaalt.' }).getByLabel('Nog niet').check();
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  await expect(page.getByRole('img', { name: 'Hoe stevig elke bouwsteen staat' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^5\. Financiering/ })).toContainText('Aan het begin');
  await expectAccessible(page);
  await shoot(page, 'zelfcheck-uitslag');

  await page.getByRole('link', { name: 'Bouwsteen 5: Financiering' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Financiering');
  await page.getByRole('link', { name: /^Onderdeel 12: / }).click();
  await expect(page).toHaveURL(/\/vragen#begroting$/);
});

test('answers of the self-check can be changed, and are in the address alone', async ({ page, context }) => {
  await page.goto('/uitleg/zelfcheck');
  for (const statement of await page.getByRole('main').getByRole('group').all()) {
    await statement.getByLabel('Deels').check();
  }
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  const result = page.url();
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('link', { name: 'Verander uw antwoorden' }).click();
  await expect(page.getByRole('radio', { name: 'Deels', checked: true })).toHaveCount(STATEMENTS);
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  expect(new URL(page.url()).searchParams.toString().split('&').sort()).toEqual(
    new URL(result).searchParams.toString().split('&').sort(),
  );
});

test('the check of six questions can be done with the keyboard alone', async ({ page }) => {
  await page.goto('/uitleg/kunnen-wij-dit?dienst=vervoer');
  await reach(page, page.getByLabel('1. In welke gemeente is het?'));
  await page.keyboard.type('Noorder');
  for (const name of ['wie', 'voorziening', 'toegang', 'contract']) {
    await reach(page, page.locator(`#${name}`));
    await page.keyboard.press('Space');
  }
  await reach(page, page.getByRole('button', { name: 'Bekijk de uitslag' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Verordening maatschappelijke ondersteuning Noorderveen 2026')).toBeVisible();
});

test('on paper the result of the self-check keeps picture, table and advice', async ({ page }) => {
  await page.goto('/uitleg/zelfcheck');
  for (const statement of await page.getByRole('main').getByRole('group').all()) {
    await statement.getByLabel('Deels').check();
  }
  await page.getByRole('button', { name: 'Bekijk de uitslag' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: 'Hoe stevig elke bouwsteen staat' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Punten per bouwsteen' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ons advies' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Uw volgende stap' })).toBeHidden();
});
