import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { openMail, sayName, signInByMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const PLACE = 'Voor welk dorp of welke wijk is het voorstel?';

test('an earlier version of an answer is found and put back', async ({ page }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'samenvatting');
  const first = await page.getByLabel(PLACE).inputValue();
  await fill(page, { [PLACE]: 'Heel Lindewaard' });
  await press(page, 'Opslaan');
  await page.getByRole('link', { name: `Eerdere versies van “${PLACE}”` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(PLACE);
  await expect(page.locator('ins').first()).toContainText('Heel');
  await expectAccessible(page);
  await shoot(page, 'eerdere-versies');
  await page.getByRole('button', { name: /^Zet deze versie terug/ }).last().click();
  await expect(page.getByLabel(PLACE)).toHaveValue(first);
});

test('two texts for one answer stand side by side until somebody chooses', async ({ page, context, troubles }) => {
  troubles.forgive(/status of (409|422)/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'samenvatting');
  const stale = await context.newPage();
  await stale.goto(page.url());
  await fill(page, { [PLACE]: 'Oosterlinde' });
  await press(page, 'Opslaan');
  await fill(stale, { [PLACE]: 'Oosterlinde en omgeving' });
  await press(stale, 'Opslaan');
  await expect(stale.getByRole('heading', { name: 'Er zijn twee versies van dit antwoord' })).toBeVisible();
  await stale.close();
  await page.reload();
  await expectAccessible(page);
  await shoot(page, 'twee-versies');
  await page.getByRole('button', { name: /^Neem deze/ }).click();
  await expect(page.getByLabel(PLACE)).toHaveValue('Oosterlinde en omgeving');
  await expect(page.getByRole('heading', { name: 'Er zijn twee versies van dit antwoord' })).toHaveCount(0);
});

test('the chair invites somebody, who joins and writes along', async ({ page, anotherPerson, troubles }) => {
  troubles.forgive(/status of 422/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'samenvatting');
  await page.getByRole('link', { name: 'Samen schrijven' }).click();
  await fill(page, { 'Voor- en achternaam': 'Bram Koster', 'E-mailadres': 'bram' });
  await press(page, 'Verstuur de uitnodiging');
  await expect(page.getByLabel('Voor- en achternaam')).toHaveValue('Bram Koster');
  await expectAccessible(page);
  await fill(page, { 'E-mailadres': 'bram@lindehof.example' });
  await page.getByLabel('Penningmeester: schrijft mee').check();
  await press(page, 'Verstuur de uitnodiging');
  await expect(page.getByRole('heading', { name: 'Bram Koster' })).toBeVisible();
  await shoot(page, 'samen-schrijven');
  await openMail(page, 'Bram Koster', 'U bent uitgenodigd om mee te schrijven');

  const guest = await anotherPerson();
  await signInByMail(guest, 'bram@lindehof.example');
  await sayName(guest, 'Bram Koster');
  await guest.getByRole('link', { name: 'Bekijk de uitnodiging' }).click();
  await expect(guest.getByLabel('Wat is uw voor- en achternaam?')).toHaveValue('Bram Koster');
  await expectAccessible(guest);
  await shoot(guest, 'uitnodiging');
  await press(guest, 'Ja, ik doe mee');
  await expect(guest.getByText('U doet mee aan dit voorstel')).toBeVisible();
  await expectAccessible(guest);
});

test('a budget goes to a spreadsheet and back', async ({ page }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'begroting');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download de begroting als rekenblad (xlsx)' }).click();
  const file = await (await downloading).path();
  await page.getByLabel('Rekenblad inlezen').setInputFiles({
    name: 'begroting.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await (await import('node:fs/promises')).readFile(file),
  });
  await press(page, 'Lees het bestand in');
  await expect(page.getByText('Nog niet bewaard')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Opslaan');
  await expect(page.getByText('Nog niet bewaard')).toHaveCount(0);
});
