import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { followMail, openMail, sayName } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const MISSION = 'Wat is uw missie?';
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
  await sayName(page, 'Roos Bos');
  await expect(page.getByRole('heading', { name: 'U hebt nog geen voorstel' })).toBeVisible();
  await expectAccessible(page);

  await press(page, 'Uitloggen');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link of code werkt niet meer');
});

test('who reads mail on a telephone types the code on the computer that asked, and signs out everywhere', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(NEWCOMER);
  await press(page, 'Stuur mij de link');
  const telephone = await anotherPerson();
  await openMail(telephone, NEWCOMER, 'Uw link om in te loggen');
  const code = /deze code: (\d{4} \d{4})/.exec((await telephone.getByRole('article').textContent()) ?? '')?.[1] ?? '';
  await followMail(telephone, '/inloggen/link/');
  await expect(telephone.getByRole('heading', { level: 1 })).toHaveText('Typ de code op het andere apparaat');
  await expectAccessible(telephone);
  await shoot(telephone, 'code-op-ander-apparaat');

  await fill(page, { 'Code uit de mail': '0000 0000' });
  await press(page, 'Log in met de code');
  await expect(page.getByText('Deze code klopt niet. U kunt het nog 4 keer proberen.').first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'code-klopt-niet');
  await fill(page, { 'Code uit de mail': code });
  await press(page, 'Log in met de code');
  await sayName(page, 'Roos Bos');
  await expect(page.getByRole('heading', { name: 'U hebt nog geen voorstel' })).toBeVisible();

  await page.getByRole('link', { name: 'Mijn gegevens' }).click();
  await page.getByRole('link', { name: 'Bekijk op welke apparaten u bent aangemeld, en log daar uit' }).click();
  await expect(page.getByText('(hier kijkt u nu)')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'waar-u-bent-aangemeld');
  await press(page, 'Log overal uit, ook hier');
  await page.goto('/voorstellen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
});

test('who was signed out before pressing a button signs in elsewhere and sends the same text again', async ({
  page,
  context,
  troubles,
}) => {
  troubles.forgive(/status of 401/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'drijfveren');
  await fill(page, { [MISSION]: 'Niemand in Oosterlinde eet alleen.' });
  await context.clearCookies();
  await press(page, 'Opslaan en verder');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent niet ingelogd');
  await expectAccessible(page);
  await shoot(page, 'niet-ingelogd');
  const elsewhere = await context.newPage();
  await signIn(elsewhere, CHAIR);
  await press(page, 'Verstuur opnieuw');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De taak');
  await openSection(page, PREPARED, 'drijfveren');
  await expect(page.getByLabel(MISSION)).toHaveValue('Niemand in Oosterlinde eet alleen.');
});
