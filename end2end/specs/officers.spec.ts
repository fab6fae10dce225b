import { type Page } from '@playwright/test';
import { press } from '../support/drafting.ts';
import { openCase } from '../support/handling.ts';
import { CASE_MANAGER, signIn } from '../support/people.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

/** The case of the demo of which all scores are in. */
const ASSESSED = '’t Lindehuis: dagopvang door en voor Oosterlinde';
const SUMMARY = 'Het besluit in het kort';
const TYPED = 'U mag de dagopvang overnemen vanaf 1 april 2027.';

test('a decision in preparation saves itself, and what was saved stands there after signing in again', async ({
  page,
  anotherPerson,
}) => {
  await desk(page);
  await page.getByLabel(SUMMARY).fill(TYPED);
  if (hasScripts()) await expect(page.locator('.ul-foot').getByRole('status')).toContainText('Opgeslagen');
  else await press(page, 'Bewaren');
  const again = await anotherPerson();
  await desk(again);
  await expect(again.getByLabel(SUMMARY)).toHaveValue(TYPED);
});

test('two windows of one decision never overwrite each other unseen', async ({ page, anotherPerson, troubles }) => {
  const [one, other] = [page, await anotherPerson()];
  await desk(one);
  await desk(other);
  await save(one, 'Uit het eerste venster.');
  await other.getByLabel(SUMMARY).fill('Uit het tweede venster.');
  await press(other, 'Bewaren');
  await expect(other.getByText('Er zijn twee versies van deze tekst')).toBeVisible();
  await expect(other.getByText('Uit het eerste venster.').first()).toBeVisible();
  await press(other, `Neem deze bij “${SUMMARY}”`);
  await expect(other.getByLabel(SUMMARY)).toHaveValue('Uit het tweede venster.');
  // Saving while typing is refused first (409); the page with both texts answers the form that is refused next (422).
  troubles.forgive(/status of (409|422)/);
});

async function desk(page: Page): Promise<void> {
  await signIn(page, CASE_MANAGER);
  await openCase(page, ASSESSED);
  await page.getByRole('link', { name: 'Besluit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Besluit voorbereiden');
  if (hasScripts()) await live(page);
}

async function save(page: Page, text: string): Promise<void> {
  await page.getByLabel(SUMMARY).fill(text);
  await press(page, 'Bewaren');
  await expect(page.getByText('Alles is bewaard')).toBeVisible();
}
