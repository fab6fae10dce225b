import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { PDF, file } from '../support/files.ts';
import { reach } from '../support/keyboard.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

test('a question of the municipality is new to the board until somebody looked, and mails come as they chose', async ({
  page,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  await signIn(page, CHAIR);
  const before = await unread(page);
  await signIn(page, CASE_MANAGER);
  await page.goto('/dossiers');
  await page.getByRole('link', { name: ASSESSED, exact: true }).first().click();
  await page.getByRole('link', { name: /^Overleg/ }).first().click();
  await page.getByLabel('Uw bericht aan het bestuur').fill('Wanneer loopt uw polis af?');
  await page.getByLabel('Ja, ik wil graag antwoord').check();
  const files = page.getByLabel('Bestanden bij dit bericht');
  await files.setInputFiles(file('programma.exe', 'MZ\u0090\u0000'));
  await page.getByRole('button', { name: 'Verstuur dit bericht' }).click();
  await expect(page.getByText('Er is niets bewaard.').first()).toBeVisible();
  await expect(page.getByLabel('Uw bericht aan het bestuur')).toHaveValue('Wanneer loopt uw polis af?');
  await expect(page.getByLabel('Ja, ik wil graag antwoord')).toBeChecked();
  await expectAccessible(page);
  await shoot(page, 'bericht-bestand-geweigerd');
  await files.setInputFiles([file('Polis nu.pdf'), file('Polis straks.pdf', `${PDF}\n`)]);
  await page.getByRole('button', { name: 'Verstuur dit bericht' }).click();
  await expect(page.getByRole('main')).toContainText('Wanneer loopt uw polis af?');
  await expect(page.getByRole('link', { name: 'Polis straks.pdf' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'overleg-bestanden');

  await signIn(page, CHAIR);
  expect(await unread(page)).toBe(before + 1);
  await page.goto('/uitleg');
  await reach(page, page.getByRole('link', { name: /^Meldingen/ }));
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Meldingen');
  await expect(main.getByRole('region', { name: 'Dit wacht op u' })).toContainText('één ding voor u open');
  const about = main.getByRole('region', { name: ASSESSED });
  await expect(about).toContainText(CASE_MANAGER);
  await expectAccessible(page);
  await shoot(page, 'meldingen');
  await about.getByRole('link', { name: 'Bericht aan het bestuur' }).click();
  await expect(main).toContainText('Wanneer loopt uw polis af?');
  const saved = page.waitForEvent('download');
  await main.getByRole('link', { name: 'Polis nu.pdf' }).click();
  expect((await saved).suggestedFilename()).toBe('Polis nu.pdf');
  expect(await unread(page)).toBe(before);

  await page.getByRole('link', { name: /^Meldingen/ }).click();
  if (before > 0) await page.getByRole('button', { name: 'Alles gelezen' }).click();
  await expect(main).toContainText('U hebt alles gelezen');
  await page.getByRole('link', { name: 'Kies hoe u hierover mail krijgt' }).click();
  const messages = page.getByRole('group', { name: 'Berichten in het overleg' });
  await expect(messages.getByLabel('Meteen een mail')).toBeChecked();
  await messages.getByLabel('Eén keer per dag, om 7 uur').check();
  await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
  await expect(main).toContainText('Uw keuze is bewaard');
  await expect(messages.getByLabel('Eén keer per dag, om 7 uur')).toBeChecked();
  await expectAccessible(page);
  await shoot(page, 'mailkeuze');
});

/** How many things the header says are new. */
async function unread(page: Page): Promise<number> {
  const link = page.getByRole('banner').getByRole('link', { name: /^Meldingen/ });
  return Number(/\d+/.exec(await link.innerText())?.[0] ?? 0);
}
