import { expectAccessible } from '../support/accessible.ts';
import { beginProposal, fill, press, row, sectionLink } from '../support/drafting.ts';
import { CHAIR, signIn } from '../support/people.ts';
import { shoot } from '../support/shots.ts';
import { expect, test } from '../support/test.ts';

const GUIDE = 'Zeven voordelen, en hoe u ze meet';
const OWN = 'Iedereen kan lopend komen.';

test('who reads about the benefits finds for each what to measure, and what the proposal asks about them', async ({
  page,
}) => {
  await page.goto('/uitleg');
  await page.getByRole('link', { name: GUIDE }).click();
  await expect(page.getByText('Hoe het nu is (nulmeting)')).toHaveCount(7);
  await expectAccessible(page);
  await shoot(page, 'uitleg-meerwaarde');
  await page.getByRole('link', { name: 'Onderdeel 7: Meerwaarde' }).click();
  await expect(page).toHaveURL(/\/vragen#meerwaarde$/);
});

test('a board takes a benefit over with its measure beside what it wrote itself', async ({ page }) => {
  await signIn(page, CHAIR);
  await beginProposal(page, 'Samen eten in Oosterlinde');
  await sectionLink(page, 'Meerwaarde').click();
  await expect(page.getByRole('link', { name: GUIDE })).toBeVisible();
  await fill(row(page, 'Voordeel 1'), { 'Wat belooft u?': OWN });
  await page.getByText('Neem een voordeel over, met wat u kunt meten').click();
  await expectAccessible(page);
  await shoot(page, 'voordeel-overnemen');
  await press(page, 'Neem over Dichtbij');
  await expect(page).toHaveURL(/#meerwaarde\.voordelen\.1$/);
  await expect(row(page, 'Voordeel 1').getByLabel('Wat belooft u?')).toHaveValue(OWN);
  const taken = row(page, 'Voordeel 2');
  await expect(taken.getByLabel('Voordeel', { exact: true })).toHaveValue('nabij');
  await expect(taken.getByLabel('Wat meet u?')).toHaveValue('Gemiddelde reistijd van huis naar de plek, in minuten');
  await expect(taken.getByLabel('Hoe is het nu?')).toHaveValue('');
  await expectAccessible(page);
  await shoot(page, 'voordeel-overgenomen');
});
