import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { press, submitAs } from '../support/drafting.ts';
import { openCase } from '../support/handling.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { live } from '../support/scripts.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const JOOST = 'Joost Brandsma';
const ASKED = 'Leg de afspraak met de huisarts vast, zoals wij bespraken.';
const ANSWER = 'Eén contactpersoon die binnen een week antwoord geeft, en elk kwartaal een gesprek met de huisarts erbij.';
/** The criteria that rest on what is changed. */
const CRITERIA = ['Draagvlak', 'Uitvoerbaarheid en aansluiting'];

test('the board changes its proposal on request, and only the criteria that the change touches are scored again', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [sanne, marijke, joost] = [page, await anotherPerson(), await anotherPerson()];
  await test.step('the case manager asks for a change of one section', () => ask(sanne));
  await test.step('the chair changes it and submits a new version', () => change(marijke));
  await test.step('the case manager reads what changed, and opens two criteria again', () => reopen(sanne));
  await test.step('a reviewer scores those two again', () => scoreAgain(joost));
});

async function ask(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Aanpassing', exact: true }).click();
  await expectAccessible(sanne);
  await press(sanne, 'Vraag om de aanpassing');
  await expect(sanne.getByRole('link', { name: 'Schrijf bij minstens één onderdeel wat er anders moet.' })).toBeVisible();
  await expectAccessible(sanne);
  await sanne.getByText('Samenwerking', { exact: true }).click();
  await sanne.getByLabel('Wat moet er anders bij “Samenwerking”?').fill(ASKED);
  await shoot(sanne, 'aanpassing-vragen');
  await press(sanne, 'Vraag om de aanpassing');
  await expect(sanne.getByText('Aanpassing gevraagd').first()).toBeVisible();
  await sanne.getByRole('link', { name: 'Besluit', exact: true }).click();
  await expect(sanne.getByText('U vroeg het bestuur om een aangepaste versie')).toBeVisible();
  await expect(sanne.getByRole('button', { name: 'Leg voor aan de jurist' })).toHaveCount(0);
  await sanne.getByRole('link', { name: 'Aanpassing', exact: true }).first().click();
  await expectAccessible(sanne);
  await shoot(sanne, 'aanpassing-wacht');
}

async function change(marijke: Page): Promise<void> {
  await signIn(marijke, CHAIR);
  await openMail(marijke, CHAIR, 'Pas uw voorstel aan');
  await expectMail(marijke, ASKED);
  await followMail(marijke, '/dossiers/');
  await expectAccessible(marijke);
  await shoot(marijke, 'aanpassing-gevraagd');
  await marijke.getByRole('link', { name: 'Onderdeel “Samenwerking”' }).click();
  await expect(marijke.getByText('Dit vraagt de gemeente hier:')).toBeVisible();
  await live(marijke);
  await expectAccessible(marijke);
  await shoot(marijke, 'aanpassing-schrijven');
  await marijke.getByLabel('Wat verwacht u van de gemeente als partner?').fill(ANSWER);
  await press(marijke, 'Opslaan en verder');
  await expect(marijke.getByRole('heading', { level: 1 })).toHaveText("Risico's");
  await openMail(marijke, CHAIR, 'Pas uw voorstel aan');
  await followMail(marijke, '/dossiers/');
  await marijke.getByRole('link', { name: 'Pas het voorstel aan' }).click();
  await expect(marijke.getByRole('heading', { level: 1 })).toHaveText('Is uw aangepaste versie klaar?');
  await expectAccessible(marijke);
  await submitAs(marijke, 'Dien de aangepaste versie in');
  await expect(marijke.getByRole('heading', { level: 1 })).toHaveText('Uw aangepaste versie is ontvangen');
  await shoot(marijke, 'aanpassing-ontvangen');
}

async function reopen(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, 'Aangepaste versie ontvangen');
  await followMail(sanne, '/aanpassing');
  await expect(sanne.getByText('Veranderd, zoals gevraagd')).toBeVisible();
  for (const criterion of CRITERIA) await expect(sanne.getByLabel(criterion)).toBeChecked();
  await expect(sanne.getByRole('checkbox', { checked: true })).toHaveCount(CRITERIA.length);
  await expectAccessible(sanne);
  await shoot(sanne, 'criteria-heropenen');
  await press(sanne, 'Leg de keuze vast');
  await expect(sanne.getByText('Criteria heropend')).toBeVisible();
}

async function scoreAgain(joost: Page): Promise<void> {
  await signIn(joost, JOOST);
  await openMail(joost, JOOST, 'Beoordeel enkele criteria opnieuw');
  for (const criterion of CRITERIA) await expectMail(joost, criterion);
  await followMail(joost, '/beoordelen');
  for (const criterion of CRITERIA) {
    await expect(joost.getByRole('heading', { level: 1 })).toHaveText(criterion);
    await expect(joost.getByText(/Bij versie \d gaf u \d/)).toBeVisible();
    await live(joost);
    await expectAccessible(joost);
    await shoot(joost, `opnieuw-${criterion === 'Draagvlak' ? 'draagvlak' : 'uitvoerbaarheid'}`);
    await joost.getByRole('radio').nth(4).check();
    await press(joost, 'Bewaren en volgende');
  }
  await press(joost, 'Beoordeling inleveren');
  await expect(joost.getByText('U hebt uw beoordeling ingeleverd.')).toBeVisible();
}
