import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { press } from '../support/drafting.ts';
import { declareNoInterest, handInScores, openCase } from '../support/handling.ts';
import {
  ADMINISTRATOR,
  ASSESSED,
  CASE_MANAGER,
  CHAIR,
  DECISION_MAKER,
  JURIST,
  REVIEWERS,
  signIn,
} from '../support/people.ts';
import { followMail, openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const NEW = 'Noor Bakker';
const REPLACEMENT = 'Piet de Boer';

test.setTimeout(240_000);

test('an administrator lets somebody in, who gets a case, asks to be left out of it and is replaced', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 404/);
  const [petra, sanne, noor, piet] = [page, await anotherPerson(), await anotherPerson(), await anotherPerson()];
  await test.step('the administrator invites an officer', () => invite(petra, NEW));
  await test.step('the new one has no case yet', async () => {
    await signIn(noor, NEW);
    await expect(noor.getByText('Er zijn geen open dossiers')).toBeVisible();
  });
  await test.step('the handler assigns a case', () => assign(sanne));
  await test.step('the new one finds it, and asks to be left out', () => recuse(noor));
  await test.step('the administrator invites another one', () => invite(petra, REPLACEMENT));
  await test.step('the handler is told, and gives the case to that one', () => replace(sanne));
  await test.step('the replacement scores and hands in', () => score(piet));
  await test.step('the handler reads the scores, and who was left out sees nothing of the case', async () => {
    await sanne.getByRole('link', { name: 'Beoordelingen', exact: true }).click();
    await expect(sanne.getByText(`${REPLACEMENT}, beoordelaar financiën:`).first()).toBeVisible();
    await expect(sanne.getByText(NEW)).toHaveCount(0);
    await noor.goto(sanne.url());
    await expect(noor.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  });
  await test.step('the administrator ends the roles', () => end(petra));
});

test('an officer is not invited to the board of a challenge to the own municipality', async ({ page, troubles }) => {
  troubles.forgive(/status of 422/);
  await signIn(page, CHAIR);
  await page.getByRole('link', { name: 'Ga verder' }).first().click();
  await page.goto(`${page.url().split('/').slice(0, 5).join('/')}/samen`);
  await page.getByLabel('Voor- en achternaam').fill('Lidewij Schouten');
  await page.getByLabel('E-mailadres').fill('lidewij.schouten@adviesraad.example');
  await page.getByLabel(/Kwaliteitsverantwoordelijke/).check();
  await press(page, 'Verstuur de uitnodiging');
  await expect(page.getByText('Awb artikel 2:4').first()).toBeVisible();
  await expect(page.getByLabel('Voor- en achternaam')).toHaveValue('Lidewij Schouten');
});

test('a case is found by a word of its title, and its line says what waits for whom', async ({ page }) => {
  await signIn(page, DECISION_MAKER);
  await expect(page.getByRole('row').filter({ hasText: ASSESSED })).toContainText('de beoordelaars en de behandelaar');
  await page.getByText('Zoek een dossier').click();
  await expectAccessible(page);
  await page.getByLabel('Zoek in de dossiers').fill('door en voor');
  await press(page, 'Zoek');
  await expect(page.getByRole('link', { name: ASSESSED })).toBeVisible();
  await expect(page.getByLabel('Zoek in de dossiers')).toHaveValue('door en voor');
  await page.getByLabel('Status').selectOption('Besluit bekendgemaakt');
  await press(page, 'Zoek');
  await expect(page.getByText('Er is geen dossier gevonden')).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk alle dossiers' }).click();
  await expect(page.getByRole('link', { name: ASSESSED })).toBeVisible();
});

async function invite(petra: Page, name: string): Promise<void> {
  await signIn(petra, ADMINISTRATOR);
  await petra.getByRole('link', { name: 'Medewerkers' }).click();
  await readable(petra, 'medewerkers');
  await petra.getByLabel('Voor- en achternaam').fill(name);
  await petra.getByLabel('E-mailadres').fill(`${name.toLowerCase().replaceAll(' ', '.')}@lindewaard.example`);
  await petra.getByLabel('Beoordelaar financiën').check();
  await press(petra, 'Verstuur de uitnodiging');
  await expect(petra.getByRole('heading', { level: 1 })).toHaveText(name);
  await readable(petra, 'medewerker');
}

async function assign(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Wie behandelt dit?' }).click();
  await readable(sanne, 'wie-behandelt-dit');
  await sanne.getByLabel(`${NEW}, beoordelaar financiën`).check();
  await sanne.getByLabel(`${JURIST}, jurist`).uncheck();
  await press(sanne, 'Bewaar');
  await expect(sanne.getByText('Bewaard wie dit behandelt')).toBeVisible();
  await expect(sanne.getByLabel(`${JURIST}, jurist`)).not.toBeChecked();
}

async function recuse(noor: Page): Promise<void> {
  await openCase(noor, ASSESSED);
  await noor.getByRole('link', { name: 'Ga naar de beoordeling' }).click();
  await readable(noor, 'onpartijdigheid');
  await noor.getByText('Klopt dit niet? Verschoon u dan').click();
  await noor.getByLabel('Waarom laat u dit voorstel aan een ander over?').fill('Mijn zus zit in het bestuur.');
  await press(noor, 'Ik verschoon mij');
  await expect(noor.getByText('U doet niet meer mee in dit dossier')).toBeVisible();
  await expect(noor.getByRole('link', { name: ASSESSED })).toHaveCount(0);
}

async function replace(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, `${NEW} verschoont zich`);
  await followMail(sanne, '/behandeling');
  await expect(sanne.getByText(`${NEW}, beoordelaar financiën: heeft zich verschoond`)).toBeVisible();
  await expect(sanne.getByLabel(`${NEW}, beoordelaar financiën`)).toHaveCount(0);
  await sanne.getByLabel(`${REPLACEMENT}, beoordelaar financiën`).check();
  await press(sanne, 'Bewaar');
  await expect(sanne.getByText('Bewaard wie dit behandelt')).toBeVisible();
}

async function score(piet: Page): Promise<void> {
  await signIn(piet, REPLACEMENT);
  await openMail(piet, REPLACEMENT, 'toegewezen');
  await followMail(piet, '/dossiers/');
  await piet.getByRole('link', { name: 'Ga naar de beoordeling' }).click();
  await declareNoInterest(piet);
  const ravi = REVIEWERS.find(({ name }) => name === 'Ravi Sewnarain');
  await handInScores(piet, { name: REPLACEMENT, scores: ravi?.scores ?? {} });
}

async function end(petra: Page): Promise<void> {
  await petra.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Medewerkers' }).click();
  await petra.getByRole('listitem').filter({ hasText: NEW }).getByRole('link', { name: 'Wijzig' }).click();
  await petra.getByRole('link', { name: 'Beëindig alle rollen' }).click();
  await expectAccessible(petra);
  await press(petra, 'Ja, beëindig alle rollen');
  await expect(petra.getByText('Deze persoon werkt hier niet meer')).toBeVisible();
  await expect(petra.getByRole('listitem').filter({ hasText: NEW })).toHaveCount(0);
}

/** On the screen of a desk and on that of a phone. */
async function readable(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await shoot(page, name);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}
