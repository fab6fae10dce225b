import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { press } from '../support/drafting.ts';
import { CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const SENT = /bekendgemaakt|dagopvang/i;
const REPORT = 'De tweede coördinator is opgeleid. Het diploma zit in de map.';

test('what the decision asks for gets a day, is reported, settled, extended and at last handed back', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [sanne, marijke] = [page, await anotherPerson()];
  await test.step('the case manager gives days', () => agree(sanne));
  await test.step('the board reads them and reports', () => report(marijke));
  await test.step('the case manager settles, and extends the task', () => settle(sanne));
  await test.step('the case manager records that the task goes back', () => handBack(sanne));
  await test.step('the board reads that nothing more is asked', async () => {
    await marijke.reload();
    await expect(marijke.getByText('De taak gaat terug op 31 december 2028')).toBeVisible();
    await expect(marijke.getByRole('button', { name: 'Meld dit aan de gemeente' })).toHaveCount(0);
  });
});

async function agree(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await sanne.goto('/dossiers?toon=alles&status=bekendgemaakt');
  await sanne.getByRole('link', { name: SENT }).first().click();
  await sanne.getByRole('link', { name: 'Afspraken', exact: true }).click();
  await expectAccessible(sanne);
  await press(sanne, 'Leg deze afspraken vast');
  await expect(sanne.getByRole('link', { name: 'Geef minstens één afspraak een dag.' })).toBeVisible();
  await day(sanne, 1, '01-03-2027');
  const account = sanne.getByRole('group', { name: /^Nieuwe afspraak/ }).filter({ hasText: 'legt verantwoording af' });
  await account.getByLabel('Uiterlijk op welke dag?').fill('01-04-2028');
  await press(sanne, 'Leg deze afspraken vast');
  await expect(sanne.getByRole('heading', { name: '1. Uiterlijk maandag 1 maart 2027' })).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'afspraken');
}

async function day(sanne: Page, number: number, text: string): Promise<void> {
  const row = sanne.getByRole('group', { name: `Nieuwe afspraak ${number}`, exact: true });
  await row.getByLabel('Uiterlijk op welke dag?').fill(text);
}

async function report(marijke: Page): Promise<void> {
  await signIn(marijke, CHAIR);
  await openMail(marijke, CHAIR, 'Afspraken over');
  await expectMail(marijke, 'maandag 1 maart 2027');
  await followMail(marijke, '/afspraken');
  await expectAccessible(marijke);
  await marijke.getByLabel('Wat is er gedaan, en waaruit blijkt dat?').first().fill(REPORT);
  await marijke.getByRole('button', { name: 'Meld dit aan de gemeente' }).first().click();
  await expect(marijke.getByText(REPORT)).toBeVisible();
}

async function settle(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, 'Bericht over een afspraak');
  await followMail(sanne, '/afspraken');
  await sanne.getByText('Zeg of dit is nagekomen').first().click();
  await sanne.getByLabel('Ja', { exact: true }).first().check();
  await sanne.getByRole('button', { name: 'Leg dit vast' }).first().click();
  await expect(sanne.getByText('Nagekomen, vastgesteld op')).toBeVisible();
  await sanne.getByText('Verlengen', { exact: true }).click();
  await sanne.getByLabel('Tot en met welke dag?').fill('31-12-2029');
  await sanne.getByLabel('Waarom gaat het bestuur door?').fill('De bezoekers zijn tevreden.');
  await press(sanne, 'Leg de verlenging vast');
  await expect(sanne.getByText('Verlengd tot en met maandag 31 december 2029.')).toBeVisible();
}

async function handBack(sanne: Page): Promise<void> {
  await sanne.getByText('Teruggeven aan de gemeente', { exact: true }).click();
  await sanne.getByLabel('Vanaf welke dag doet de gemeente het weer zelf?').fill('31-12-2028');
  await sanne.getByLabel('Waarom gaat de taak terug?').fill('Er is geen coördinator meer te vinden.');
  await press(sanne, 'Leg vast dat de taak teruggaat');
  await expect(sanne.getByText('De taak gaat terug op 31 december 2028')).toBeVisible();
  await expectAccessible(sanne);
}
