import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press } from '../support/drafting.ts';
import { reach } from '../support/keyboard.ts';
import { ADMINISTRATOR, signIn } from '../support/people.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const KEPT = '/initiatieven/beheer';

test('who is new comes in two presses to examples, and chooses a service and a province', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Uitleg', exact: true }).click();
  await page.getByRole('link', { name: 'Voorbeelden van initiatieven' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '12 initiatieven' })).toBeVisible();
  await expect(page.getByText('Fictief voorbeeld')).toHaveCount(12);
  await expectAccessible(page);
  await shoot(page, 'initiatieven');
  await page.getByLabel('Dienst').selectOption('Vervoer');
  await press(page, 'Toon');
  await expect(page.getByRole('heading', { level: 2, name: '4 initiatieven met vervoer' })).toBeVisible();
  await map(page).getByRole('link', { name: 'Drenthe: 1 initiatief' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '1 initiatief in Drenthe met vervoer' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText('Brinkkring Essenbrink');
  await expect(map(page).getByRole('link', { name: 'Drenthe: 1 initiatief' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByLabel('Dienst')).toHaveValue('vervoer');
  await expectAccessible(page);
  await shoot(page, 'initiatieven-drenthe');
  await map(page).getByRole('link', { name: 'Zeeland: 0 initiatieven' }).click();
  await expect(page.getByText('Wij kennen hier nog geen voorbeeld van')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'initiatieven-geen');
  await page.getByRole('link', { name: 'Bekijk alle voorbeelden' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '12 initiatieven' })).toBeVisible();
  await page.goto('/uitleg/zorgcooperatie');
  await page.getByRole('link', { name: 'Voorbeelden van initiatieven' }).click();
  await page.getByRole('link', { name: 'Kunnen wij dit uitdagen?' }).click();
  await expect(page).toHaveURL(/\/uitleg\/kunnen-wij-dit/);
});

test('form and map can be used with the keyboard alone, and the map fits a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/initiatieven');
  await reach(page, page.getByLabel('Provincie'));
  await page.keyboard.type('Overij');
  await reach(page, page.getByRole('button', { name: 'Toon' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '2 initiatieven in Overijssel' })).toBeVisible();
  await page.goto('/initiatieven');
  const limburg = map(page).getByRole('link', { name: 'Limburg: 1 initiatief' });
  await reach(page, limburg);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '1 initiatief in Limburg' })).toBeVisible();
  await expect(map(page).getByRole('link')).toHaveCount(13);
  for (const tile of await map(page).locator('svg a').all()) {
    const box = await tile.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320 && Math.min(box.width, box.height) >= 44).toBe(true);
  }
});

test('an administrator adds an example, mends what is wrong, and removes it again', async ({ page, anotherPerson, troubles }) => {
  await signIn(page, ADMINISTRATOR);
  await page.getByRole('link', { name: 'Medewerkers', exact: true }).click();
  await page.getByRole('link', { name: 'Houd de voorbeelden bij' }).click();
  await expectAccessible(page);
  await shoot(page, 'initiatieven-beheer');
  await page.getByRole('link', { name: 'Voeg een initiatief toe' }).click();
  await expectAccessible(page);
  await fill(page, {
    'Hoe heet het initiatief?': 'De Klusbus',
    'In welke plaats is het?': 'Oosterlinde',
    'Wat doet het initiatief, in één zin?': 'Handige buren komen langs met gereedschap.',
    'Wat is het adres van de website?': 'javascript:alert(1)',
  });
  await page.getByLabel('Klussen in en om het huis').check();
  await press(page, 'Bewaar het initiatief');
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByLabel('Hoe heet het initiatief?')).toHaveValue('De Klusbus');
  await expect(page.getByLabel('Klussen in en om het huis')).toBeChecked();
  await expectAccessible(page);
  await shoot(page, 'initiatief-fout');
  await page.getByLabel('In welke provincie is dat?').selectOption('Gelderland');
  await page.getByLabel('Stichting').check();
  await fill(page, { 'Wat is het adres van de website?': 'https://klusbus.example' });
  await press(page, 'Bewaar het initiatief');
  await expect(page.getByText('Het initiatief is bewaard')).toBeVisible();
  const visitor = await anotherPerson();
  await visitor.goto('/initiatieven?provincie=gelderland');
  await expect(visitor.getByRole('link', { name: 'Website van De Klusbus' })).toHaveAttribute('href', 'https://klusbus.example');
  await page.getByRole('link', { name: /^Wijzig ?: De Klusbus/ }).click();
  await expectAccessible(page);
  await shoot(page, 'initiatief-wijzigen');
  await page.getByRole('link', { name: 'Verwijder', exact: true }).click();
  await expectAccessible(page);
  await shoot(page, 'initiatief-verwijderen');
  await press(page, 'Ja, verwijder dit initiatief');
  await expect(page.getByText('Het initiatief is verwijderd')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText('De Klusbus')).toHaveCount(0);
  troubles.forgive(/status of 422/);
});

test('examples go to a spreadsheet and back, and a wrong cell is named with its row', async ({ page, troubles }) => {
  await signIn(page, ADMINISTRATOR);
  await page.goto(KEPT);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download de initiatieven (csv)' }).click();
  const table = (await readFile(await (await download).path(), 'utf8')).replace('Ons Heem', 'Ons Nieuwe Heem');
  await send(table.replace(';drenthe;', ';holland;'));
  await expect(page.getByRole('link', { name: /^Rij 3, kolom provincie: / })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'initiatieven-fout');
  await send(table);
  await expect(page.getByText('De initiatieven zijn ingelezen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ons Nieuwe Heem' })).toBeVisible();
  troubles.forgive(/status of 422/);

  async function send(text: string): Promise<void> {
    await page.getByLabel('Lees initiatieven in uit een csv-bestand').setInputFiles({
      name: 'initiatieven.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await press(page, 'Lees het bestand in');
  }
});

function map(page: Page) {
  return page.getByRole('navigation', { name: 'Kies op de kaart' });
}
