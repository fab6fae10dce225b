import { type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { ADMINISTRATOR, signIn } from '../support/people.ts';
import { type RunningProvider, startProvider } from '../support/provider.ts';
import { shoot } from '../support/shots.ts';
import { expect, test as base } from '../support/test.ts';

const HEADING = 'Inloggen via uw gemeente is niet gelukt';

/** A test with a provider of the demo's municipality. */
const test = base.extend<{ provider: RunningProvider }>({
  provider: async ({}, use) => {
    const provider = await startProvider();
    await use(provider);
    await provider.stop();
  },
  setUp: ({ provider }, use) => use(provider),
});

test('an officer signs in at the municipality, and the administrator reads where the roles come from', async ({
  page,
  anotherPerson,
}) => {
  await page.goto('/dossiers');
  await expect(page.getByRole('heading', { name: 'Werkt u bij de gemeente Lindewaard?' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'inloggen-via-gemeente');
  await atProvider(page, { sub: 'n-1', email: 'noor@lindewaard.example', name: 'Noor Bakker', groups: ['zorg'] });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dossiers');
  await expect(page.getByRole('banner')).toContainText('Noor Bakker');

  const administrator = await anotherPerson();
  await signIn(administrator, ADMINISTRATOR);
  await administrator.goto('/medewerkers');
  await expect(administrator.getByText('De rollen komen uit het account bij de gemeente.')).toBeVisible();
  await expectAccessible(administrator);
  await administrator.getByRole('link', { name: /^Wijzig.*Noor Bakker$/ }).click();
  await expect(administrator.getByText('Deze rollen komen uit het account bij de gemeente Lindewaard.')).toBeVisible();
  await expect(administrator.getByRole('button', { name: 'Bewaar de rollen' })).toHaveCount(0);
  await expectAccessible(administrator);
  await shoot(administrator, 'rollen-via-gemeente');
});

test('who gets no role, turns back or finds no provider reads what to do', async ({ page, provider, troubles }) => {
  troubles.forgive(/status (of )?(403|502)/);
  await page.goto('/inloggen');
  await atProvider(page, { sub: 'n-2', email: 'wim@lindewaard.example', groups: ['sport'] });
  await refused(page, 'Uw account bij de gemeente Lindewaard geeft geen toegang tot Uitdaagloket.');
  await shoot(page, 'via-gemeente-geen-rol');
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Terug naar inloggen' }).click();
  await atProvider(page, {});
  await refused(page, 'De gemeente Lindewaard liet u niet in, of u stopte met inloggen.');
  await provider.stop();
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Inloggen via uw gemeente' }).click();
  await refused(page, 'De inlogdienst van de gemeente Lindewaard gaf geen antwoord, of een antwoord dat niet klopt.');
});

/** Goes to the provider and says there who one is; nobody turns back. */
async function atProvider(page: Page, claims: object): Promise<void> {
  await page.getByRole('link', { name: 'Inloggen via uw gemeente' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden bij de gemeente');
  await page.getByLabel('Wie bent u?').fill(JSON.stringify(claims));
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

async function refused(page: Page, why: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
  await expect(page.getByText(why)).toBeVisible();
  await expect(page.locator('.ul-reference')).toHaveText(/^[A-Z2-8]{4}-[A-Z2-8]{4}$/);
  await expectAccessible(page);
}
