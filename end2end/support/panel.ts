import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { press } from './drafting.ts';
import { openCase } from './handling.ts';
import { ASSESSED, CASE_MANAGER, signIn } from './people.ts';
import { expectMail, followMail, openMail } from './post.ts';
import { hasScripts, live } from './scripts.ts';
import { shoot } from './shots.ts';

const [RAVI, JOOST] = ['Ravi Sewnarain', 'Joost Brandsma'];
const CRITERION = 'Continuïteit en risico';
const QUESTION = 'Mag de reserve zo laag zijn bij een coöperatie?';
const ANSWER = 'Ja, de verordening noemt geen ondergrens.';
const MESSAGE = 'De waarneming staat in bijlage 4, ondertekend en wel.';
const REASON = 'Na de uitleg van Joost: de waarneming is vastgelegd, de reserve blijft krap.';

/** The case manager opens the assessment of one reviewer again. */
export async function reopen(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Beoordelingen', exact: true }).click();
  await sanne.getByText('Een beoordeling heropenen').click();
  await sanne.getByLabel('Wie?').selectOption({ label: `${RAVI}, beoordelaar financiën` });
  await sanne.getByLabel('Waarom?').fill('Ravi las de tabel met de reserve verkeerd.');
  await press(sanne, 'Heropen deze beoordeling');
  await expect(sanne.getByText('4 van de 5 beoordelaars hebben ingeleverd')).toBeVisible();
}

/** The reviewer reads why on one screen, and asks something for a specialist. */
export async function flag(ravi: Page): Promise<void> {
  await ravi.setViewportSize({ width: 1280, height: 900 });
  await signIn(ravi, RAVI);
  await openMail(ravi, RAVI, 'Uw beoordeling is weer open');
  await expectMail(ravi, 'Ravi las de tabel met de reserve verkeerd.');
  await followMail(ravi, '/dossiers/');
  await ravi.getByRole('link', { name: 'Ga naar de beoordeling' }).click();
  await ravi.getByRole('link', { name: new RegExp(`^${CRITERION}`) }).click();
  await expect(ravi.getByRole('heading', { level: 1 })).toHaveText(CRITERION);
  await live(ravi);
  await expectAccessible(ravi);
  await expectOneScreen(ravi);
  await shoot(ravi, 'beoordelen');
  await ravi.getByText('Vraag voor een specialist').click();
  await ravi.getByLabel('Wat moet een specialist uitzoeken?').fill(QUESTION);
  await press(ravi, 'Bewaren en vraag stellen');
  await expect(ravi.getByText('Er is nog geen antwoord.')).toBeVisible();
  await expectAccessible(ravi);
}

/** The case manager answers. */
export async function answer(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, `Vraag van ${RAVI}`);
  await expectMail(sanne, QUESTION);
  await followMail(sanne, '/zienswijzen');
  await expectAccessible(sanne);
  await sanne.getByLabel('Het antwoord', { exact: true }).fill(ANSWER);
  await press(sanne, 'Geef dit antwoord');
  await expect(sanne.getByText(ANSWER)).toBeVisible();
  await sanne.getByRole('link', { name: 'Beoordelingen', exact: true }).click();
}

/** The reviewer gives another score, by keys where there are scripts. */
export async function scoreLower(ravi: Page): Promise<void> {
  await ravi.reload();
  await live(ravi);
  await expect(ravi.getByText(ANSWER)).toBeVisible();
  if (hasScripts()) {
    await ravi.goto(`${ravi.url().split('#')[0]}#oordeel`);
    await live(ravi);
    await ravi.keyboard.press('1');
    await expect(ravi.locator('[name="score.continuiteit"][value="1"]')).toBeChecked();
    // A digit in a text is a digit.
    await ravi.getByLabel('Waarom deze score?').fill('Er is geen reserve voor ');
    await ravi.getByLabel('Waarom deze score?').press('End');
    await ravi.keyboard.press('2');
    await ravi.keyboard.insertText(' maanden.');
    await expect(ravi.locator('[name="score.continuiteit"][value="1"]')).toBeChecked();
    await ravi.keyboard.press('Control+Enter');
  } else {
    await ravi.locator('[name="score.continuiteit"][value="1"]').check();
    await ravi.getByLabel('Waarom deze score?').fill('Er is geen reserve voor 2 maanden.');
    await press(ravi, 'Bewaren en volgende');
  }
}

/** The whole of the judgement is in sight, and what the applicant wrote scrolls beside it. */
async function expectOneScreen(page: Page): Promise<void> {
  const next = await page.getByRole('button', { name: 'Bewaren en volgende' }).boundingBox();
  expect(next && next.y + next.height, 'the button is in sight').toBeLessThanOrEqual(900);
  const evidence = page.getByRole('region', { name: 'Wat de indiener schrijft' });
  expect(await evidence.evaluate((one) => one.scrollHeight > one.clientHeight), 'the evidence scrolls').toBe(true);
  const box = await evidence.boundingBox();
  expect(box && box.y + box.height).toBeLessThanOrEqual(920);
}

/** The reviewer reads everything again and hands in. */
export async function handIn(ravi: Page): Promise<void> {
  await expect(ravi.getByRole('heading', { level: 1 })).toHaveText('Uw beoordeling');
  await expect(ravi.getByText('Score 1 (ontbreekt).')).toBeVisible();
  await expect(ravi.getByText('Er is geen reserve voor 2 maanden.')).toBeVisible();
  await expectAccessible(ravi);
  await shoot(ravi, 'inleveren');
  await press(ravi, 'Beoordeling inleveren');
  await expect(ravi.getByText('U hebt uw beoordeling ingeleverd.')).toBeVisible();
}

/** Another reviewer is asked to discuss, and says something. */
export async function discuss(joost: Page): Promise<void> {
  await signIn(joost, JOOST);
  await openMail(joost, JOOST, 'Bespreek de scores');
  await expectMail(joost, CRITERION);
  await followMail(joost, '/beoordelingen');
  await expectAccessible(joost);
  await joost.getByLabel('Wat vindt u ervan?').fill(MESSAGE);
  await joost.getByRole('button', { name: 'Zeg dit' }).click();
  await expect(joost.getByText(MESSAGE)).toBeVisible();
  await shoot(joost, 'bespreking');
}

/** The reviewer scores a second time. */
export async function scoreAgain(ravi: Page): Promise<void> {
  await ravi.getByRole('link', { name: 'Beoordelingen', exact: true }).click();
  await expect(ravi.getByText(MESSAGE)).toBeVisible();
  await ravi.getByText('geef een tweede score (nu 1)').click();
  await ravi.getByLabel('Uw nieuwe score').selectOption('3');
  await ravi.getByLabel('Waarom?').fill(REASON);
  await press(ravi, 'Bewaar mijn tweede score');
  await expect(ravi.getByRole('paragraph').filter({ hasText: REASON })).toBeVisible();
}

/** The case manager reads both scores. */
export async function readBothScores(sanne: Page): Promise<void> {
  await sanne.reload();
  await expect(sanne.getByText('Eerst 1 (ontbreekt):')).toBeVisible();
  await expect(sanne.getByRole('paragraph').filter({ hasText: REASON })).toBeVisible();
}
