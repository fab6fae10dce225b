import { type Locator, type Page, expect } from '@playwright/test';

/** Presses a button by its whole name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Presses the button that submits, and says first to have read the remarks, if there are any. */
export async function submitAs(page: Page, name: string): Promise<void> {
  const readRemarks = page.getByLabel('Ja, en ik wil zo indienen');
  if ((await readRemarks.count()) > 0) await readRemarks.check();
  await press(page, name);
}

/** Fills fields by their labels, in a page or in a row. */
export async function fill(place: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await place.getByLabel(label, { exact: true }).fill(text);
}

/** Begins a large proposal, which is asked everything, from the list of proposals; ends on its first section. */
export async function beginProposal(page: Page, title: string, municipality = 'Lindewaard'): Promise<void> {
  await page.getByRole('link', { name: 'Nieuw voorstel beginnen' }).click();
  await page.getByLabel('Aan welke gemeente doet u het voorstel?').selectOption(municipality);
  await fill(page, {
    'Hoe noemt u uw voorstel?': title,
    'Hoe heet uw coöperatie of groep?': 'Zorgcoöperatie De Lindehof U.A.',
  });
  await press(page, 'Begin met het voorstel');
  await fill(page, { 'Wat gaat uw plan ongeveer kosten, per jaar?': '203.265' });
  await press(page, 'Opslaan en verder');
  await page.getByRole('link', { name: /1\. Samenvatting/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samenvatting');
}

/** Opens a section of a proposal from the list of proposals. */
export async function openSection(page: Page, proposal: string, section: string): Promise<void> {
  await page.goto('/voorstellen');
  const address = await page.getByRole('link', { name: proposal, exact: true }).getAttribute('href');
  await page.goto(`${address?.slice(0, address.lastIndexOf('/'))}/${section}`);
}

/** The link to a section in the list of sections, which also says how far the section is. */
export function sectionLink(page: Page, title: string, state = ''): Locator {
  const links = page.getByRole('navigation', { name: 'Uw voorstel' }).getByRole('link', { name: title });
  return links.filter({ hasText: state });
}

/** The fields of one repeating row, such as "Bron 2". */
export function row(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** The totals of a year of the budget, counted from 1, as they stand below the grid. */
export function totals(page: Page, year: number): Locator {
  return page.getByRole('region', { name: 'Totalen per jaar' }).getByRole('row').nth(year);
}

/** The fields to which the list of what is missing links, by the address of their page. */
export async function missingFields(page: Page): Promise<Map<string, string[]>> {
  const list = page.getByRole('region', { name: 'Dit ontbreekt nog' });
  const all = list.getByRole('link', { includeHidden: true });
  const links = await all.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const fields = new Map<string, string[]>();
  for (const link of links) {
    const [path = '', field = ''] = link.split('#');
    fields.set(path, [...(fields.get(path) ?? []), field]);
  }
  return fields;
}
