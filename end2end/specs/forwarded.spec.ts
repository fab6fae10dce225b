import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { fill, press } from '../support/drafting.ts';
import { openCase, timeline } from '../support/handling.ts';
import { linkedLetter, openedLetter } from '../support/letters.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, DECISION_MAKER, signIn } from '../support/people.ts';
import { expectMail, openMail } from '../support/post.ts';
import { expect, test } from '../support/test.ts';

const [REFERENCE, RECEIVER] = ['LIW-2026-0002', 'Gedeputeerde staten van Lindeland'];
const REASON = 'Over dit vervoer beslist de provincie, want het is openbaar vervoer tussen gemeenten.';

test('a proposal about which another authority decides is forwarded with a letter that is no decision', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('who decides for the college is not offered to forward', () => notOffered(chair));
  await test.step('without a receiver nothing is sent, and what was typed stays', () => forget(manager));
  await test.step('the case manager reads the letter, and forwards', () => forward(manager));
  await test.step('there is nothing left to do in the case', () => isOver(manager));
  await test.step('the board is told to whom it went', () => isTold(chair));
});

async function notOffered(page: Page): Promise<void> {
  await signIn(page, DECISION_MAKER);
  await openCase(page, ASSESSED);
  await expect(page.getByRole('link', { name: 'Doorzenden' })).toHaveCount(0);
}

async function forget(manager: Page): Promise<void> {
  await signIn(manager, CASE_MANAGER);
  await openCase(manager, ASSESSED);
  await manager.getByRole('link', { name: 'Doorzenden' }).click();
  await expectAccessible(manager);
  await fill(manager, {
    'Waarom hoort dit voorstel daar?': REASON,
    'Wie ondertekent de brief?': 'Sanne de Wit, accountmanager',
  });
  await press(manager, 'Zend door en verstuur de brief');
  await expect(manager.getByRole('alert')).toBeVisible();
  await expect(manager.getByLabel('Waarom hoort dit voorstel daar?')).toHaveValue(REASON);
  await expectAccessible(manager);
}

async function forward(manager: Page): Promise<void> {
  await fill(manager, { 'Naar welk bestuursorgaan?': RECEIVER });
  expect(await openedLetter(manager, 'Lees eerst de brief (pdf)')).toContain(RECEIVER);
  await expect(timeline(manager, 'Voorstel doorgezonden')).toHaveCount(0);
  await press(manager, 'Zend door en verstuur de brief');
  await expect(timeline(manager, 'Voorstel doorgezonden')).toHaveCount(1);
  await expectAccessible(manager);
}

async function isOver(manager: Page): Promise<void> {
  await expect(manager.getByText('Niemand hoeft hier nog iets te doen.')).toBeVisible();
  for (const name of ['Doorzenden', 'Bereid het besluit voor', 'Laten vervallen']) {
    await expect(manager.getByRole('link', { name })).toHaveCount(0);
  }
  await manager.goto('/dossiers');
  await expect(manager.getByRole('link', { name: ASSESSED })).toHaveCount(0);
}

async function isTold(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Uw voorstel is doorgezonden (${REFERENCE})`);
  await expectMail(chair, RECEIVER);
  await signIn(chair, CHAIR);
  await chair.goto('/voorstellen');
  await chair.getByRole('link', { name: ASSESSED, exact: true }).click();
  await expect(chair.getByRole('button', { name: 'Trek het voorstel in' })).toHaveCount(0);
  await expectAccessible(chair);
  const letter = await linkedLetter(chair, 'Brief bij het afsluiten');
  for (const words of [REFERENCE, RECEIVER, REASON, 'artikel 2:3', 'Sanne de Wit']) expect(letter).toContain(words);
  expect(letter, 'it is no decision').not.toContain('bezwaar maken, tot en met');
}
