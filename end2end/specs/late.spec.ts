import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { goToDay } from '../support/dates.ts';
import { decideAndSend, openDesk } from '../support/desk.ts';
import { fill, press } from '../support/drafting.ts';
import { openCase, proposeDecision, timeline } from '../support/handling.ts';
import { linkedLetter } from '../support/letters.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { expectMail, openMail } from '../support/post.ts';
import { expect, test } from '../support/test.ts';

const REFERENCE = 'LIW-2026-0002';

test.setTimeout(400_000);

test('a decision that comes late says so everywhere, and costs a penalty after a notice of default', async ({
  page,
  anotherPerson,
}) => {
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('on the last day the municipality is in time', () => lastDay(manager));
  await test.step('the day after, it is late', () => dayAfter(manager));
  await test.step('the notice of default gives two weeks', () => noticeOfDefault(manager));
  await test.step('after these, each day costs money', () => penalty(manager));
  await test.step('the decision is taken and sent, late', async () => {
    await openDesk(manager, ASSESSED);
    await proposeDecision(manager);
    await decideAndSend(manager, anotherPerson, ASSESSED);
  });
  await test.step('the penalty stops on the day before it was sent', () => stopped(manager));
  await test.step('the letter does not say that it was in time', () => readLetter(chair));
});

async function lastDay(manager: Page): Promise<void> {
  await goToDay(manager, '10-12-2026');
  await signIn(manager, CASE_MANAGER);
  await openCase(manager, ASSESSED);
  await expect(manager.getByRole('heading', { name: 'Vandaag is de laatste dag om te beslissen' })).toBeVisible();
}

async function dayAfter(manager: Page): Promise<void> {
  await goToDay(manager, '11-12-2026');
  await signIn(manager, CASE_MANAGER);
  await expect(manager.getByText('Eén termijn is voorbij.')).toBeVisible();
  await expectAccessible(manager);
  await openCase(manager, ASSESSED);
  await expect(manager.getByRole('heading', { name: 'U bent 1 dag te laat met het besluit' })).toBeVisible();
  await expectAccessible(manager);
}

async function noticeOfDefault(manager: Page): Promise<void> {
  await goToDay(manager, '14-12-2026');
  await openTerm(manager);
  for (const form of ['Verdagen', 'Aanhouden met instemming']) {
    await expect(manager.getByRole('link', { name: form }), 'a term that is over is not moved').toHaveCount(0);
  }
  await manager.getByRole('link', { name: 'Ingebrekestelling vastleggen' }).click();
  await expectAccessible(manager);
  await fill(manager, { 'Op welke dag kwam zij binnen?': '14-12-2026' });
  await press(manager, 'Leg de ingebrekestelling vast');
  await openTerm(manager, false);
  await expect(manager.getByText('Is het besluit uiterlijk op 28 december 2026 bekendgemaakt')).toBeVisible();
  await expect(manager.getByText('Dwangsom verschuldigd (Awb 4:17)')).toHaveCount(0);
  await openMail(manager, CASE_MANAGER, `Ingebrekestelling ontvangen (${REFERENCE})`);
  await expectMail(manager, '28 december 2026');
}

async function penalty(manager: Page): Promise<void> {
  await goToDay(manager, '28-12-2026');
  await openTerm(manager);
  await expect(manager.getByText('Dwangsom verschuldigd (Awb 4:17)')).toHaveCount(0);
  await goToDay(manager, '08-01-2027');
  await openTerm(manager);
  await expect(manager.getByText(/vanaf de dag na 28 december 2026: 11 dagen, samen €\s253/)).toBeVisible();
  await expectAccessible(manager);
}

async function stopped(manager: Page): Promise<void> {
  await expect(timeline(manager, 'Ingebrekestelling ontvangen')).toHaveCount(1);
  await manager.getByRole('link', { name: 'Termijn', exact: true }).click();
  await expect(manager.getByText(/vanaf de dag na 28 december 2026: 10 dagen, samen €\s230/)).toBeVisible();
}

async function readLetter(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Besluit over het voorstel (${REFERENCE})`);
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: ASSESSED, exact: true }).click();
  const letter = await linkedLetter(chair, /^Besluit/);
  expect(letter).toContain('29 dagen na het einde van de termijn op 10 december 2026');
  expect(letter).toContain('Ingebrekestelling ontvangen');
  expect(letter).toContain('Wij hadden eerder moeten beslissen');
  expect(letter).not.toContain('op tijd');
  expect(letter).not.toContain('binnen de termijn van de verordening');
  expect(letter, 'six weeks from the day after it was sent').toContain('19 februari 2027');
}

async function openTerm(manager: Page, afresh = true): Promise<void> {
  if (afresh) await signIn(manager, CASE_MANAGER);
  await openCase(manager, ASSESSED);
  await manager.getByRole('link', { name: 'Termijn', exact: true }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('De beslistermijn');
}
