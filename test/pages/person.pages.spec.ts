// The card of a person in a real browser: found by the code, everything that the office may see, and the look at it told to the person.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
let applicationId = '';
let code = '';
let familyName = '';

beforeAll(async () => {
  site = await openSite();
  type Files = { items: { applicationId: string; status: string }[] };
  const { items } = await site.api('family-one').sees<Files>('/applications?mine=true&limit=100');
  applicationId = items.find(({ status }) => status === 'admitted')?.applicationId ?? '';
  type Told = { recipient: { fiscalCode: string; familyName: string } };
  ({ fiscalCode: code, familyName } = (
    await site.api('family-one').sees<Told>(`/applications/${applicationId}`)
  ).recipient);
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 15_000;
  while (!(await isSo())) if (Date.now() > deadline) throw new Error('it never came to that');
};

describe('the card of a person', () => {
  it.each<[string, Looking]>([
    ['a phone without scripts', PHONE],
    ['a desktop', { size: 'desktop' }],
  ])('is opened from the search on %s, with nothing of the person in its address or title', async (_, looking) => {
    const page = await site.as('zone-officer', looking);
    await page.goto('/ufficio/cerca');
    await page.fill('[name=fiscalCode]', code);
    await page.getByRole('button', { name: 'Cerca' }).click();
    await page.getByRole('link', { name: 'Scheda della persona' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/persona$/);
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toContain(familyName);
    expect(said).not.toContain(code);
    for (const place of [page.url(), await page.title()])
      expect(place).not.toMatch(new RegExp(`${familyName}|${code}`, 'i'));
    type Vouchers = { items: { voucherId: string }[] };
    const { items } = await site.api('zone-officer').sees<Vouchers>(`/vouchers?applicationId=${applicationId}`);
    expect(items.length).toBeGreaterThan(0);
    for (const { voucherId } of items) expect(said).toContain(voucherId.slice(0, 8).toUpperCase());
    expect(await page.locator(`main a[href="/ufficio/domande/${applicationId}"]`).count()).toBe(1);
  });

  it('keeps to the rules, with a complaint and without', async () => {
    const page = await site.as('zone-officer', { size: 'phone' });
    const { complaints } = watched(page, site.url);
    await page.goto(`/ufficio/domande/${applicationId}/persona`);
    await isCleanInBoth(page);
    await site.api('family-one').did(`/applications/${applicationId}/complaints`, {
      ...{ kind: 'delay', text: 'Aspetto da due mesi una risposta <b>qui</b>.' },
    });
    await page.reload();
    expect(await page.locator('main').textContent()).toMatch(/Reclami[\s\S]*Un ritardo[\s\S]*Da rispondere/);
    await isCleanInBoth(page);
    await picture(page, 'person-phone', 'h1');
    const desktop = await site.as('zone-officer', { size: 'desktop' });
    await desktop.goto(`/ufficio/domande/${applicationId}/persona`);
    await picture(desktop, 'person-desktop', 'h1');
    expect(complaints).toEqual([]);
  });

  it('is told to the person among those who looked at their data', async () => {
    type Files = { items: { applicationId: string }[] };
    const { items } = await site.api('family-two').sees<Files>('/applications?mine=true&limit=1');
    const page = await site.as('family-two', PHONE);
    await page.goto('/dati');
    expect(await page.locator('main').textContent()).not.toContain('Cercare una persona');
    const officer = await site.as('zone-officer', PHONE);
    await officer.goto(`/ufficio/domande/${items[0]?.applicationId}/persona`);
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('Cercare una persona');
  });

  it('is nothing for another zone, for a treasurer and for a family', async () => {
    for (const persona of ['treasurer', 'family-two'])
      expect((await (await site.as(persona, PHONE)).goto(`/ufficio/domande/${applicationId}/persona`))?.status()).toBe(
        404,
      );
  });

  it('hides the name of a person under protection from who is not named', async () => {
    await site.api('region-officer').did('/protections', {
      ...{ fiscalCode: code, persons: [], desks: [], actNumber: 'DD 12/2026', reason: 'Misura a tutela (prova).' },
      from: '2026-01-01',
    });
    const page = await site.as('zone-officer', PHONE);
    await until(async () => {
      const answer = await page.goto(`/ufficio/domande/${applicationId}/persona`);
      return answer?.status() === 404 || !((await page.locator('main').textContent()) ?? '').includes(familyName);
    });
    expect(await page.locator('main').textContent()).not.toContain(familyName);
  });
});
