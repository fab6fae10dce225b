import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { goToDay } from '../support/dates.ts';
import { fill, press } from '../support/drafting.ts';
import { PDF, expectPdf } from '../support/files.ts';
import { askSupplement, openCase, timeline } from '../support/handling.ts';
import { linkedLetter } from '../support/letters.ts';
import { CASE_MANAGER, signIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const [TITLE, GROUP, CONTACT] = ['De tuin van De Hoek', 'Buurtgroep De Hoek', 'Jo de Boer'];
const SUMMARY = 'Wij willen de dagbesteding in de tuin van De Hoek zelf doen, voor twaalf ouderen.';
const ASKED = 'Wie mag er namens de groep tekenen?';

test.setTimeout(400_000);

test('a challenge on paper of somebody who reads no mail is handled by letter', async ({ page, troubles }) => {
  troubles.forgive(/status of 422/);
  await test.step('what is missing is named, and nothing that was typed is lost', () => forget(page));
  await test.step('the letter becomes a case that counts from its day of receipt', () => enter(page));
  await test.step('the confirmation of receipt is printed and posted', () => confirm(page));
  await test.step('the request to supplement waits to be posted, and stops nothing', () => ask(page));
  await test.step('the term to supplement counts from the day of posting', () => postRequest(page));
  await test.step('the supplement comes on paper', () => supplement(page));
  await test.step('the proposal is found complete, and no mail went out', () => complete(page));
});

async function forget(page: Page): Promise<void> {
  await signIn(page, CASE_MANAGER);
  await page.goto('/dossiers');
  await page.getByRole('link', { name: 'Voer een uitdaging op papier in' }).click();
  await expectAccessible(page);
  await fill(page, {
    'Naam van de coöperatie of groep': GROUP,
    Contactpersoon: CONTACT,
    'Titel van het voorstel': TITLE,
    'Wat vraagt de brief, in het kort?': SUMMARY,
    'Op welke dag kwam de brief binnen?': '02-12-2026',
  });
  await press(page, 'Voer de uitdaging in');
  await expect(page.getByRole('alert')).toBeVisible();
  for (const message of ['Vul een straat met huisnummer in, of een postbus.', 'Vul de postcode in.']) {
    await expect(page.getByText(message).first()).toBeVisible();
  }
  await expect(page.getByLabel('Wat vraagt de brief, in het kort?')).toHaveValue(SUMMARY);
  await expectAccessible(page);
}

async function enter(page: Page): Promise<void> {
  await fill(page, {
    'Straat en huisnummer, of postbus': 'Dorpsplein 1',
    Postcode: '9999 AA',
    Plaats: 'Oosterlinde',
  });
  await choose(page, 'Scan van de brief, met alle bijlagen', 'brief.pdf');
  await press(page, 'Voer de uitdaging in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByText('De brief is ingevoerd')).toBeVisible();
  await expectAccessible(page);
  // Received on 2 December, and twelve weeks: 24 February is 77 days after 9 December.
  await expect(page.getByRole('heading', { name: 'U hebt nog 77 dagen om te beslissen' })).toBeVisible();
  const entered = timeline(page, 'Uitdaging op papier ingevoerd');
  await expect(entered).toHaveCount(1);
  for (const words of [`Namens ${GROUP}, contactpersoon ${CONTACT}.`, 'woensdag 2 december 2026', CASE_MANAGER]) {
    await expect(entered).toContainText(words);
  }
  await expectPdf(page, /voorstel.*versie 1/i);
}

async function confirm(page: Page): Promise<void> {
  await openLetterToPost(page, 'De bevestiging dat een brief is ontvangen');
  const letter = await linkedLetter(page, 'Open de brief (pdf)');
  for (const words of [CONTACT, 'Dorpsplein 1', '2 december 2026', '24 februari 2027']) expect(letter).toContain(words);
  await posted(page, '09-12-2026');
}

async function ask(page: Page): Promise<void> {
  await openCase(page, TITLE);
  await page.getByRole('link', { name: 'Controleer de volledigheid' }).click();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Lees eerst de mail' }), 'there is no mail').toHaveCount(0);
  await page.getByLabel('Laatste dag om aan te vullen').fill('23-12-2026');
  await askSupplement(page, ASKED);
  await expect(timeline(page, 'Aanvulling gevraagd')).toContainText('De hersteltermijn begint als de brief op de post is.');
  await expect(page.getByRole('heading', { name: 'De klok staat stil' })).toHaveCount(0);
}

/** Fourteen days were given: from 10 December, the day of posting, until 24 December. */
async function postRequest(page: Page): Promise<void> {
  await goToDay(page, '11-12-2026');
  await signIn(page, CASE_MANAGER);
  await openLetterToPost(page, 'Het verzoek om aanvulling');
  await expect(page.getByText('De hersteltermijn loopt nog niet')).toBeVisible();
  await posted(page, '10-12-2026');
  await openCase(page, TITLE);
  await expect(page.getByRole('heading', { name: 'De klok staat stil' })).toBeVisible();
  await expect(timeline(page, 'Brief gepost').first()).toContainText('24 december 2026');
}

async function supplement(page: Page): Promise<void> {
  await goToDay(page, '18-12-2026');
  await signIn(page, CASE_MANAGER);
  await openCase(page, TITLE);
  await page.getByRole('link', { name: 'Voer een aanvulling op papier in' }).click();
  await expectAccessible(page);
  await expect(page.getByText(ASKED)).toBeVisible();
  await fill(page, { 'Op welke dag kwam de brief binnen?': '09-12-2026' });
  await choose(page, 'Scan van de aanvulling', 'aanvulling.pdf');
  await press(page, 'Voer de aanvulling in');
  await expect(page.getByText('Eerder kan zij niet zijn gekomen.').first()).toBeVisible();
  await expectAccessible(page);
  await fill(page, { 'Op welke dag kwam de brief binnen?': '16-12-2026' });
  await choose(page, 'Scan van de aanvulling', 'aanvulling.pdf');
  await press(page, 'Voer de aanvulling in');
  await expect(timeline(page, 'Aanvulling op papier ingevoerd')).toContainText('woensdag 16 december 2026');
  // The term stood still on 11 to 15 December, so its last day is 1 March.
  await expect(page.getByRole('heading', { name: 'U hebt nog 73 dagen om te beslissen' })).toBeVisible();
  await openLetterToPost(page, 'De bevestiging dat een brief is ontvangen');
  await posted(page, '18-12-2026');
}

async function complete(page: Page): Promise<void> {
  await openCase(page, TITLE);
  await page.getByRole('link', { name: 'Controleer de volledigheid' }).click();
  await page.getByLabel('Ja, volledig').check();
  await page.locator('[name="ondanks"]').fill('Wat ontbrak, ligt er nu als scan van de brief.');
  await press(page, 'Vastleggen en versturen');
  await expect(timeline(page, 'Voorstel is volledig')).toHaveCount(1);
  await expectAccessible(page);
  await openLetterToPost(page, 'Het bericht dat het voorstel compleet is');
  await posted(page, '18-12-2026');
  await page.goto('/demo/post');
  await expect(page.getByRole('link').filter({ hasText: CONTACT })).toHaveCount(0);
  await expect(page.getByRole('link').filter({ hasText: GROUP })).toHaveCount(0);
}

async function choose(page: Page, label: string, name: string): Promise<void> {
  const buffer = Buffer.from(PDF.replace('\n', `\n% ${name}\n`), 'latin1');
  await page.getByLabel(label).setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

/** Opens the letter that waits to be posted, by what it tells. */
async function openLetterToPost(page: Page, what: string): Promise<void> {
  await page.goto('/te-versturen-post');
  await page.getByRole('row').filter({ hasText: TITLE }).getByRole('link', { name: what }).click();
  await expectAccessible(page);
}

/** Records that the letter that is open was posted on this day; the date that stands there is that of today. */
async function posted(page: Page, day: string): Promise<void> {
  await fill(page, { 'Op welke dag ging de brief op de post?': day });
  await press(page, 'Leg vast dat de brief is gepost');
  await expect(page.getByText('Vastgelegd wanneer de brief is gepost')).toBeVisible();
}
