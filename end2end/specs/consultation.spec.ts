import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press } from '../support/drafting.ts';
import { openCase } from '../support/handling.ts';
import { ASSESSED, CASE_MANAGER, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const MEANDER = 'Stichting Meander';
const QUESTION = 'Wat betekent een overname voor uw medewerkers?';
const ANSWER = 'Acht mensen verliezen hun werk. Wij vragen u dat mee te wegen.';
const REACTION = 'Het personeel gaat mee over, zo staat het in het voorstel.';

test('the present provider answers by a link, and the municipality weighs what it said before it decides', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [sanne, provider] = [page, await anotherPerson()];
  await test.step('the case manager asks', () => ask(sanne));
  await test.step('the provider opens the mail and answers without an account', () => answer(provider));
  await test.step('the case manager reads the answer and says what the municipality thinks of it', () => weigh(sanne));
});

async function ask(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Zienswijzen', exact: true }).click();
  await expectAccessible(sanne);
  await press(sanne, 'Stel deze vraag');
  await expect(sanne.getByRole('link', { name: 'Kies als wat u dit vraagt.' })).toBeVisible();
  await sanne.getByLabel('Belanghebbende, zoals de huidige aanbieder').check();
  await fill(sanne, { 'Aan wie?': MEANDER, 'Wat wilt u weten?': QUESTION });
  await sanne.getByLabel('E-mailadres').fill('directie@meander.example');
  await sanne.getByLabel(/De taak/).check();
  await sanne.getByLabel('Tot en met welke dag kan het antwoord komen?').fill('31-12-2026');
  await press(sanne, 'Stel deze vraag');
  await expect(sanne.getByText('Er is nog geen antwoord.')).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'zienswijzen');
}

async function answer(provider: Page): Promise<void> {
  await openMail(provider, MEANDER, 'vraagt uw reactie');
  await expectMail(provider, QUESTION);
  await followMail(provider, '/zienswijze/');
  await expect(provider.getByText(QUESTION)).toBeVisible();
  await expectAccessible(provider);
  await shoot(provider, 'zienswijze');
  await press(provider, 'Verstuur uw antwoord');
  await expect(provider.getByRole('link', { name: 'Schrijf uw antwoord.' })).toBeVisible();
  await provider.getByLabel('Uw antwoord').fill(ANSWER);
  await press(provider, 'Verstuur uw antwoord');
  await expect(provider.getByRole('heading', { level: 1 })).toHaveText('Uw antwoord is ontvangen');
  await expectAccessible(provider);
}

async function weigh(sanne: Page): Promise<void> {
  await openMail(sanne, 'Sanne de Wit', `Antwoord van ${MEANDER}`);
  await followMail(sanne, '/zienswijzen');
  await expect(sanne.getByText(ANSWER)).toBeVisible();
  await expectAccessible(sanne);
  await sanne.getByLabel('Wat vindt de gemeente van dit antwoord?').fill(REACTION);
  await press(sanne, 'Bewaar de reactie');
  await expect(sanne.getByText('Hierop moet de gemeente nog reageren')).toHaveCount(0);
}
