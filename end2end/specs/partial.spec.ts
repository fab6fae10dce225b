import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { decideAndSend, openDesk } from '../support/desk.ts';
import { press } from '../support/drafting.ts';
import { proposeDecision } from '../support/handling.ts';
import { linkedLetter } from '../support/letters.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { expectMail, openMail } from '../support/post.ts';
import { expect, test } from '../support/test.ts';

const REFERENCE = 'LIW-2026-0002';
const LEFT_OUT = 'De ontmoetingsplek op zaterdag wijzen wij niet toe, omdat het buurthuis die al biedt.';
const WHY = 'Zonder de zaterdag vervallen 48 dagen met twee begeleiders; dat scheelt € 13.265.';

test.setTimeout(400_000);

test('a partial grant of 18 months has its own amount with a reason, and the letter adds up', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('the amounts follow the months', () => months(manager));
  await test.step('another amount needs a reason', () => withoutReason(manager));
  await test.step('a part that is left out is named, and the decision goes out', async () => {
    await manager.locator('[name="amount_reason"]').fill(WHY);
    await press(manager, PROPOSE);
    await decideAndSend(manager, anotherPerson, ASSESSED);
  });
  await test.step('the letter names each amount, their sum and the reason', () => readLetter(chair));
});

const PROPOSE = 'Leg voor aan de jurist';

async function months(manager: Page): Promise<void> {
  await signIn(manager, CASE_MANAGER);
  await openDesk(manager, ASSESSED);
  await manager.locator('[name="outcome"][value="gedeeltelijk_ingewilligd"]').check();
  await manager.locator('[name="months"]').fill('18');
  await press(manager, 'Bewaren');
  const years = manager.getByRole('table', { name: 'Bedrag per jaar' }).getByRole('row');
  await expect(years.nth(1)).toContainText(/203\.265.*203\.265/);
  // Half of what was asked for the second year.
  await expect(years.nth(2)).toContainText(/210\.404.*105\.202/);
  await expectAccessible(manager);
}

async function withoutReason(manager: Page): Promise<void> {
  await proposeDecision(manager, {
    outcome: 'gedeeltelijk_ingewilligd',
    months: '18',
    left_out: LEFT_OUT,
    'amount.jaar1': '190.000',
    summary: 'Wij verlenen u voor achttien maanden subsidie voor de dagopvang, zonder de zaterdag.',
  });
  await expect(manager.getByRole('alert')).toContainText('U geeft een ander bedrag dan er voor deze maanden is gevraagd.');
  await expect(manager.locator('[name="amount.jaar1"]')).toHaveValue('190.000');
  await expectAccessible(manager);
}

async function readLetter(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Besluit over het voorstel (${REFERENCE})`);
  await expectMail(chair, 'Gedeeltelijk ingewilligd');
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: ASSESSED, exact: true }).click();
  await expect(chair.getByRole('heading', { name: 'Gedeeltelijk ingewilligd' })).toBeVisible();
  await expectAccessible(chair);
  const letter = await linkedLetter(chair, /^Besluit/);
  expect(letter).toContain('18 maanden, van 1 april 2027 tot en met 30 september 2028');
  expect(letter).toContain('€ 295.202: € 190.000 in 2027/28 en € 105.202 in 2028/29');
  expect(letter).toContain('terwijl u voor deze maanden € 308.467 vroeg');
  for (const words of [WHY, LEFT_OUT]) expect(letter).toContain(words);
}
