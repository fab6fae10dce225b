import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { openSection, press } from '../support/drafting.ts';
import { CASE_MANAGER, CHAIR, PREPARED, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const QUESTION = 'Wat kost de dagopvang u nu per jaar?';

test('a board shows the municipality its verkenning, hears what the task costs, and closes it again', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of (404|422)/);
  const [marijke, sanne] = [page, await anotherPerson()];
  await test.step('the chair opens the verkenning and asks something', () => open(marijke));
  await test.step('the case manager reads it by the mail, gives figures and makes an appointment', () => answer(sanne));
  await test.step('the chair takes the figures over and closes the draft', () => close(marijke));
  await test.step('the case manager sees no text of the draft any more', () => after(sanne));
});

async function open(marijke: Page): Promise<void> {
  await signIn(marijke, CHAIR);
  await openSection(marijke, PREPARED, 'vooroverleg');
  await expect(marijke.getByText('De gemeente ziet niets van uw concept')).toBeVisible();
  await expect(marijke.getByText('Er loopt geen termijn')).toBeVisible();
  await expectAccessible(marijke);
  await shoot(marijke, 'vooroverleg-dicht');
  await press(marijke, 'Open voor de gemeente');
  await expect(marijke.getByRole('link', { name: /Kies minstens één onderdeel/ })).toBeVisible();
  await marijke.getByText('Verkenning', { exact: true }).last().click();
  await press(marijke, 'Open voor de gemeente');
  await expect(marijke.getByText(/ziet nu: Verkenning/)).toBeVisible();
  await marijke.getByLabel('Uw bericht aan de gemeente').fill(QUESTION);
  await press(marijke, 'Verstuur dit bericht');
  await expect(marijke.getByText(QUESTION)).toBeVisible();
  await expectAccessible(marijke);
  await shoot(marijke, 'vooroverleg-open');
}

async function answer(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openMail(sanne, CASE_MANAGER, 'Vooroverleg, bericht van Marijke Veldhoen');
  await expectMail(sanne, QUESTION);
  await followMail(sanne, '/vooroverleg/');
  await expect(sanne.getByRole('heading', { name: 'Verkenning', exact: true })).toBeVisible();
  await expectAccessible(sanne);
  await press(sanne, 'Geef dit aan het bestuur');
  await expect(sanne.getByRole('link', { name: 'Vul minstens één gegeven in.' })).toBeVisible();
  await sanne.getByLabel('Hoeveel is er per jaar?').fill('3.456');
  await sanne.getByLabel('Wat kost de taak per jaar nu?').fill('251.700');
  await press(sanne, 'Geef dit aan het bestuur');
  await expect(sanne.getByText(/€\s251\.700/).first()).toBeVisible();
  await sanne.getByLabel('Op welke dag?').fill('14-12-2026');
  await sanne.getByLabel('Hoe laat?').fill('14.30');
  await sanne.getByLabel('Waar?').fill('Stadhuis, kamer 3');
  await press(sanne, 'Maak deze afspraak');
  await expect(sanne.getByText('maandag 14 december 2026 om 14.30 uur, Stadhuis, kamer 3').first()).toBeVisible();
  await sanne.getByLabel('Wat hebt u afgesproken?').fill('Wij sturen de prijzen voor 1 januari.');
  await press(sanne, 'Leg deze afspraak vast');
  await expectAccessible(sanne);
  await shoot(sanne, 'vooroverleg-gemeente');
  await sanne.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Vooroverleg' }).click();
  await expect(sanne.getByRole('link', { name: PREPARED })).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'vooroverleg-lijst');
}

async function close(marijke: Page): Promise<void> {
  await marijke.reload();
  await press(marijke, 'Neem over in uw voorstel');
  await expect(marijke.getByText('De gegevens zijn overgenomen')).toBeVisible();
  await expectAccessible(marijke);
  await shoot(marijke, 'vooroverleg-overgenomen');
  await press(marijke, 'Sluit de toegang');
  await expect(marijke.getByText('De gemeente ziet niets van uw concept')).toBeVisible();
}

async function after(sanne: Page): Promise<void> {
  await sanne.getByRole('link', { name: PREPARED }).click();
  await expect(sanne.getByText('Het concept is niet open')).toBeVisible();
  await expect(sanne.getByRole('heading', { name: 'Verkenning', exact: true })).toHaveCount(0);
  await expect(sanne.getByText(QUESTION)).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'vooroverleg-gesloten');
}
