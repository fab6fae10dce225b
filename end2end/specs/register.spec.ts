import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press } from '../support/drafting.ts';
import { CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const TASK = 'Dagopvang in Oosterlinde';

test('who looks for a task to challenge finds it, signs in on the way and begins with what is known', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Gemeenten', exact: true }).click();
  await expectAccessible(page);
  await shoot(page, 'gemeenten');
  await page.getByRole('main').getByRole('link', { name: 'Lindewaard' }).click();
  await expectAccessible(page);
  await shoot(page, 'gemeente');
  await page.getByRole('link', { name: 'Bekijk alle taken' }).click();
  await expectAccessible(page);
  await shoot(page, 'register');
  await page.getByRole('link', { name: TASK }).click();
  await expect(page.getByText('€ 251.699 per jaar')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'register-taak');
  await page.getByRole('link', { name: 'Daag deze taak uit' }).click();
  await page.getByRole('button', { name: CHAIR }).click();
  await expect(page.getByText('Dit vullen wij vast in.')).toBeVisible();
  await expect(page.getByLabel('Hoe noemt u uw voorstel?')).toHaveValue(TASK);
  await expectAccessible(page);
  await shoot(page, 'uitdagen-beginnen');
  await page.getByLabel('Hoe heet uw coöperatie of groep?').fill('Zorgcoöperatie De Lindehof U.A.');
  await press(page, 'Begin met het voorstel');
  await expect(page.getByText('Wij namen ze over uit het register van de gemeente.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'uitdagen-begonnen');
  await page.goto(page.url().replace(/verkenning.*/, 'taak'));
  await expect(page.getByLabel('Wie voert de taak nu uit?')).toHaveValue('Regiozorg Meander');
  await page.goto(page.url().replace(/taak.*/, 'begroting'));
  await expect(page.locator('[id="begroting.nu.0.price"]')).toHaveValue('251.699');
});

test('a case manager adds a task, mends what is wrong, and takes it out again', async ({ page, anotherPerson, troubles }) => {
  await signIn(page, CASE_MANAGER);
  await page.getByRole('link', { name: 'Taken', exact: true }).click();
  await expectAccessible(page);
  await shoot(page, 'taken');
  await page.getByRole('link', { name: 'Voeg een taak toe' }).click();
  await expectAccessible(page);
  await fill(page, { 'Hoe heet de taak?': 'Boodschappendienst', 'Wat houdt de taak in?': 'Boodschappen aan huis.' });
  await press(page, 'Bewaar de taak');
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByLabel('Hoe heet de taak?')).toHaveValue('Boodschappendienst');
  await expectAccessible(page);
  await shoot(page, 'taak-fout');
  await page.getByLabel('Welke dienst is het?').selectOption('Vervoer');
  await fill(page, {
    'Hoeveel wordt er per jaar geleverd?': '1.040',
    'Hoe heet één daarvan?': 'rit',
    'Wat kost de taak nu per jaar?': '12.480',
    'Wie voert de taak nu uit?': 'Stichting Aan Huis',
    'Wie beantwoordt vragen?': 'Contactpersoon uitdaagrecht',
  });
  await page.getByLabel(/^Iedereen/).check();
  await press(page, 'Bewaar de taak');
  await expect(page.getByText('De taak is bewaard')).toBeVisible();
  const visitor = await anotherPerson();
  await visitor.goto('/gemeenten/lindewaard/taken');
  await expect(visitor.getByRole('link', { name: 'Boodschappendienst' })).toBeVisible();
  await page.getByRole('link', { name: /^Wijzig ?: Boodschappendienst/ }).click();
  await expectAccessible(page);
  await shoot(page, 'taak-wijzigen');
  await press(page, 'Haal uit het register');
  await visitor.reload();
  await expect(visitor.getByRole('link', { name: 'Boodschappendienst' })).toHaveCount(0);
  troubles.forgive(/status of 422/);
});

test('tasks go to a spreadsheet and back, and a wrong cell is named', async ({ page, troubles }) => {
  await signIn(page, CASE_MANAGER);
  await page.goto('/taken');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download de taken (csv)' }).click();
  const table = (await readFile(await (await download).path(), 'utf8')).replace('Klussendienst', 'Klusbus');
  await send(table.replace(';64.000;', ';veel;'));
  await expect(page.getByRole('link', { name: /^Rij 5, kolom kosten_per_jaar: / })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'taken-fout');
  await send(table);
  await expect(page.getByText('De taken zijn ingelezen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Klusbus' })).toBeVisible();
  troubles.forgive(/status of 422/);

  async function send(text: string): Promise<void> {
    await page.getByLabel('Lees taken in uit een csv-bestand').setInputFiles({
      name: 'taken.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await press(page, 'Lees het bestand in');
  }
});
