import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { press } from '../support/drafting.ts';
import { openCase } from '../support/handling.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from '../support/people.ts';
import { expectMail, followMail, openMail } from '../support/post.ts';
import { hasScripts, live } from '../support/scripts.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const REMARK = 'Lees vooral wat wij over de reserve schrijven.';
const RESPONSE = 'De waarneming is al vastgelegd, zie bijlage 4. De reserve groeit elk jaar met € 4.000.';
const REACTION = 'Dat klopt. Wij passen onze bevinding over continuïteit aan.';

test('the board reads the findings and responds, and the municipality weighs that before it decides', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [sanne, marijke] = [page, await anotherPerson()];
  await test.step('the case manager sends the findings', () => share(sanne));
  await test.step('the chair reads them and responds', () => respond(marijke));
  await test.step('the case manager says what the municipality thinks of it', () => weigh(sanne));
});

async function share(sanne: Page): Promise<void> {
  await signIn(sanne, CASE_MANAGER);
  await openCase(sanne, ASSESSED);
  await sanne.getByRole('link', { name: 'Conceptbeoordeling', exact: true }).click();
  await expectAccessible(sanne);
  await sanne.getByText('Lees na wat het bestuur krijgt').click();
  await expect(sanne.getByRole('heading', { name: 'De bevindingen', exact: true })).toBeVisible();
  await shoot(sanne, 'conceptbeoordeling-sturen');
  await sanne.getByLabel('Tot en met welke dag kan het bestuur reageren?').fill('01-01-2026');
  await press(sanne, 'Stuur aan het bestuur');
  await expect(sanne.getByRole('link', { name: 'Geef het bestuur minstens 5 werkdagen de tijd.' })).toBeVisible();
  await sanne.getByLabel('Wilt u er iets bij schrijven?').fill(REMARK);
  await sanne.getByLabel('Tot en met welke dag kan het bestuur reageren?').fill('31-12-2036');
  await press(sanne, 'Stuur aan het bestuur');
  await expect(sanne.getByText('Het bestuur kan reageren tot en met')).toBeVisible();
}

async function respond(marijke: Page): Promise<void> {
  await signIn(marijke, CHAIR);
  await openMail(marijke, CHAIR, 'Lees de conceptbeoordeling');
  await expectMail(marijke, REMARK);
  await followMail(marijke, '/reactie');
  await expect(marijke.getByText(REMARK)).toBeVisible();
  await live(marijke);
  await expectAccessible(marijke);
  await shoot(marijke, 'conceptbeoordeling');
  const field = marijke.getByLabel('Uw reactie', { exact: true });
  await field.fill(RESPONSE);
  if (hasScripts()) {
    await expect(marijke.getByText('16 van 500 woorden')).toBeVisible();
    await expect(marijke.getByText(/^Opgeslagen/)).toBeVisible();
    await marijke.reload();
  } else {
    await press(marijke, 'Bewaren');
    await expect(marijke.getByText('Uw reactie is bewaard')).toBeVisible();
  }
  await expect(field).toHaveValue(RESPONSE);
  await press(marijke, 'Verstuur de reactie');
  await expect(marijke.getByText('U hebt gereageerd')).toBeVisible();
  await expectAccessible(marijke);
}

async function weigh(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, 'Reactie van');
  await followMail(sanne, '/zienswijzen');
  await expect(sanne.getByText(RESPONSE)).toBeVisible();
  await sanne.getByLabel('Wat vindt de gemeente van dit antwoord?').fill(REACTION);
  await press(sanne, 'Bewaar de reactie');
  await expect(sanne.getByText('Hierop moet de gemeente nog reageren')).toHaveCount(0);
  await expectAccessible(sanne);
  await openCase(sanne, ASSESSED);
  await expect(sanne.getByText('Schrijf wat de gemeente vindt')).toHaveCount(0);
}
