import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from '../support/accessible.ts';
import { press } from '../support/drafting.ts';
import { CASE_MANAGER, CHAIR, JURIST, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const OBJECTOR = 'Stichting Meander';

test('somebody else objects, the jurist hands over the whole file, and records how it ended', async ({
  page,
  anotherPerson,
}) => {
  const [daan, sanne, marijke] = [page, await anotherPerson(), await anotherPerson()];
  await test.step('the jurist registers the objection', () => register(daan));
  await test.step('the file goes to who advises on it', () => takeFile(daan));
  await test.step('the case manager reads on the overview that it is open', () => readOpen(sanne));
  await test.step('the board hears of it', () => hear(marijke));
  await test.step('the jurist records how it ended', () => settle(daan));
});

async function register(daan: Page): Promise<void> {
  await signIn(daan, JURIST);
  await daan.goto('/dossiers?toon=alles');
  await daan.getByRole('row').filter({ hasText: 'Bekendgemaakt' }).getByRole('link').first().click();
  await daan.getByRole('link', { name: 'Bezwaar', exact: true }).click();
  await expectAccessible(daan);
  await daan.getByLabel('Iemand anders, zoals de huidige aanbieder').check();
  await daan.getByLabel('Naam').fill(OBJECTOR);
  await daan.getByLabel('Op welke dag kwam het bezwaar binnen?').fill('09-12-2026');
  await daan.getByRole('radio', { name: 'Ja' }).check();
  await press(daan, 'Registreer dit bezwaar');
  await expect(daan.getByRole('heading', { name: `Bezwaar 1 van ${OBJECTOR}` })).toBeVisible();
  await expect(daan.getByText('twaalf weken, met een commissie')).toBeVisible();
  await expectAccessible(daan);
  await shoot(daan, 'bezwaar');
}

async function takeFile(daan: Page): Promise<void> {
  const downloading = daan.waitForEvent('download');
  await daan.getByRole('link', { name: 'Download het hele dossier (zip)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  // The names of the files in it stand there as they are.
  const listed = readFileSync(await download.path(), 'latin1');
  for (const part of [/besluit.*\.pdf/, /voorstel.*\.pdf/, /\.csv/]) expect(listed).toMatch(part);
}

async function readOpen(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openMail(sanne, CASE_MANAGER, 'Bezwaar ontvangen');
  await followMail(sanne, '/dossiers/');
  await sanne.getByRole('link', { name: 'Overzicht', exact: true }).click();
  await expect(sanne.getByText('Beslis op bezwaar 1.')).toBeVisible();
  await expectAccessible(sanne);
  await shoot(sanne, 'openstaat');
}

async function hear(marijke: Page): Promise<void> {
  await signIn(marijke, CHAIR);
  await openMail(marijke, CHAIR, 'Bezwaar ontvangen');
  await expectMail(marijke, 'iemand anders');
}

async function settle(daan: Page): Promise<void> {
  await daan.getByLabel('Hoe is het afgelopen?').selectOption({ label: 'Ongegrond: het besluit blijft' });
  await daan.getByLabel('Op welke dag?').fill('09-12-2026');
  await press(daan, 'Leg de afloop vast');
  await expect(daan.getByText('Afgedaan op woensdag 9 december 2026: ongegrond: het besluit blijft.')).toBeVisible();
}
