import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { fill, press } from './drafting.ts';
import { file } from './files.ts';
import { openCase } from './handling.ts';
import { ASSESSED, CASE_MANAGER, signIn } from './people.ts';
import { expectMail, followMail, openMail } from './post.ts';
import { shoot } from './shots.ts';

const QUESTION = 'Werkt een reserve van één maand bij andere coöperaties?';
const REACTION = 'Daarom vragen wij een aparte rekening voor de reserve.';

/** Who is asked for advice. */
export const ADVISER = 'Movisie';
/** What the adviser says. */
export const ADVICE = 'Bij zes van de acht coöperaties die wij kennen wel, als zij op een aparte rekening staat.';

/** The case manager asks an adviser from outside. */
export async function askAdviser(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Zienswijzen', exact: true }).click();
  await expectAccessible(sanne);
  await press(sanne, 'Stel deze vraag');
  await expect(sanne.getByRole('link', { name: 'Kies als wat u dit vraagt.' })).toBeVisible();
  await sanne.getByLabel('Adviseur van buiten').check();
  await fill(sanne, { 'Aan wie?': ADVISER, 'Wat wilt u weten?': QUESTION });
  await sanne.getByLabel('E-mailadres').fill('advies@movisie.example');
  await sanne.getByLabel(/De taak/).check();
  await sanne.getByLabel('Tot en met welke dag kan het antwoord komen?').fill('31-12-2026');
  await press(sanne, 'Stel deze vraag');
  await expect(sanne.getByText('Er is nog geen antwoord.')).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'zienswijzen');
}

/** The adviser opens the mail and answers without an account. */
export async function giveAdvice(adviser: Page): Promise<void> {
  await openMail(adviser, ADVISER, 'vraagt uw reactie');
  await expectMail(adviser, QUESTION);
  await followMail(adviser, '/zienswijze/');
  await expect(adviser.getByText(QUESTION)).toBeVisible();
  await expectAccessible(adviser);
  await shoot(adviser, 'zienswijze');
  await press(adviser, 'Verstuur uw antwoord');
  await expect(adviser.getByRole('link', { name: 'Schrijf uw antwoord.' })).toBeVisible();
  await adviser.getByRole('textbox', { name: 'Uw antwoord' }).fill(ADVICE);
  await adviser.getByLabel('Bestanden bij uw antwoord').setInputFiles(file('Onderzoek.pdf'));
  await press(adviser, 'Verstuur uw antwoord');
  await expect(adviser.getByRole('heading', { level: 1 })).toHaveText('Uw antwoord is ontvangen');
  await expect(adviser.getByRole('link', { name: 'Onderzoek.pdf' })).toBeVisible();
  await expectAccessible(adviser);
  await shoot(adviser, 'zienswijze-ontvangen');
}

/** The case manager reads the answer and says what the municipality thinks of it. */
export async function weighAdvice(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, `Antwoord van ${ADVISER}`);
  await followMail(sanne, '/zienswijzen');
  await expect(sanne.getByText(ADVICE)).toBeVisible();
  await expect(sanne.getByRole('link', { name: 'Onderzoek.pdf' })).toBeVisible();
  await shoot(sanne, 'zienswijzen-antwoord');
  await expectAccessible(sanne);
  const card = sanne.getByRole('region', { name: `${ADVISER}, adviseur` });
  await card.getByLabel('Wat vindt de gemeente van dit antwoord?').fill(REACTION);
  await card.getByRole('button', { name: 'Bewaar de reactie' }).click();
  await expect(sanne.getByText('Hierop moet de gemeente nog reageren')).toHaveCount(0);
}
