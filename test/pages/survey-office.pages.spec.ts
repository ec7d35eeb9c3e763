// An office that asks families after payment, in a real browser: the seed is bound, lines are drawn, answers are read and the draw is done again.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { claimOf, payClaim } from '../e2e/support/journey.js';
import { smallWorld, type SmallWorld } from '../e2e/support/refused.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };
const SEED = "l'ultima barca rossa sotto il faro, diciassette";
const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let site: Site;
let world: SmallWorld;
let [address, claimId] = ['', ''];
beforeAll(async () => {
  site = await openSite('2026-04-20T08:00:00.000Z', { BUONO_SEED: 'none', BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld({ as: site.api });
  address = `/ufficio/famiglie/${world.callId}/TC-01/2026-04`;
});
afterAll(() => site.close());

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};
const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
const text = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

describe('the office before the month is over', () => {
  it('is taught by an empty list what it is for, on a desktop', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto('/ufficio/famiglie');
    expect(await text(page)).toMatch(/Nessuna verifica disposta.*tre passi/);
    await isCleanInBoth(page);
    await picture(page, 'surveys-empty-desktop');
    await page.locator('main').getByRole('link', { name: 'Disponi una verifica' }).click();
    await isCleanInBoth(page);
  });

  it('binds the seed on a phone without scripts, and is told field by field what is missing', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto('/ufficio/famiglie/nuova');
    await send(page);
    expect(await summary(page)).toEqual(['#f-avviso', '#f-zona', '#f-mese', '#f-righe', '#f-seme', '#f-atto']);
    await page.selectOption('[name=avviso]', world.callId);
    await page.selectOption('[name=zona]', 'TC-02');
    await page.selectOption('[name=mese]', '2026-03');
    await page.fill('[name=righe]', '201');
    await page.fill('[name=seme]', 'troppo corto');
    await page.fill('[name=giorni]', '4');
    await page.fill('[name=atto]', 'D.D. 9/2026');
    await send(page);
    expect(await summary(page)).toEqual(['#f-righe', '#f-seme', '#f-giorni']);
    await page.fill('[name=righe]', '2');
    await page.fill('[name=seme]', SEED);
    await page.fill('[name=giorni]', '15');
    await send(page);
    expect(await summary(page)).toEqual(['#f-zona']);
    await page.selectOption('[name=zona]', 'TC-01');
    await send(page);
    expect(await page.locator('.summary').textContent()).toMatch(/Troppo tardi per il sorteggio/);
    await picture(page, 'survey-bind-phone', '.summary');
    await page.selectOption('[name=mese]', '2026-04');
    await send(page);
    await page.waitForURL(new RegExp(`${address}\\?fatto=surveyBound`));
    // Only the digest of the seed stays.
    expect(await page.content()).toContain(sha(SEED));
    expect(await page.content()).not.toContain('faro');
  });

  it('cannot draw yet, and reads from when', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto(address);
    expect(await text(page)).toMatch(/Non si può ancora estrarre.*aprile 2026 non è finito.*Per ora nessun ente/);
    expect(await page.locator('[name=seme]').count()).toBe(0);
    await picture(page, 'survey-not-yet-phone');
    await page.getByRole('link', { name: 'Cambia la verifica' }).click();
    expect(await page.locator('[name=avviso]').inputValue()).toBe(world.callId);
    expect(await page.locator('[name=mese]').inputValue()).toBe('2026-04');
    const region = await site.as('region-officer', PHONE);
    await region.goto(address);
    expect(await region.getByRole('link', { name: 'Cambia la verifica' }).count()).toBe(0);
    expect((await region.goto('/ufficio/famiglie/nuova'))?.status()).toBe(404);
  });
});

