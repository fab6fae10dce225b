import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { KeyboardUser } from '../support/effort.ts';
import { openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';
import { ANSWERS, field } from '../support/typing.ts';

const NEWCOMER = 'voorzitter@zandhoek.example';
/** Long enough to write down a plan, short enough for the first evening at a kitchen table. */
const MINUTES = 45;
/** What the worked case says of money and time before there is a budget. */
const ESTIMATES = {
  'begroting.raming': '203.265',
  'begroting.raming-nu': '251.700',
  'begroting.raming-start': '1-4-2027',
};
/** What is answered when the proposal begins, or in the guidance before. */
const ANSWERED = ['samenvatting.titel', 'initiatiefnemer.naam', 'taak.onderdelen'];

test.use({ viewport: { width: 320, height: 720 } });
test.setTimeout(600_000);

test('who is new comes with the keyboard, on a small screen, from the home page to talks with the municipality', async ({
  page,
  anotherPerson,
}) => {
  const user = new KeyboardUser(page);
  await page.goto('/');
  await test.step('both checks of the guidance', () => orient(user));
  await test.step('signing in and beginning', async () => begin(user, await anotherPerson()));
  await test.step('the verkenning', () => explore(user));
  await test.step('opening it for the municipality', () => open(user));
  test.info().annotations.push({ type: 'effort', description: user.toString() });
  expect(user.minutes, user.toString()).toBeLessThan(MINUTES);
});

async function orient(user: KeyboardUser): Promise<void> {
  const { page } = user;
  await user.press(page.getByRole('link', { name: 'Kijk of u dit kunt uitdagen' }));
  await user.select(page.getByLabel('1. In welke gemeente is het?'), 'Lindewaard');
  await choose(user, 'wie', 'Een coöperatie, vereniging of stichting zonder winstdoel');
  await user.select(page.getByLabel('3. Welke dienst wilt u overnemen?'), 'Ontmoetingsplek');
  await choose(user, 'voorziening', 'Voor iedereen, zonder indicatie');
  await choose(user, 'toegang', 'Nee, dat blijft bij de gemeente');
  await choose(user, 'contract', 'Nee');
  await user.press(page.getByRole('button', { name: 'Bekijk de uitslag' }));
  await expect(page.getByText('U kunt dit waarschijnlijk uitdagen')).toBeVisible();

  await user.press(page.getByRole('link', { name: 'Doe de zelfcheck' }));
  for (const statement of await page.getByRole('main').getByRole('group').all()) {
    await user.choose(statement.getByRole('radio'), statement.getByLabel('Deels', { exact: true }));
  }
  await user.press(page.getByRole('button', { name: 'Bekijk de uitslag' }));
  await expectAccessible(page);
  await shoot(page, 'zelfcheck-gaat-mee');
  await user.press(page.getByRole('link', { name: 'Begin een voorstel met deze uitslag' }));
}

function choose(user: KeyboardUser, name: string, label: string): Promise<void> {
  const radios = user.page.locator(`[name="${name}"]`);
  return user.choose(radios, radios.and(user.page.getByLabel(label)).first());
}

/** The mail is read in another window, as it would be in a mail program. */
async function begin(user: KeyboardUser, mailbox: Page): Promise<void> {
  const { page } = user;
  await user.type('E-mailadres', page.getByLabel('E-mailadres'), NEWCOMER);
  await user.press(page.getByRole('button', { name: 'Stuur mij de link' }));
  await openMail(mailbox, NEWCOMER, 'Uw link om in te loggen');
  const link = mailbox.getByRole('article').locator('a[href*="/inloggen/link/"]').first();
  await page.goto(new URL((await link.getAttribute('href')) ?? '').pathname);
  await user.press(page.getByRole('button', { name: 'Inloggen', exact: true }));
  await user.type('Uw naam', page.getByLabel('Uw voor- en achternaam'), 'Grietje Noordhof');
  await user.press(page.getByRole('button', { name: 'Dit is mijn naam' }));

  await expect(page.getByText('Uw antwoorden gaan mee')).toBeVisible();
  await expect(page.getByLabel('Aan welke gemeente doet u het voorstel?').locator('option:checked')).toHaveText('Lindewaard');
  await expect(page.getByLabel('Wat is uw voor- en achternaam?')).toHaveValue('Grietje Noordhof');
  await expectAccessible(page);
  await shoot(page, 'antwoorden-gaan-mee');
  await user.type('Titel', page.getByLabel('Hoe noemt u uw voorstel?'), text('samenvatting.titel'));
  await user.type('Naam', page.getByLabel('Hoe heet uw coöperatie of groep?'), text('initiatiefnemer.naam'));
  await user.press(page.getByRole('button', { name: 'Begin met het voorstel' }));
}

/** Answers every question of the verkenning that does not stand there answered. */
async function explore(user: KeyboardUser): Promise<void> {
  const { page } = user;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verkenning');
  const names = await page.locator('main [name^="versie."]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
  for (const question of names.map((name) => name.replace('versie.', ''))) {
    const fields = field(page, question);
    if (ANSWERED.includes(question)) await expectAnswered(fields);
    else await answer(user, question, fields);
  }
  await shoot(page, 'verkenning-smal');
  await user.press(page.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect(page.getByRole('alert')).toHaveCount(0);
}

async function answer(user: KeyboardUser, question: string, fields: Locator): Promise<void> {
  const kind = await fields.first().getAttribute('type');
  const wanted = fields.and(user.page.locator(`[value="${text(question)}"]`));
  if (kind === 'radio') await user.choose(fields, wanted);
  else await user.type(question, fields, text(question));
}

async function expectAnswered(fields: Locator): Promise<void> {
  const answers = await fields.evaluateAll((all) =>
    (all as HTMLInputElement[]).filter((one) => one.type !== 'checkbox' || one.checked).map((one) => one.value),
  );
  expect(answers.join(), 'an answer that was given before').not.toBe('');
}

/** The verkenning, and nothing else, is opened for the contact person of the municipality. */
async function open(user: KeyboardUser): Promise<void> {
  const { page } = user;
  await user.press(page.getByRole('link', { name: 'Vooroverleg met de gemeente' }));
  await expect(page.getByText('De gemeente ziet niets van uw concept')).toBeVisible();
  await user.tick(page.getByRole('checkbox', { name: 'Verkenning', exact: true }));
  await user.press(page.getByRole('button', { name: 'Open voor de gemeente' }));
  await expect(page.getByText(/ziet nu: Verkenning/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'vooroverleg-smal');
}

function text(question: string): string {
  return String({ ...ANSWERS, ...ESTIMATES }[question]);
}
