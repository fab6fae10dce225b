import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { hasScripts } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

const MISSION = 'Wat is uw missie?';
const TYPED = 'Niemand in Oosterlinde eet alleen.';
const JUST_SAVED = /^Opgeslagen, \d+ s geleden$/;
const CALLS = '**/api/**';

test.beforeEach(async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, nothing is saved before somebody presses a button.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'drijfveren');
  await page.waitForLoadState('networkidle');
});

test('a text is saved by itself while somebody writes', async ({ page }) => {
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
});

test('a text that could not be saved is offered again on the next visit', async ({ page, troubles }) => {
  troubles.forgive(/ERR_INTERNET_DISCONNECTED/);
  await page.route(CALLS, (call) => call.abort('internetdisconnected'));
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  const address = page.url();
  await page.goto('/voorstellen');
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText(TYPED);
  await page.unroute(CALLS);
  await press(page, 'Zet terug');
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
});
