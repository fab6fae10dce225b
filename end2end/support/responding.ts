import { type Page, expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { press } from './drafting.ts';
import { openCase } from './handling.ts';
import { ASSESSED, CASE_MANAGER, CHAIR, signIn } from './people.ts';
import { expectMail, followMail, openMail } from './post.ts';
import { hasScripts, live } from './scripts.ts';
import { shoot } from './shots.ts';

const REMARK = 'Lees vooral wat wij over de reserve schrijven.';
const REACTION = 'Dat klopt. Wij passen onze bevinding over continuïteit aan.';

/** What the board responds. */
export const RESPONSE = 'De waarneming is al vastgelegd, zie bijlage 4. De reserve groeit elk jaar met € 4.000.';

/** The case manager sends the findings to the board. */
export async function share(sanne: Page): Promise<void> {
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
  await sanne.getByLabel('Tot en met welke dag kan het bestuur reageren?').fill('15-01-2027');
  await press(sanne, 'Stuur aan het bestuur');
  await expect(sanne.getByText('Het bestuur kan reageren tot en met')).toBeVisible();
}

/** The chair reads them and responds. */
export async function respond(marijke: Page): Promise<void> {
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

/** The case manager says what the municipality thinks of it. */
export async function weighResponse(sanne: Page): Promise<void> {
  await openMail(sanne, CASE_MANAGER, 'Reactie van');
  await followMail(sanne, '/zienswijzen');
  await expect(sanne.getByText(RESPONSE)).toBeVisible();
  const card = sanne.getByRole('region', { name: /, indiener$/ });
  await card.getByLabel('Wat vindt de gemeente van dit antwoord?').fill(REACTION);
  await card.getByRole('button', { name: 'Bewaar de reactie' }).click();
  await expect(sanne.getByText('Hierop moet de gemeente nog reageren')).toHaveCount(0);
  await expectAccessible(sanne);
  await openCase(sanne, ASSESSED);
  await expect(sanne.getByText('Schrijf wat de gemeente vindt')).toHaveCount(0);
}
