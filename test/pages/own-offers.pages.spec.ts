// A provider's own catalogue in a real browser: sites and offers, opened, changed, withdrawn, and what families find of them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
let providerId = '';

beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z', { BUONO_SEED: 'none' });
  const made = await site.api('nursery').did<{ providerId: string }>('/providers', {
    ...{ category: 'nido', legalName: 'Nido Le Prove (prova)', vatNumber: '00000010215' },
    iban: 'IT60X0542811101000000123456',
  });
  providerId = made.providerId;
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 15_000;
  while (!(await isSo())) if (Date.now() > deadline) throw new Error('it never came to that');
};

const writeOffer = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name=${name}]`);
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};

describe('a nursery on a desktop', () => {
  it('has no offer yet, opens a site, and is told what is missing', async () => {
    const page = await site.as('nursery', { size: 'desktop' });
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Offerte e sedi' }).click();
    expect(await page.locator('.empty h2').textContent()).toBe('Nessuna offerta');
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Apri una sede' }).click();
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Apri una sede' }).click();
    expect(await summary(page)).toEqual(['#f-name', '#f-address', '#f-comune']);
    expect(await brokenRules(page, 'it')).toEqual([]);
    await writeOffer(page, {
      name: 'Nido <b>Il Prato</b>',
      address: 'Via del Prato 1',
      comune: 'D612',
      capacity: '12',
    });
    await page.getByRole('button', { name: 'Apri una sede' }).click();
    expect(await summary(page)).toEqual(['#f-name']);
    await writeOffer(page, { name: 'Nido Il Prato' });
    await page.getByRole('button', { name: 'Apri una sede' }).click();
    await page.waitForURL(/fatto=siteOpened/);
    expect(await page.locator('main tbody').textContent()).toMatch(
      /Il Prato[\s\S]*Via del Prato 1[\s\S]*Firenze[\s\S]*12/,
    );
    expect(complaints).toEqual([]);
  });

  it('publishes once it is accredited, no more places than its site holds', async () => {
    const page = await site.as('nursery', { size: 'desktop' });
    await page.goto('/ente/catalogo/offerta');
    await page.getByRole('button', { name: 'Pubblica un’offerta' }).click();
    expect(await summary(page)).toEqual([
      '#f-category',
      '#f-title',
      '#f-comune',
      '#f-unit',
      '#f-tariffCents',
      '#f-from',
    ]);
    await isCleanInBoth(page);
    await page.goto('/ente/catalogo/offerta');
    const [first] = await page
      .locator('[name=site] option:not([value=""])')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    await writeOffer(page, {
      category: 'nido',
      title: 'Nido Il Prato – tempo pieno',
      site: first ?? '',
      unit: 'month',
    });
    await writeOffer(page, { tariffCents: '620,00', places: '13', from: '2026-06-01' });
    await page.getByRole('button', { name: 'Pubblica un’offerta' }).click();
    expect(await page.locator('.summary').textContent()).toContain('non è accreditato');
    await site.api('region-officer').did(`/providers/${providerId}/accreditations`, {
      ...{ category: 'nido', zone: 'TC-01', from: '2026-01-01' },
    });
    // Issuance hears of it in a moment.
    await until(async () => {
      await page.getByRole('button', { name: 'Pubblica un’offerta' }).click();
      return ((await page.locator('.summary').textContent()) ?? '').includes('può accogliere');
    });
    await page.fill('[name=places]', '12');
    await picture(page, 'own-offer-desktop', 'h1');
    await page.getByRole('button', { name: 'Pubblica un’offerta' }).click();
    await page.waitForURL(/fatto=offerPublished/);
    expect(await page.locator('main tbody').first().textContent()).toMatch(
      /tempo pieno[\s\S]*Nido Il Prato[\s\S]*620,00[\s\S]*12 liberi, 0 presi su 12[\s\S]*Nel catalogo/,
    );
    await isCleanInBoth(page);
    await picture(page, 'own-offers-desktop', 'h1');
    const anybody = await site.visitor(PHONE);
    await anybody.goto('/servizi?zona=TC-01&servizio=nido');
    expect(await anybody.locator('.files').textContent()).toContain('12 posti liberi su 12');
  });
});

describe('on a phone, without scripts', () => {
  it('its offer is changed and withdrawn, its site changed and closed', async () => {
    const page = await site.as('nursery', PHONE);
    await page.goto('/ente/catalogo');
    await page.getByRole('link', { name: 'tempo pieno' }).click();
    await page.fill('[name=tariffCents]', 'tanto');
    await page.getByRole('button', { name: 'Cambia l’offerta' }).click();
    expect(await summary(page)).toEqual(['#f-tariffCents']);
    await page.fill('[name=tariffCents]', '640');
    await page.fill('[name=places]', '10');
    await page.getByRole('button', { name: 'Cambia l’offerta' }).click();
    await page.waitForURL(/fatto=offerChanged/);
    expect(await page.locator('main tbody').first().textContent()).toMatch(/640,00[\s\S]*10 liberi, 0 presi su 10/);
    await page.getByRole('link', { name: 'tempo pieno' }).click();
    await page.getByRole('button', { name: 'Ritira l’offerta' }).click();
    expect(await summary(page)).toEqual(['#f-from']);
    await page.fill('[name=from]', '2026-06-01');
    await page.getByRole('button', { name: 'Ritira l’offerta' }).click();
    await page.waitForURL(/fatto=offerWithdrawn/);
    expect(await page.locator('main tbody').first().textContent()).toContain('Ritirata dal 1 giugno 2026');
    await page.getByRole('link', { name: 'Nido Il Prato', exact: true }).click();
    await page.fill('[name=capacity]', '8');
    await page.getByRole('button', { name: 'Cambia la sede' }).click();
    await page.waitForURL(/fatto=siteChanged/);
    await page.getByRole('link', { name: 'Nido Il Prato', exact: true }).click();
    await page.fill('[name=from]', '2026-07-01');
    await page.getByRole('button', { name: 'Chiudi la sede' }).click();
    await page.waitForURL(/fatto=siteClosed/);
    expect(await page.locator('main tbody').last().textContent()).toMatch(/8[\s\S]*Chiusa dal 1 luglio 2026/);
  });

  it('keeps to the rules, by keyboard too', async () => {
    const page = await site.as('nursery', { size: 'phone' });
    await page.goto('/ente/catalogo');
    await isCleanInBoth(page);
    await picture(page, 'own-offers-phone', 'h1');
    await page.getByRole('link', { name: 'tempo pieno' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/offerte/);
    await isCleanInBoth(page);
    await page.locator('[name=tariffCents]').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('650');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fatto=offerChanged/);
    await page.getByRole('link', { name: 'Nido Il Prato', exact: true }).click();
    await isCleanInBoth(page);
  });

  it('is nobody else’s', async () => {
    const other = await site.as('home-care', PHONE);
    const offers = await site
      .api('nursery')
      .sees<{ items: { offerId: string }[] }>(`/offers/mine?providerId=${providerId}`);
    expect((await other.goto(`/ente/catalogo/offerte/${offers.items[0]?.offerId}`))?.status()).toBe(404);
    expect((await other.goto(`/ente/catalogo/offerta?ente=${providerId}`))?.status()).toBe(404);
    const officer = await site.as('zone-officer', PHONE);
    expect((await officer.goto('/ente/catalogo'))?.status()).toBe(404);
  });
});
