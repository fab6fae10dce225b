import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { ADVICE, ADVISER, askAdviser, giveAdvice, weighAdvice } from '../support/consulting.ts';
import { decideAndSend, openDesk } from '../support/desk.ts';
import { openCase, proposeDecision } from '../support/handling.ts';
import { linkedLetter } from '../support/letters.ts';
import * as panel from '../support/panel.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { followMail, openMail } from '../support/post.ts';
import { RESPONSE, respond, share, weighResponse } from '../support/responding.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const PROVIDER = 'Stichting Regiozorg Meander';

test.setTimeout(400_000);

test('the worked case is heard, advised on, discussed, scored again, responded to and decided', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [sanne, marijke, adviser] = [page, await anotherPerson(), await anotherPerson()];
  const [ravi, joost] = [await anotherPerson(), await anotherPerson()];
  await test.step('the provider was heard on 5 November', () => readHearing(sanne));
  await test.step('an adviser from outside is asked', () => askAdviser(sanne));
  await test.step('the adviser answers by a link, without an account', () => giveAdvice(adviser));
  await test.step('the municipality says what it thinks of that', () => weighAdvice(sanne));
  await test.step('the case manager opens the assessment of one reviewer again', () => panel.reopen(sanne));
  await test.step('the reviewer reads why, and asks something for a specialist', () => panel.flag(ravi));
  await test.step('the case manager answers', () => panel.answer(sanne));
  await test.step('the reviewer gives another score', () => panel.scoreLower(ravi));
  await test.step('the reviewer reads everything again and hands in', () => panel.handIn(ravi));
  await test.step('another reviewer is asked to discuss, and says something', () => panel.discuss(joost));
  await test.step('the reviewer scores a second time', () => panel.scoreAgain(ravi));
  await test.step('the case manager reads both scores', () => panel.readBothScores(sanne));
  await test.step('the case manager sends the findings to the board', () => share(sanne));
  await test.step('the chair responds', () => respond(marijke));
  await test.step('the municipality says what it thinks of that', () => weighResponse(sanne));
  await test.step('the decision is proposed, checked, taken and sent', async () => {
    await openDesk(sanne, ASSESSED);
    await proposeDecision(sanne);
    await decideAndSend(sanne, anotherPerson, ASSESSED);
  });
  await test.step('the letter tells what everybody said, and what the municipality thinks of it', () => read(marijke));
});

async function readHearing(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Zienswijzen', exact: true }).click();
  await expect(sanne.getByText(PROVIDER).first()).toBeVisible();
  await expect(sanne.getByText('donderdag 5 november 2026').first()).toBeVisible();
  await expect(sanne.getByText('Hierop moet de gemeente nog reageren')).toHaveCount(0);
  await expectAccessible(sanne);
  await shoot(sanne, 'zienswijzen-gehoord');
}

async function read(marijke: Page): Promise<void> {
  await openMail(marijke, CHAIR, 'Besluit over het voorstel (LIW-2026-0002)');
  await followMail(marijke, '/dossiers/');
  const letter = await linkedLetter(marijke, /^Besluit/);
  for (const said of [PROVIDER, ADVISER, ADVICE, RESPONSE]) expect(letter).toContain(said);
}
