// Families asked after payment whether the service came, in a real browser: on the voucher's page, and beside the claim's line.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { claimOf, payClaim } from '../e2e/support/journey.js';
import { smallWorld } from '../e2e/support/refused.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };
const SEED = 'sei lanterne spente sul molo, quarantatre';

let site: Site;
let [voucherId, claimId] = ['', ''];
beforeAll(async () => {
  site = await openSite('2026-04-20T08:00:00.000Z', { BUONO_SEED: 'none', BUONO_RATE_LIMIT: 'off' });
  const world = await smallWorld({ as: site.api });
  ({ voucherId } = world);
  const [home, officer] = [site.api('home-care'), site.api('zone-officer')];
  const place = { callId: world.callId, zone: 'TC-01', month: '2026-04' };
  const commitment = createHash('sha256').update(SEED, 'utf8').digest('hex');
  await officer.did('/surveys', { ...place, commitment, lines: 2, days: 15, actNumber: 'D.D. 9/2026' });
  for (const servedOn of ['2026-04-01', '2026-04-02'])
    await home.did('/redemptions', { voucherId, service: 'GIORNO', servedOn, askedCents: 7_000 });
  // The most for a day is 60.00, twice.
  ({ claimId } = await claimOf(home, world.callId, '2026-04', ({ askedCents }) => askedCents === 12_000));
  await home.did(`/claims/${claimId}/submission`);
  await payClaim({ as: site.api }, claimId, {}, { reference: 'TRN-1/2026', executedOn: '2026-04-20' });
  const at = `/surveys/${world.callId}/TC-01/2026-04`;
  await officer.eventually<{ paidCents?: number }>(`/claims/${claimId}`, ({ paidCents }) => paidCents === 12_000);
  await officer.did(`${at}/draw`, { seed: SEED });
  await site
    .api('family-one')
    .eventually<{ items: unknown[] }>('/service-questions?status=asked', ({ items }) => items.length === 2);
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

describe('a family that is asked after payment', () => {
  it('says on a phone without scripts how much of a service came, and is told what is missing', async () => {
    const page = await site.as('family-one', PHONE);
    await page.goto(`/buoni/${voucherId}`);
    await picture(page, 'questions-phone', '#questions');
    await page.getByRole('link', { name: 'Rispondi sul servizio del 1 aprile 2026' }).click();
    // 20 April and fifteen days is 5 May.
    expect(await page.locator('.facts').textContent()).toMatch(/1 aprile 2026[\s\S]*60,00/);
    await send(page);
    expect(await summary(page)).toEqual(['#f-risposta']);
    await page.check('[name=risposta][value=in-part]');
    await send(page);
    expect(await summary(page)).toEqual(['#f-parte']);
    await page.fill('[name=parte]', '50');
    await picture(page, 'question-phone', 'h1');
    await send(page);
    await page.waitForURL(/fatto=questionAnswered/);
    expect(await page.getByRole('link', { name: /Rispondi sul servizio/ }).count()).toBe(1);
  });

  it('says on a desktop that one did not come, on pages that keep to the rules', async () => {
    const page = await site.as('family-one', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(`/buoni/${voucherId}`);
    expect(await page.locator('#questions ~ .notice, section:has(#questions) .notice').textContent()).toMatch(
      /2 aprile 2026[\s\S]*entro il 5 maggio 2026/,
    );
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Rispondi sul servizio del 2 aprile 2026' }).click();
    await send(page);
    await isCleanInBoth(page);
    await page.check('[name=risposta][value=did-not-come]');
    await page.fill('[name=parole]', '<b>Eravamo via</b>');
    await send(page);
    await page.waitForURL(/fatto=questionAnswered/);
    expect(await page.locator('#questions').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is not to be found by another family, nor by who was paid', async () => {
    const { items } = await site
      .api('family-one')
      .sees<{ items: { redemptionId: string }[] }>('/service-questions?limit=10');
    for (const persona of ['family-two', 'home-care']) {
      const page = await site.as(persona, PHONE);
      const at = `/buoni/${voucherId}/servizi/${items[0]?.redemptionId}/domanda`;
      expect((await page.goto(at))?.status()).toBe(404);
    }
  });
});

describe('what the family said', () => {
  it('stands beside the line for the office, as text, and not for who was paid', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(`/ufficio/rendiconti/${claimId}`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/50%/);
    expect(text).toContain('<b>Eravamo via</b>');
    await isCleanInBoth(page);
    await picture(page, 'family-said-desktop', 'h1');
    const provider = await site.as('home-care', DESKTOP);
    await provider.goto(`/ente/rendiconti/${claimId}`);
    expect(await provider.locator('main').textContent()).not.toMatch(/Eravamo via|50%/);
  });
});
