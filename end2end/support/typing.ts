import { type Locator, type Page, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** Cells by their name. */
type Row = Readonly<Record<string, string>>;
type Rows = readonly Row[];

/** An answer of the worked case: a text, or rows of cells. */
type Answer = string | Rows;

/** How the names of fields call the lists of the budget. */
const LISTS = { costs: 'kosten', income: 'inkomsten', baseline: 'nu' } as const;

/** Answers by question. */
export type Answers = Readonly<Record<string, Answer>>;

/** A budget by list. */
type Budget = Readonly<Record<keyof typeof LISTS, Rows>> & { readonly settings: Row };

/** The worked case as its board would type it, by question. */
export const ANSWERS: Answers = fixture('lindehof-answers');

/** Its budget. */
const BUDGET: Budget = fixture('lindehof-budget');

/** A small proposal, as far as it must be filled in and no further. */
export const SMALL: { readonly answers: Answers; readonly budget: Budget } = fixture('small-draft');

/** Types every answer of a section, and those to the questions that come up because of an answer. */
export async function typeSection(page: Page, section: string, answers = ANSWERS): Promise<void> {
  const left = new Map(Object.entries(answers).filter(([question]) => question.startsWith(`${section}.`)));
  for (let before = -1; left.size > 0 && left.size !== before; ) {
    before = left.size;
    for (const [question, answer] of left) {
      if (!(await page.locator(`[name="versie.${question}"]:enabled`).count())) continue;
      await typeAnswer(page, question, answer);
      left.delete(question);
    }
    if (left.size > 0) await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  }
  expect([...left.keys()], 'questions that never came up').toEqual([]);
}

/** Types one answer. */
export async function typeAnswer(page: Page, question: string, answer: Answer): Promise<void> {
  if (typeof answer !== 'string') return typeRows(page, question, answer);
  const several = (await field(page, question).first().getAttribute('type')) === 'checkbox';
  for (const part of several ? answer.split('\n') : [answer]) await put(field(page, question), part);
}

async function typeRows(page: Page, question: string, rows: Rows): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const [first] = Object.keys(row);
    if (!(await field(page, `${question}.${index}.${first}`).count())) {
      await send(page, page.locator(`button[value="rij-erbij:${question}"]`));
    }
    for (const [column, text] of Object.entries(row)) await put(field(page, `${question}.${index}.${column}`), text);
  }
}

/** Types the whole budget, list by list; blank lines come by saving. */
export async function typeBudget(page: Page, budget = BUDGET): Promise<void> {
  for (const [name, text] of Object.entries(budget.settings)) {
    await put(field(page, `begroting.instelling.${name}`), text);
  }
  for (const list of ['costs', 'income', 'baseline'] as const) {
    const name = LISTS[list];
    for (const [index, row] of budget[list].entries()) {
      const first = field(page, `begroting.${name}.${index}.label`);
      if (!(await first.count())) await send(page, page.locator(`button[value="rij-erbij:begroting.${name}"]`));
      for (const [cell, text] of Object.entries(row)) {
        // What a line does not use is not shown, and empty.
        if (text) await put(field(page, `begroting.${name}.${index}.${cell}`), text);
      }
    }
  }
}

/** Presses a button of the form, and waits for the page that comes back. */
export async function send(page: Page, button: Locator): Promise<void> {
  const loaded = page.waitForEvent('load');
  await button.click();
  await loaded;
}

/** Gives a field a value, whatever kind of field it is. */
async function put(fields: Locator, text: string): Promise<void> {
  const kind = await fields.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
  if (kind === 'SELECT') await fields.selectOption(text);
  else if (kind === 'radio' || kind === 'checkbox') await fields.and(fields.page().locator(`[value="${text}"]`)).check();
  else await fields.fill(text);
}

/** The field with this name, as people see it. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[name="${name}"]:not([type=hidden])`);
}

function fixture(name: string) {
  const path = new URL(`../../app/domain/fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}
