import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { hasScripts } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

const MISSION = 'Wat is uw missie?';
const TYPED = 'Niemand in Oosterlinde eet alleen.';

test.use({ actionTimeout: 10_000 });

test.beforeEach(async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, nothing is saved before somebody presses a button.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'drijfveren');
});

test('a text is saved by itself while somebody writes', async ({ page }) => {
  await page.getByLabel(MISSION).fill(TYPED);
  await expect(page.getByRole('status')).toHaveText(/^Opgeslagen, \d+ s geleden$/);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
});

test('a text that was typed while the connection was lost is offered again', async ({ page, context, troubles }) => {
  troubles.forgive(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  await context.setOffline(false);
  await page.goto('/voorstellen');
  await page.goBack();
  await expect(page.getByRole('alert')).toContainText(TYPED);
  await press(page, 'Zet terug');
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
  await expect(page.getByRole('status')).toHaveText(/^Opgeslagen, \d+ s geleden$/);
});
