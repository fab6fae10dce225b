import { type Locator, type Page } from '@playwright/test';
import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { offline, online } from '../support/offline.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { expect, test } from '../support/test.ts';

const MISSION = 'Wat is uw missie?';
const TYPED = 'Niemand in Oosterlinde eet alleen.';
const JUST_SAVED = /^Opgeslagen, \d+ s geleden$/;
const CALLS = '**/api/**';
/** Milliseconds within which a page has shown what came back. */
const MOVED = 200;

test.beforeEach(async ({ page }) => {
  test.info().skip(!hasScripts(), 'Without scripts, nothing is saved before somebody presses a button.');
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'drijfveren');
  await live(page);
});

test('a text is saved by itself while somebody writes', async ({ page }) => {
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
});

test('a text that was typed before the scripts were there is saved all the same', async ({ page }) => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/*.wasm', (file) => held.then(() => file.continue()));
  await page.reload({ waitUntil: 'domcontentloaded' });
  await fill(page, { [MISSION]: TYPED });
  goOn();
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
});

test('a text that could not be saved is offered again on the next visit', async ({ page }) => {
  await offline(page);
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  const address = page.url();
  await page.goto('/voorstellen');
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText(TYPED);
  await online(page);
  await press(page, 'Zet terug');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(TYPED);
});

test('text of one person is not offered to the next, and signing out says where it is', async ({ page }) => {
  await offline(page);
  await fill(page, { [MISSION]: TYPED });
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  await expectNothingCovered(page);
  const address = page.url();
  await page.goto('/voorstellen');
  await press(page, 'Uitloggen');
  await expect(page.getByRole('alert')).toContainText('Op dit apparaat staat nog tekst van u bij: drijfveren.');
  await online(page);

  await signIn(page, 'Tarik Amrani');
  await page.goto(address);
  await live(page);
  await expect(page.getByText('Hier staat nog tekst die niet is opgeslagen')).toBeHidden();
  await press(page, 'Uitloggen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent uitgelogd');
  await expect(page.getByText('Niet alles is opgeslagen')).toBeHidden();

  await signIn(page, CHAIR);
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText(TYPED);
});

test('rows that could not be saved are joined with what somebody else wrote meanwhile', async ({
  page,
  anotherPerson,
}) => {
  await offline(page);
  const source = (place: Page, name: string) => place.locator(`input[value="${name}"]`);
  await fill(sources(page).last(), { Bron: 'Huisartsen in Oosterlinde' });
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  const address = page.url();
  await page.goto('/voorstellen');

  const treasurer = await anotherPerson();
  await signIn(treasurer, 'Tarik Amrani');
  await treasurer.goto(address);
  await fill(sources(treasurer).first(), { Jaar: '2023' });
  await press(treasurer, 'Opslaan');
  await expect(sources(treasurer).first().getByLabel('Jaar')).toHaveValue('2023');

  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('Huisartsen in Oosterlinde');
  await online(page);
  await press(page, 'Zet terug');
  await expect(source(page, 'Huisartsen in Oosterlinde')).toBeVisible();
  await expect(sources(page).first().getByLabel('Jaar')).toHaveValue('2023');
});

test('a button that a disappearing message moves while it is pressed still does its work', async ({ page }) => {
  const before = await sources(page).count();
  const blank = sources(page).last();
  await fill(blank, { Bron: 'Huisartsen in Oosterlinde' });
  const year = blank.getByLabel('Jaar');
  await year.fill('vorig jaar');
  await year.blur();
  await expect(year).toHaveAttribute('aria-invalid', 'true');
  await year.fill('2024');
  await page.getByRole('button', { name: 'Bron toevoegen' }).hover({ position: { x: 20, y: 46 } });
  const saved = page.waitForResponse(CALLS);
  await page.mouse.down();
  await saved;
  await page.waitForTimeout(MOVED);
  await page.mouse.up();
  await expect(sources(page)).toHaveCount(before + 1);
});

test('what was saved is not offered again beside a new blank row', async ({ page }) => {
  const before = await sources(page).count();
  const source = sources(page).last().getByLabel('Bron', { exact: true });
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(CALLS, (call) => held.then(() => call.continue()), { times: 1 });
  const sent = page.waitForRequest(CALLS);
  await source.fill('Huisartsen in Oosterlinde');
  await source.blur();
  await sent;
  await source.press('Space');
  await source.press('Backspace');
  await press(page, 'Bron toevoegen');
  goOn();
  await expect(sources(page)).toHaveCount(before + 1);
  await live(page);
  await expect(page.getByText('Hier staat nog tekst die niet is opgeslagen')).toBeHidden();
});

test('whoever is signed out while writing signs in elsewhere and loses no character', async ({ page, context, troubles }) => {
  troubles.forgive(/status of 401/);
  await context.clearCookies();
  await page.getByLabel(MISSION).pressSequentially(TYPED);
  await expect(page.getByRole('status')).toContainText('U bent niet meer ingelogd.');
  const elsewhere = await context.newPage();
  await signIn(elsewhere, CHAIR);
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
  const whole = await page.getByLabel(MISSION).inputValue();
  expect(whole).toContain(TYPED);
  await page.reload();
  await expect(page.getByLabel(MISSION)).toHaveValue(whole);
});

test('a server that restarts while somebody writes loses no character', async ({ page, server, troubles }) => {
  troubles.forgive(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  const field = page.getByLabel(MISSION);
  await field.pressSequentially(TYPED.slice(0, 12));
  await server.stop();
  await field.pressSequentially(TYPED.slice(12));
  await expect(page.getByRole('status')).toContainText('Opslaan lukt nu niet.');
  await server.restart();
  await expect(page.getByRole('status')).toHaveText(JUST_SAVED);
  const whole = await field.inputValue();
  expect(whole).toContain(TYPED);
  await page.reload();
  await expect(field).toHaveValue(whole);
});

function sources(page: Page): Locator {
  return page.getByRole('group', { name: /^Bron \d+$/ });
}

/** Expects that the bar that says what is not saved stands above the page and over none of it. */
async function expectNothingCovered(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(() => window.scrollTo(0, 0));
    const [bar, header] = await Promise.all([
      page.getByRole('status').boundingBox(),
      page.getByRole('banner').boundingBox(),
    ]);
    expect(header?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    const field = page.getByLabel(MISSION);
    await field.blur();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await field.focus();
    expect((await field.boundingBox())?.y).toBeGreaterThan((bar?.height ?? 0) - 1);
  }
}
