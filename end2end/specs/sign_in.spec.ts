import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { followMail, openMail } from '../support/post.ts';
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
  await expect(page.getByRole('heading', { name: 'U hebt nog geen voorstel' })).toBeVisible();
  await expectAccessible(page);

  await press(page, 'Uitloggen');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
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
