import { type Request } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press } from '../support/drafting.ts';
import { file } from '../support/files.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const FILES = 'Welke bestanden?';

test('files come along with a question, and what is no document is refused', async ({ page, troubles }) => {
  troubles.forgive(/status of 422/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'taak');
  await page.getByRole('link', { name: 'Bijlage toevoegen bij “Wat houdt de taak in?”' }).click();
  await page.getByLabel(FILES).setInputFiles(file('programma.exe', 'MZ\u0090\u0000'));
  await press(page, 'Voeg de bestanden toe');
  await expect(page.getByText('Er is niets bewaard.').first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'bijlage-geweigerd');
  await page.getByLabel(FILES).setInputFiles(file('Plattegrond.pdf'));
  await fill(page, { 'Wat is het?': 'Tekening van de begane grond' });
  await press(page, 'Voeg de bestanden toe');
  await expect(page.getByText('Tekening van de begane grond')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'bijlagen');
  await page.getByRole('link', { name: 'Terug naar het antwoord' }).click();
  await expect(page.getByRole('link', { name: '1 bijlage bij “Wat houdt de taak in?”' })).toBeVisible();
});

test('files on their way show how far they are, and can be stopped and sent again', async ({ page, troubles }) => {
  test.info().skip(!hasScripts(), 'Without scripts, the browser itself shows how far it is.');
  troubles.forgive(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'bijlagen/taak.omschrijving');
  await live(page);
  await page.getByLabel(FILES).setInputFiles(file('Plattegrond.pdf'));
  const sent = (post: Request) => post.method() === 'POST';

  // A line so slow that nothing arrives.
  await page.route('**/bijlagen/**', (call) => (sent(call.request()) ? undefined : call.continue()));
  await press(page, 'Voeg de bestanden toe');
  await expect(page.getByRole('progressbar', { name: 'Versturen' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'bijlage-onderweg');
  await press(page, 'Stop met versturen');
  await expect(page.getByText('U bent gestopt met versturen.')).toBeVisible();
  await page.unroute('**/bijlagen/**');

  await page.route('**/bijlagen/**', (call) => call.abort('internetdisconnected'));
  await press(page, 'Voeg de bestanden toe');
  await expect(page.getByText('Versturen is niet gelukt.')).toBeVisible();
  await page.unroute('**/bijlagen/**');

  await press(page, 'Voeg de bestanden toe');
  await expect(page.getByRole('link', { name: /^Plattegrond/ })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});

test('a file that is too large is told when it is chosen, and is not sent', async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, the server says it.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'bijlagen/taak.omschrijving');
  await live(page);
  const field = page.getByLabel(FILES);
  await field.setInputFiles(file('Scan.pdf', 'x'.repeat(10_000_001)));
  await expect(page.getByText('“Scan.pdf” is groter dan 10 MB.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await shoot(page, 'bijlage-te-groot');
  await press(page, 'Voeg de bestanden toe');
  await expect(field).toBeFocused();
  await field.setInputFiles(file('Plattegrond.pdf'));
  await expect(page.getByText('is groter dan')).toBeHidden();
});
