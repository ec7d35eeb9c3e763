// Single acts in a real browser: a body goes on in another, an accreditation moves, the value of a voucher changes by an act.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { type Looking, openSite, picture, type Site, TODAY } from './support/site.js';

let site: Site;
const made: Record<string, string> = {};

beforeAll(async () => {
  site = await openSite();
  for (const [n, name] of ['Nido Che Finisce (prova)', 'Nido Che Continua (prova)'].entries()) {
    const { providerId } = await site.api('delegate').did<{ providerId: string }>('/providers', {
      ...{ category: 'nido', legalName: name, vatNumber: ['00000010215', '00000000208'][n] },
      iban: 'IT60X0542811101000000123456',
    });
    made[name] = providerId;
    await site.api('region-officer').did(`/providers/${providerId}/accreditations`, {
      ...{ category: 'nido', zone: 'TC-01', from: '2026-01-01' },
    });
  }
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

describe('a body', () => {
  it('moves its accreditation to another zone, on a phone without scripts', async () => {
    const page = await site.as('region-officer', PHONE);
    await page.goto(`/ufficio/enti/${made['Nido Che Continua (prova)']}`);
    await page.getByRole('link', { name: 'Cambio di zona' }).click();
    await page.getByRole('button', { name: 'Sposta l’accreditamento' }).click();
    expect(await summary(page)).toEqual(['#f-which', '#f-toZone', '#f-effectiveFrom']);
    await page.selectOption('[name=which]', 'nido TC-01');
    await page.selectOption('[name=toZone]', 'TC-02');
    await page.fill('[name=effectiveFrom]', '2027-02-01');
    await page.getByRole('button', { name: 'Sposta l’accreditamento' }).click();
    await page.waitForURL(/fatto=movedZone/);
    expect(await page.locator('main tbody').textContent()).toMatch(/1 febbraio 2027/);
  });

  it('goes on in another from a day on, by keyboard too', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(`/ufficio/enti/${made['Nido Che Finisce (prova)']}`);
    await page.getByRole('link', { name: 'Cambio di zona' }).click();
    await isCleanInBoth(page);
    await page.goto(`/ufficio/enti/${made['Nido Che Finisce (prova)']}`);
    await page.getByRole('link', { name: 'Fusione in un altro ente' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/fusione$/);
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Registra la fusione' }).click();
    expect(await summary(page)).toEqual(['#f-successorId', '#f-effectiveFrom', '#f-actNumber']);
    await isCleanInBoth(page);
    await page.selectOption('[name=successorId]', { label: 'Nido Che Continua (prova)' });
    await page.fill('[name=effectiveFrom]', '2027-03-01');
    await page.fill('[name=actNumber]', 'DD 77/2027');
    await picture(page, 'merger-desktop', 'h1');
    await page.getByRole('button', { name: 'Registra la fusione' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/fatto=merged/);
    expect(await page.locator('main').textContent()).toMatch(/Dal 1 marzo 2027 continua in:\s+Nido Che Continua/);
    expect(await page.getByRole('link', { name: 'Fusione in un altro ente' }).count()).toBe(0);
    expect(await brokenRules(page, 'it')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is changed by the region only', async () => {
    const officer = await site.as('zone-officer', PHONE);
    for (const act of ['fusione', 'zona'])
      expect((await officer.goto(`/ufficio/enti/${made['Nido Che Continua (prova)']}/${act}`))?.status()).toBe(404);
  });
});

describe('the value of a voucher', () => {
  it('is raised by an act of its zone, from the card of the person', async () => {
    type Vouchers = { items: { voucherId: string; applicationId: string; valueCents: number; validTo: string }[] };
    const { items } = await site.api('zone-officer').sees<Vouchers>('/vouchers?status=active&zone=TC-01&limit=100');
    // Some are used up in their two weeks: from today on there is nothing to raise.
    const inForce = items.find(({ validTo }) => validTo > '2027');
    const { voucherId = '', applicationId = '', valueCents = 0 } = inForce ?? {};
    const page = await site.as('zone-officer', { size: 'phone' });
    await page.goto(`/ufficio/domande/${applicationId}/persona`);
    await page.locator(`a[href="/ufficio/buoni/${voucherId}/valore"]`).click();
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Registra l’atto' }).click();
    expect(await summary(page)).toEqual(
      ['direction', 'amountCents', 'effectiveFrom', 'reason', 'actNumber'].map((name) => `#f-${name}`),
    );
    await isCleanInBoth(page);
    await page.getByLabel('Aumenta').check();
    await page.fill('[name=amountCents]', '1,00');
    await page.fill('[name=effectiveFrom]', '2099-01-01');
    await page.selectOption('[name=reason]', 'office-error');
    await page.fill('[name=actNumber]', 'DD 78/2026');
    await page.getByRole('button', { name: 'Registra l’atto' }).click();
    expect(await page.locator('.summary').count()).toBe(1);
    await page.fill('[name=effectiveFrom]', TODAY);
    await picture(page, 'voucher-value-phone', 'h1');
    await page.getByRole('button', { name: 'Registra l’atto' }).click();
    await page.waitForURL(/fatto=valueChanged/);
    await isCleanInBoth(page);
    type Voucher = { valueCents: number };
    await site
      .api('zone-officer')
      .eventually<Voucher>(`/vouchers/${voucherId}`, (voucher) => voucher.valueCents === valueCents + 100);
  });

  it('is nobody else’s to change', async () => {
    type Vouchers = { items: { voucherId: string }[] };
    const { items } = await site.api('zone-officer').sees<Vouchers>('/vouchers?limit=1');
    for (const persona of ['region-officer', 'auditor', 'family-one'])
      expect(
        (await (await site.as(persona, PHONE)).goto(`/ufficio/buoni/${items[0]?.voucherId}/valore`))?.status(),
      ).toBe(404);
  });
});
