// A call whose ceiling is over the household, in a real browser: who lives with the person is listed, taken out, read again and sent.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { publishCall } from '../e2e/support/journey.js';
import { respite } from '../e2e/support/occasion.js';
import { family, invented } from '../e2e/support/people.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
let callId = '';
const MOTHER = family('family-one');
const BROTHER = invented('Bruno', 'Nucleini', 'M', '2018-03-01');

beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z', { BUONO_SEED: 'none' });
  const document = respite('NUCLEO-PAGINE', { from: '2026-06-01', to: '2026-12-31' }, '500.00');
  const annual = { id: 'annuo', article: 'art. 5', per: 'year', amount: 'euro("100.00")', across: 'household' };
  const actions = document.actions.map((action) => ({ ...action, ceilings: [annual] }));
  const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 500_000 }];
  ({ callId } = await publishCall({ as: (who: string) => site.api(who) }, { ...document, actions }, funds));
});
afterAll(() => site.close());

/** Where there are scripts, by which the rules are looked at. */
const isCleanInBoth = async (page: Page, { scripts = true }: Looking): Promise<void> => {
  if (!scripts) return;
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
  await page.getByRole('link', { name: 'English' }).waitFor();
};
/** The button that takes somebody out: their name is there for who does not see the line. */
const outOf = (page: Page, givenName: string) =>
  page.getByRole('button', { name: new RegExp(`Togli ?: ${givenName}`) });
const write = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
};
const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

const LOOKS: readonly (readonly [string, Looking, string])[] = [
  ['a desktop', { size: 'desktop' }, '2016-02-01'],
  ['a phone', { size: 'phone' }, '2017-04-01'],
  ['a phone without scripts', { size: 'phone', scripts: false }, '2018-04-01'],
];

describe.each(LOOKS)('a parent on %s', (_, looking, birthDate) => {
  it('lists who lives with the child, takes one out, and sends', async () => {
    const page = await site.as('family-one', looking);
    const { complaints } = watched(page, site.url);
    await page.goto(`/avvisi/${callId}/domanda?per=parent`);
    const child = invented('Ada', 'Nucleini', 'F', birthDate);
    const { givenName, familyName, fiscalCode } = child;
    await write(page, { givenName, familyName, fiscalCode, birthDate });
    await page.selectOption('[name=comune]', 'D612');
    await page.check('[name=declarations]');
    await page.getByRole('button', { name: 'Salva e continua' }).click();
    await page.waitForURL(/\/nucleo$/);
    await isCleanInBoth(page, looking);
    await page.getByRole('button', { name: 'Aggiungi' }).click();
    expect(await summary(page)).toEqual(['#f-givenName', '#f-familyName', '#f-fiscalCode', '#f-birthDate']);
    await isCleanInBoth(page, looking);
    for (const { comune: _comune, ...member } of [MOTHER, BROTHER]) {
      await write(page, member);
      await page.getByRole('button', { name: 'Aggiungi' }).click();
      await outOf(page, member.givenName).waitFor();
    }
    // The child itself is no other member.
    await write(page, { givenName, familyName, fiscalCode, birthDate });
    await page.getByRole('button', { name: 'Aggiungi' }).click();
    expect(await summary(page)).toEqual(['#f-fiscalCode']);
    await page.goto(page.url());
    expect(await page.locator('main ul.plain').textContent()).toContain('Bruno Nucleini');
    await isCleanInBoth(page, looking);
    await picture(page, `household-${looking.size}`, 'h1');
    await outOf(page, MOTHER.givenName).click();
    await outOf(page, MOTHER.givenName).waitFor({ state: 'detached' });
    await page.goto(page.url());
    await page.getByRole('link', { name: 'Ho finito, continua' }).click();
    await page.waitForURL(/\/domanda\/1$/);
    // The number of members is counted from the list, and not asked.
    expect(await page.locator('[name=householdSize]').count()).toBe(0);
    const applicationId = page.url().split('/').at(-3) ?? '';
    await page.goto(`/pratiche/${applicationId}/riepilogo`);
    expect(await page.locator('main').textContent()).toMatch(/Chi vive nello stesso nucleo\s+Bruno Nucleini/);
    await isCleanInBoth(page, looking);
    await page.getByRole('button', { name: 'Invia la domanda' }).click();
    await page.waitForURL(/ricevuta/);
    expect(complaints).toEqual([]);
  });
});
