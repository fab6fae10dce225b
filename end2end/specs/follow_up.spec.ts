import type { Page } from '@playwright/test';
import { beginProposal, fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

test('a question that hangs on another answer comes and goes with it, and keeps its answer', async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, it comes after saving.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'initiatiefnemer');
  await live(page);
  const email = page.getByLabel('E-mailadres', { exact: true });
  const digital = page.getByRole('group', { name: 'Mag de gemeente u digitaal bereiken over dit voorstel?' });
  await email.fill('samen@delindehof.example');
  await digital.getByLabel('Nee').check();
  await expect(email).toBeHidden();
  await expect(page.getByRole('status')).toHaveText(/^Opgeslagen, \d+ s geleden$/);
  await digital.getByLabel('Ja').check();
  await expect(email).toBeVisible();
  await expect(email).toHaveValue('samen@delindehof.example');
  await press(page, 'Opslaan');
  await expect(email).toHaveValue('samen@delindehof.example');
});

test('every jump to what is missing leaves label, help and message in view', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, CHAIR);
  await beginProposal(page, 'Buurtvervoer');
  await openSection(page, 'Buurtvervoer', 'gereed');
  const missing = page.getByRole('region', { name: 'Dit ontbreekt nog' }).getByRole('link', { includeHidden: true });
  const links = await missing.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) {
    await page.goto(link);
    await expectInView(page);
  }
});

test('the summary of errors leads to a field whose label and message are in view', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'initiatiefnemer');
  await fill(page, { 'KvK-nummer': '1234567', 'Rekeningnummer (IBAN)': 'NL91ABNA0417164301' });
  await press(page, 'Opslaan');
  await expect(page).toHaveTitle(/^Fout: /);
  for (const link of await page.getByRole('alert').getByRole('link').all()) {
    await link.click();
    await expectInView(page);
  }
});

/** Expects that all that stands above the control to which the address leads is in the window, and the control too. */
async function expectInView(page: Page): Promise<void> {
  const { top, control, height } = await page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target?.closest('.ul-field, .ul-fieldset, .ul-line__cell') ?? target;
    const place = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? -1;
    return { top: place(around), control: place(target), height: window.innerHeight };
  });
  expect(top, `what stands above ${page.url()}`).toBeGreaterThanOrEqual(0);
  expect(control, `the control of ${page.url()}`).toBeLessThan(height - 40);
}
