import { expectAccessible } from '../support/accessible.ts';
import { fill, openSection, press } from '../support/drafting.ts';
import { CHAIR, PREPARED, signIn } from '../support/people.ts';
import { openMail } from '../support/post.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';
import { send } from '../support/typing.ts';

const TREASURER = 'Tarik Amrani';
const PLACE = 'Voor welk dorp of welke wijk is het voorstel?';

test('a board approves one text, and a change of that text ends the approval', async ({ page, anotherPerson }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'akkoord');
  await fill(page, { 'Hoe heet deze versie?': 'Versie voor de ledenvergadering' });
  await page.getByLabel('2 van de 3').check();
  await press(page, 'Leg deze versie voor');
  await press(page, 'Ik ga akkoord');
  await expect(page.getByText('1 van de 3 bestuursleden ging akkoord.')).toBeVisible();

  const treasurer = await anotherPerson();
  await signIn(treasurer, TREASURER);
  await openSection(treasurer, PREPARED, 'akkoord');
  await press(treasurer, 'Ik ga akkoord');
  await expect(treasurer.getByText('Uw bestuur keurde deze versie goed')).toBeVisible();
  await expectAccessible(treasurer);
  await shoot(treasurer, 'akkoord');

  await openSection(page, PREPARED, 'samenvatting');
  await shoot(page, 'onderdeel-met-akkoord');
  await fill(page, { [PLACE]: 'Heel Lindewaard' });
  await send(page, page.getByRole('button', { name: 'Opslaan', exact: true }));
  await openSection(page, PREPARED, 'akkoord');
  await expect(page.getByText('De akkoorden zijn vervallen')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'akkoord-vervallen');
  await openMail(page, TREASURER, 'vervallen');
});

test('a board talks at a question until it is solved, and who is named gets a mail', async ({ page, anotherPerson }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'samenvatting');
  await page.getByRole('link', { name: `Opmerking plaatsen bij “${PLACE}”` }).click();
  await fill(page, { 'Uw opmerking': '@Tarik, klopt deze naam nog?' });
  await page.getByLabel(TREASURER).check();
  await press(page, 'Plaats de opmerking');
  await expect(page.getByText('klopt deze naam nog?')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'opmerkingen');

  const treasurer = await anotherPerson();
  await signIn(treasurer, TREASURER);
  await openMail(treasurer, TREASURER, 'Opmerking van');
  await openSection(treasurer, PREPARED, 'samenvatting');
  await expect(treasurer.getByText(`${CHAIR} werkt hier ook`)).toBeVisible();
  await treasurer.getByRole('link', { name: `1 opmerking bij “${PLACE}”` }).click();
  await press(treasurer, 'Alle opmerkingen zijn opgelost');
  await expect(treasurer.getByText(`Opgelost: ${TREASURER}`)).toBeVisible();
});

test('a wage is computed and becomes a line of the budget', async ({ page }) => {
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'begroting/loon');
  await fill(page, {
    Functie: 'Nachtwacht',
    'Hoeveel fte?': '0,5',
    'Bruto uurloon': '20,00',
    'Opslag werkgeverslasten (%)': '32',
    'Productieve uren per jaar van één fte': '1.400',
  });
  await press(page, 'Reken uit');
  await expect(page.getByRole('heading', { name: 'Dit kost: Nachtwacht' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'loon');
  await press(page, 'Zet als regel in de begroting');
  await expect(page.locator('input[value="Nachtwacht"]')).toBeVisible();
});

test('two budgets with another price for one line stand side by side until somebody chooses', async ({
  page,
  context,
  troubles,
}) => {
  troubles.forgive(/status of (409|422)/);
  const price = 'Kosten regel 1, Prijs of bedrag';
  await signIn(page, CHAIR);
  await openSection(page, PREPARED, 'begroting');
  const stale = await context.newPage();
  await stale.goto(page.url());
  await fill(page, { [price]: '79.000' });
  await press(page, 'Opslaan');
  await expect(page.getByLabel(price)).toHaveValue('79.000');
  await fill(stale, { [price]: '81.000' });
  await press(stale, 'Opslaan');
  await expect(stale.getByRole('heading', { name: 'Er zijn twee versies van de begroting' })).toBeVisible();
  await stale.close();
  await page.reload();
  await expect(page.getByRole('row', { name: 'Kosten regel 1, prijs of bedrag 79.000 81.000' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'twee-begrotingen');
  await page.getByRole('button', { name: /^Neem de andere versie/ }).click();
  await expect(page.getByLabel(price)).toHaveValue('81.000');
  await expect(page.getByRole('heading', { name: 'Er zijn twee versies van de begroting' })).toHaveCount(0);
});
