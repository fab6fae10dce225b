import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press } from '../support/drafting.ts';
import { expectPdf } from '../support/files.ts';
import { followMail, openMail, sayName } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';
import { SMALL, field, send, typeAnswer, typeBudget, typeSection } from '../support/typing.ts';

const NEWCOMER = 'voorzitter@zandhoek.example';
const ESTIMATES = { 'begroting.raming': '12.000', 'begroting.raming-nu': '13.500', 'begroting.raming-start': '1-9-2027' };

test.setTimeout(600_000);

test('a group sketches its plan in an evening, and submits a small proposal without typing anything twice', async ({
  page,
}) => {
  await arrive(page);
  await begin(page);
  const explored = await explore(page);
  await expectAccessible(page);
  await shoot(page, 'verkenning');
  await expectPdf(page, 'Bekijk de schets als pdf');
  await send(page, page.getByRole('button', { name: 'Opslaan en verder' }));
  await expect(page.getByText('Klein voorstel')).toBeVisible();
  await shoot(page, 'klein-voorstel-gereed');

  const rest = new Map(Object.entries(SMALL.answers).filter(([question]) => !explored.has(question)));
  let asked = explored.size + 1;
  for (const section of await sections(page)) {
    await page.goto(section.address);
    for (const [question, text] of explored) await expectNotAskedAgain(page, question, text);
    const own = [...rest].filter(([question]) => question.startsWith(`${section.id}.`));
    asked += own.length;
    if (section.id === 'begroting') await typeBudget(page, SMALL.budget);
    await typeSection(page, section.id, Object.fromEntries(own));
    await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
    await expect(page.getByRole('alert')).toHaveCount(0);
    if (section.id === 'drijfveren') await shoot(page, 'mag-u-overslaan');
  }
  expect(asked, 'answers from an empty page to a proposal that can be submitted').toBeLessThanOrEqual(44);
  await send(page, page.getByRole('button', { name: 'Opslaan en nakijken' }));
  await expect(page.getByText('Er ontbreekt niets meer.')).toBeVisible();
  const readRemarks = page.getByLabel('Ja, en ik wil zo indienen');
  if ((await readRemarks.count()) > 0) await readRemarks.check();
  await send(page, page.getByRole('button', { name: 'Dien het voorstel in' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ontvangen');
});

async function arrive(page: Page): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(NEWCOMER);
  await press(page, 'Stuur mij de link');
  await openMail(page, NEWCOMER, 'Uw link om in te loggen');
  await followMail(page, '/inloggen/link/');
  await press(page, 'Inloggen');
  await sayName(page, 'Grietje Noordhof');
}

async function begin(page: Page): Promise<void> {
  await page.goto('/voorstellen/nieuw');
  await page.getByLabel('Aan welke gemeente doet u het voorstel?').selectOption('Lindewaard');
  await fill(page, {
    'Hoe noemt u uw voorstel?': String(SMALL.answers['samenvatting.titel']),
    'Hoe heet uw coöperatie of groep?': String(SMALL.answers['initiatiefnemer.naam']),
  });
  await press(page, 'Begin met het voorstel');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verkenning');
}

/** Answers what the verkenning asks and does not know yet, and gives everything that it holds then. */
async function explore(page: Page): Promise<Map<string, string>> {
  const names = await page.locator('main [name^="versie."]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
  const questions = names.map((name) => name.replace('versie.', ''));
  const known: Record<string, unknown> = { ...SMALL.answers, ...ESTIMATES };
  const explored = new Map([['initiatiefnemer.naam', String(SMALL.answers['initiatiefnemer.naam'])]]);
  for (const question of questions) {
    // A small proposal need not answer everything.
    if (!(question in known)) continue;
    const text = String(known[question]);
    if (question !== 'samenvatting.titel') await typeAnswer(page, question, text);
    if (!(question in ESTIMATES)) explored.set(question, text);
  }
  await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await expect(page.getByRole('alert')).toHaveCount(0);
  return explored;
}

/** What was typed once stands there already, wherever the proposal shows the question. */
async function expectNotAskedAgain(page: Page, question: string, text: string): Promise<void> {
  const fields = field(page, question);
  if (!(await fields.count())) return;
  const kind = await fields.first().getAttribute('type');
  if (kind !== 'radio' && kind !== 'checkbox') return expect(fields).toHaveValue(text);
  const chosen = await fields.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).map((one) => (one as HTMLInputElement).value));
  expect(chosen, question).toEqual(text.split('\n'));
}

/** The sections with something compulsory in them. */
async function sections(page: Page): Promise<{ id: string; address: string }[]> {
  const links = page.getByRole('region', { name: 'Alle onderdelen' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return addresses.map((address) => ({ id: address.split('/').at(-1) ?? '', address }));
}
