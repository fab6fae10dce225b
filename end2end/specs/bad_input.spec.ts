import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press, submitAs } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('a wrong e-mail address stays as typed, with a message that leads to it', async ({ page, troubles }) => {
  troubles.forgive(/status of 422/);
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill('marijke@lindehof');
  await press(page, 'Stuur mij de link');
  await expect(page).toHaveTitle(/^Fout: /);
  await expectMistake(page, 'E-mailadres', 'marijke@lindehof');
  await expectAccessible(page);
});

test('wrong numbers of the organisation stay as typed, each with its message', async ({ page }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'initiatiefnemer');
  await fill(page, { 'KvK-nummer': '1234567', 'Rekeningnummer (IBAN)': 'NL91ABNA0417164301' });
  await press(page, 'Opslaan');
  await expect(page.getByRole('alert')).toContainText('Wij hebben alles bewaard');
  await expectMistake(page, 'KvK-nummer', '1234567');
  await expectMistake(page, 'Rekeningnummer (IBAN)', 'NL91ABNA0417164301');
  await expectAccessible(page);
});

test('who would save over the text of somebody else is told so, and chooses', async ({ page, context, troubles }) => {
  troubles.forgive(/status of (409|422)/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'samenvatting');
  const stale = await context.newPage();
  await stale.goto(page.url());
  const place = 'Voor welk dorp of welke wijk is het voorstel?';
  await fill(page, { [place]: 'Oosterlinde' });
  await press(page, 'Opslaan');
  await expect(page.getByRole('status')).toContainText('Opgeslagen');

  await fill(stale, { [place]: 'Dorp Oosterlinde en omgeving' });
  await press(stale, 'Opslaan');
  await expect(stale.getByRole('alert')).toContainText('Dit is nog niet bewaard.');
  await expect(stale.getByLabel(place)).toHaveAccessibleDescription(/Daar staat nu: “Oosterlinde”/);
  await expectMistake(stale, place, 'Dorp Oosterlinde en omgeving');
  await press(stale, 'Opslaan');
  await expect(stale.getByRole('alert')).toContainText('Dit is nog niet bewaard.');
  await press(stale, `Neem deze bij “${place}”`);
  await expect(stale.getByRole('alert')).toHaveCount(0);
  await expect(stale.getByLabel(place)).toHaveValue('Dorp Oosterlinde en omgeving');
});

test('a proposal that somebody changed meanwhile is not submitted unread', async ({ page, context, troubles }) => {
  troubles.forgive(/status of 409/);
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'gereed');
  const other = await context.newPage();
  await openSection(other, PREPARED, 'samenvatting');
  await fill(other, { 'Voor welk dorp of welke wijk is het voorstel?': 'Oosterlinde' });
  await press(other, 'Opslaan');
  await expect(other.getByRole('status')).toContainText('Opgeslagen');
  await submitAs(page, 'Dien het voorstel in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is uw voorstel klaar?');
  await expect(page.getByText('Het voorstel is intussen veranderd.')).toBeVisible();
});

test('a keyboard alone is enough: it skips the menu, and Enter saves without removing a row', async ({ page }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'drijfveren');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const sources = page.getByLabel('Bron', { exact: true });
  const before = await sources.count();
  await sources.first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Enquête van de dorpsraad');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await expect(sources).toHaveCount(before);
  await expect(sources.first()).toHaveValue('Enquête van de dorpsraad');
});

/** Expects what was typed, a message beside the field, and a link to the field in the summary on top. */
async function expectMistake(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toHaveValue(typed);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const id = await field.getAttribute('id');
  await expect(page.locator(`[id="${id}-fout"]`)).toBeVisible();
  await expect(field).toHaveAttribute('aria-describedby', new RegExp(`(^| )${id}-fout( |$)`));
  await page.getByRole('alert').locator(`a[href="#${id}"]`).click();
  await expect(field).toBeFocused();
}
