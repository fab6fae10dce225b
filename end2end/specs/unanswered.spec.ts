import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { goToDay } from '../support/dates.ts';
import { fill, press } from '../support/drafting.ts';
import { askSupplement, openCase, timeline } from '../support/handling.ts';
import { linkedLetter, openedLetter } from '../support/letters.ts';
import { CHAIR, signIn } from '../support/people.ts';
import { expectMail, openMail } from '../support/post.ts';
import { TOWN_MANAGER, TOWN_REFERENCE, submitThere } from '../support/small_town.ts';
import { expect, test } from '../support/test.ts';

const TITLE = 'Samen eten in Veenoord';
const ASKED = 'De polis van de aansprakelijkheidsverzekering ontbreekt.';
const REASON = 'Wij vroegen om de polis. Zonder de polis weten wij niet of schade van deelnemers is verzekerd.';

test.setTimeout(400_000);

test('an unanswered request lets the clock run again, and ends in a letter within four weeks', async ({
  page,
  anotherPerson,
  troubles,
}) => {
  troubles.forgive(/status of 422/);
  const [chair, manager] = [page, await anotherPerson()];
  await test.step('the chair submits under the rules of the small municipality', () => submitThere(chair, TITLE));
  await test.step('the case manager asks for more, in the term of those rules', () => ask(manager));
  await test.step('on the last day the clock still stands still', () => lastDay(manager));
  await test.step('the day after, the clock runs and the municipality is at turn', () => dayAfter(manager));
  await test.step('everybody hears of it', () => hear(manager));
  await test.step('the board may still supplement', () => mayStill(chair));
  await test.step('the case manager reads the letter and closes the case on the last day', () => close(manager));
  await test.step('the board reads until when it can object', () => read(chair));
});

async function ask(manager: Page): Promise<void> {
  await signIn(manager, TOWN_MANAGER);
  await expect(manager.getByRole('row').filter({ hasText: TOWN_REFERENCE })).toContainText('nog 56 dagen');
  await openCase(manager, TITLE);
  await expect(manager.getByRole('heading', { name: 'U hebt nog 56 dagen om te beslissen' })).toBeVisible();
  await manager.getByRole('link', { name: 'Volledigheid', exact: true }).click();
  await expect(manager.getByLabel('Laatste dag om aan te vullen')).toHaveValue('30-12-2026');
  await askSupplement(manager, ASKED);
  await expect(manager.getByRole('heading', { name: 'De klok staat stil' })).toBeVisible();
}

async function lastDay(manager: Page): Promise<void> {
  await goToDay(manager, '30-12-2026');
  await signIn(manager, TOWN_MANAGER);
  await openCase(manager, TITLE);
  await expect(manager.getByRole('heading', { name: 'De klok staat stil' })).toBeVisible();
  await expect(manager.getByRole('link', { name: 'Buiten behandeling stellen' })).toHaveCount(0);
}

/** Received on 9 December, eight weeks and the 21 days of the request: 24 February. */
async function dayAfter(manager: Page): Promise<void> {
  await goToDay(manager, '31-12-2026');
  await signIn(manager, TOWN_MANAGER);
  await manager.getByRole('link', { name: 'Gemeente aan zet' }).click();
  const row = manager.getByRole('row').filter({ hasText: TOWN_REFERENCE });
  await expect(row).toContainText('nog 55 dagen');
  await expect(row).toContainText('Hersteltermijn verstreken');
  await expectAccessible(manager);
  await openCase(manager, TITLE);
  await expect(manager.getByRole('heading', { name: 'U hebt nog 55 dagen om te beslissen' })).toBeVisible();
  await expect(manager.getByText('De laatste dag voor een besluit is woensdag 24 februari 2027.')).toBeVisible();
  await expect(manager.getByText('Aan zet: uw gemeente')).toBeVisible();
  await expect(timeline(manager, 'Hersteltermijn ongebruikt verstreken')).toHaveCount(1);
  await expectAccessible(manager);
  await manager.getByRole('link', { name: 'Controleer de volledigheid' }).click();
  await expect(manager.getByText('Binnen vier weken kiezen')).toBeVisible();
  await expectAccessible(manager);
}

async function hear(page: Page): Promise<void> {
  for (const person of [CHAIR, TOWN_MANAGER]) {
    await openMail(page, person, `De tijd om aan te vullen is voorbij (${TOWN_REFERENCE})`);
    await expectMail(page, 'uiterlijk op woensdag 27 januari 2027');
  }
}

async function mayStill(chair: Page): Promise<void> {
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: TITLE, exact: true }).click();
  await expect(chair.getByText('Aanvullen kan nog, zolang zij dat niet heeft besloten.')).toBeVisible();
  await expectAccessible(chair);
}

async function close(manager: Page): Promise<void> {
  await goToDay(manager, '27-01-2027');
  await signIn(manager, TOWN_MANAGER);
  await openCase(manager, TITLE);
  await manager.getByRole('link', { name: 'Buiten behandeling stellen' }).click();
  await expect(manager.getByText('Dit kan tot en met woensdag 27 januari 2027.')).toBeVisible();
  await expect(manager.getByText(ASKED)).toBeVisible();
  await expectAccessible(manager);
  await press(manager, 'Stel buiten behandeling en verstuur');
  await expect(manager.getByRole('alert')).toBeVisible();
  await fill(manager, {
    'Waarom is wat er ligt niet genoeg om te kunnen beoordelen?': REASON,
    'Wie ondertekent de brief?': 'Joke Terpstra, accountmanager',
  });
  expect(await openedLetter(manager, 'Lees eerst de brief (pdf)')).toContain(REASON);
  await press(manager, 'Stel buiten behandeling en verstuur');
  await expect(timeline(manager, 'Voorstel buiten behandeling gesteld')).toHaveCount(1);
  await expect(manager.getByRole('link', { name: 'Controleer de volledigheid' })).toHaveCount(0);
  await expectAccessible(manager);
}

async function read(chair: Page): Promise<void> {
  await openMail(chair, CHAIR, `Besluit: wij behandelen uw voorstel niet (${TOWN_REFERENCE})`);
  await expectMail(chair, 'bezwaar maken tot en met woensdag 10 maart 2027');
  await signIn(chair, CHAIR);
  await chair.getByRole('link', { name: TITLE, exact: true }).click();
  await expect(chair.getByText('De gemeente behandelt uw voorstel niet')).toBeVisible();
  await expect(chair.getByText('Aanvullen kan nog')).toHaveCount(0);
  await expectAccessible(chair);
  const letter = await linkedLetter(chair, 'Brief bij het afsluiten');
  for (const words of [TOWN_REFERENCE, ASKED, REASON, '30 december 2026', 'artikel 4:5', '10 maart 2027', 'Joke Terpstra']) {
    expect(letter).toContain(words);
  }
  expect(letter).toContain('Verordening maatschappelijke ondersteuning Noorderveen 2026');
}