describe('the office after payment', () => {
  const services: string[] = [];
  beforeAll(async () => {
    const home = site.api('home-care');
    for (const servedOn of ['2026-04-01', '2026-04-02', '2026-04-03']) {
      const day = { voucherId: world.voucherId, service: 'GIORNO', servedOn, askedCents: 5_000 };
      services.push((await home.did<{ redemptionId: string }>('/redemptions', day)).redemptionId);
    }
    // Three days of 50.00, of which a family pays 10.00 each.
    ({ claimId } = await claimOf(home, world.callId, '2026-04', ({ askedCents }) => askedCents === 12_000));
    await home.did(`/claims/${claimId}/submission`);
    await payClaim({ as: site.api }, claimId, {}, { reference: 'TRN-1/2026', executedOn: '2026-04-20' });
    await site
      .api('zone-officer')
      .eventually<{ paidCents?: number }>(`/claims/${claimId}`, ({ paidCents }) => paidCents === 12_000);
  });

  it('draws with the seed that it bound and no other, and families are asked', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(address);
    expect(await text(page)).toMatch(/Rendiconti del mese: 1\. Presentati: 1\. Pagati, anche in parte: 1\./);
    await isCleanInBoth(page);
    await picture(page, 'survey-draw-desktop');
    await send(page);
    expect(await summary(page)).toEqual(['#f-seme']);
    await page.fill('[name=seme]', SEED.toUpperCase());
    await send(page);
    expect(await summary(page)).toEqual(['#f-seme']);
    await isCleanInBoth(page);
    await page.goto(address);
    await page.fill('[name=seme]', SEED);
    await send(page);
    await page.waitForURL(/fatto=surveyDrawn/);
    // 20 April and fifteen days is 5 May.
    expect(await text(page)).toMatch(/2 su 3 pagati.*5 maggio 2026/);
    expect(await page.locator('[name=seme]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('reads what was said, line by line and by provider with the numbers behind the shares', async () => {
    const family = site.api('family-one');
    const { items } = await family.eventually<{ items: { redemptionId: string }[] }>(
      '/service-questions?status=asked',
      (questions) => questions.items.length === 2,
    );
    const said = { answer: 'did-not-come', words: '<i>Nessuno è venuto</i>' };
    await family.did(`/service-questions/${items[0]?.redemptionId}/answer`, said);
    const page = await site.as('zone-officer', DESKTOP);
    await site
      .api('zone-officer')
      .eventually<{ items: object[] }>('/holds?status=open', (held) => held.items.length === 1);
    await page.goto(address);
    const rows = await page.locator('table').first().locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.includes('Non c’è stato'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('Non ha ancora risposto'))).toHaveLength(1);
    const shares = await page.locator('table').nth(1).locator('tbody td').allTextContents();
    // Two asked, one waits, one answered, against the provider.
    expect(shares.slice(1).map((cell) => cell.trim())).toEqual(['2', '1', '0', '0', '0', '1', '0', '100%', '100%']);
    await isCleanInBoth(page);
    await picture(page, 'survey-desktop', 'h2');
    await picture(page, 'survey-again-desktop', 'pre');
    await page.locator('tr', { hasText: 'Non c’è stato' }).first().getByRole('link').first().click();
    expect(await text(page)).toMatch(/<i>Nessuno è venuto<\/i>.*20 aprile 2026/);
    await isCleanInBoth(page);
    await picture(page, 'survey-answer-desktop');
    await page.getByRole('link', { name: 'Vai ai servizi da verificare' }).click();
    expect(await text(page)).toContain('La famiglia dice che non c’è stato');
    await page.goto('/ufficio/famiglie');
    expect(await text(page)).toMatch(/Estratta.*2 su 3 pagati/);
    await isCleanInBoth(page);
    await picture(page, 'surveys-desktop');
  });

  it('can be checked by anybody with the seed and the list of what was paid', async () => {
    const page = await site.as('auditor', DESKTOP);
    await page.goto(address);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica l’elenco dei servizi pagati' }).click(),
    ]);
    const ids = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n');
    expect(ids).toEqual(services.toSorted());
    expect(await text(page)).toContain(sha(ids.join('\n')));
    const numbers = ids.map((id) => sha(SEED + id)).toSorted();
    const shown = await page.locator('table').first().locator('tbody tr td:last-child').allTextContents();
    expect(shown.map((cell) => cell.trim())).toEqual(numbers.slice(0, 2).map((number) => number.slice(0, 8)));
    expect(await text(page)).toContain(SEED);
  });

  it('is nobody else’s to see: neither who is paid, nor the family, nor who pays', async () => {
    for (const persona of ['home-care', 'family-one', 'treasurer'])
      for (const at of [
        '/ufficio/famiglie',
        address,
        `/ufficio/famiglie/servizi/${services[0]}`,
        `${address}/servizi-pagati`,
      ]) {
        const page = await site.as(persona, PHONE);
        expect((await page.goto(at))?.status()).toBe(404);
      }
    const page = await site.as('zone-officer', PHONE);
    for (const at of [
      `${address.replace('TC-01', 'TC-02')}`,
      address.replace('2026-04', 'ieri'),
      address.replace('2026-04', '2026-05'),
    ])
      expect((await page.goto(at))?.status()).toBe(404);
  });
});
