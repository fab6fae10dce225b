import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press, sectionLink } from '../support/drafting.ts';
import { expectPdf } from '../support/files.ts';
import { reach, write } from '../support/keyboard.ts';
import { CHAIR, signIn } from '../support/people.ts';
import { followMail, openMail, sayName } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';
import { send, typeBudget, typeSection } from '../support/typing.ts';

const NEWCOMER = 'voorzitter@delindehof.example';

test.setTimeout(600_000);

test('somebody new types the whole worked case, from an empty account to a proposal that can be submitted', async ({
  page,
}) => {
  await test.step('a new account', () => arrive(page));
  await test.step('a new proposal', () => begin(page));
  const sections = await sectionsOf(page);
  expect(sections).toHaveLength(19);
  for (const section of sections) await test.step(section, () => work(page, section));
  await test.step('nothing is missing', () => look(page));
});

test('a section and a line of the budget are written by keyboard alone', async ({ page }) => {
  await signIn(page, CHAIR);
  await begin(page);
  await reach(page, sectionLink(page, 'Draagvlak'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draagvlak');
  await writeSupport(page);
  await reach(page, sectionLink(page, 'Begroting'));
  await page.keyboard.press('Enter');
  await write(page, page.getByLabel('Kosten regel 1, Omschrijving'), 'Kok');
  await write(page, page.getByLabel('Kosten regel 1, Aantal of %'), '0,5');
  await write(page, page.getByLabel('Kosten regel 1, Prijs of bedrag'), '60.000');
  await reach(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Totalen per jaar' })).toContainText('30.000');
});

async function arrive(page: Page): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(NEWCOMER);
  await press(page, 'Stuur mij de link');
  await openMail(page, NEWCOMER, 'Uw link om in te loggen');
  await followMail(page, '/inloggen/link/');
  await press(page, 'Inloggen');
  await sayName(page, 'Marijke Veldhoen');
  await expect(page.getByRole('heading', { name: 'U hebt nog geen voorstel' })).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  await page.goto('/voorstellen/nieuw');
  await page.getByLabel('Aan welke gemeente doet u het voorstel?').selectOption('Lindewaard');
  await fill(page, {
    'Hoe noemt u uw voorstel?': 'Dagopvang dichtbij',
    'Hoe heet uw coöperatie of groep?': 'Zorgcoöperatie De Lindehof U.A.',
    'Wat is uw voor- en achternaam?': 'Marijke Veldhoen',
  });
  await press(page, 'Begin met het voorstel');
  await expect(page.getByRole('heading', { level: 1, name: 'Verkenning' })).toBeVisible();
  // So much money makes it a large proposal, which is asked everything.
  await page.getByLabel('Wat gaat uw plan ongeveer kosten, per jaar?').fill('203.265');
  await send(page, page.getByRole('button', { name: 'Opslaan en verder' }));
  await send(page, page.getByRole('link', { name: /1\. Samenvatting/ }));
}

/** The ids of the sections, in order, as the list of sections leads to them. */
async function sectionsOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: 'Uw voorstel' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const ids = addresses.map((address) => address.split('/').at(-1) ?? '');
  return ids.filter((id) => !['gereed', 'verkenning', 'vooroverleg', 'samen', 'akkoord', 'bijlagen'].includes(id));
}

async function work(page: Page, section: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/${section}$`));
  if (section === 'begroting') await typeBudget(page);
  await typeSection(page, section);
  await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, `getypt-${section}`);
  await send(page, page.getByRole('button', { name: /^Opslaan en (verder|nakijken)$/ }));
}

/** What follows from the worked case: nothing is missing, its figures stand there, its document can be read. */
async function look(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is uw voorstel klaar?');
  await expect(page.getByRole('region', { name: 'Dit ontbreekt nog' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Dien het voorstel in' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'getypt-gereed');
  await expectPdf(page, 'Bekijk het voorstel als pdf');
  await page.goto(page.url().replace('/gereed', '/begroting'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Begroting');
  const text = (await page.locator('main').textContent()) ?? '';
  for (const figure of ['264.065', '203.265', '631.500', '58,82', '3.068', '71,62', '16.560']) {
    expect(text, `${figure} follows from the worked case`).toContain(figure);
  }
}

async function writeSupport(page: Page): Promise<void> {
  await write(page, page.locator('[name="draagvlak.leden"]'), '310');
  await write(page, page.locator('[name="draagvlak.ondertekenaars"]'), '612');
  await write(page, page.locator('[name="draagvlak.bijeenkomsten.0.datum"]'), '14-04-2026');
  await reach(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="draagvlak.leden"]')).toHaveValue('310');
  await expect(page.locator('[name="draagvlak.bijeenkomsten.0.datum"]')).toHaveValue('14-04-2026');
}
