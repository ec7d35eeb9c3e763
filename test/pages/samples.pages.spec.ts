// A claim checked by sample in a real browser: a seed is bound, lines are drawn and examined, the rest is approved.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { type Looking, openSite, picture, type Site, TODAY } from './support/site.js';

const PHONE: Looking = { size: 'phone' };
const DESKTOP: Looking = { size: 'desktop' };
const SEED = 'tre gelsi gialli oltre il ponte, novantuno';

interface Line {
  readonly claimId: string;
  readonly callId: string;
  readonly status: string;
  readonly lines: number;
}

let site: Site;
let claim: Line;
let address: string;

/** From here on the call of the provider's open claim asks for a sample. */
const asksForSample = async (): Promise<Line> => {
  const provider = site.api('home-care');
  const { items } = await provider.sees<{ items: Line[] }>('/claims?limit=500');
  const open = items.find(({ status, lines }) => status === 'open' && lines > 2);
  if (open === undefined) throw new Error('the demonstration has no open claim of the provider');
  const region = site.api('region-officer');
  const { document } = await region.sees<{ document: object }>(`/calls/${open.callId}/document`);
  await region.did(`/calls/${open.callId}/amendments`, {
    document: { ...document, sampling: { share: '20', atLeast: 2, wholeAbove: '50' } },
    ...{ actNumber: 'PROVA-77/2026', effectiveFrom: TODAY },
  });
  const officer = site.api('zone-officer');
  await officer.eventually<{ isAsked: boolean }>(`/claim-seeds/${open.callId}/TC-01`, ({ isAsked }) => isAsked);
  return open;
};

beforeAll(async () => {
  site = await openSite();
  claim = await asksForSample();
  address = `/ufficio/rendiconti/${claim.claimId}`;
});
afterAll(() => site.close());

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);
const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

describe('a claim checked by sample', () => {
  it('is bound to a seed before it is presented', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto(address);
    await isClean(page);
    await picture(page, 'sample-seed-phone', 'h3');
    await page.getByRole('button', { name: 'Impegna il seme' }).click();
    expect(await summary(page)).toEqual(['#f-seme', '#f-atto']);
    await isClean(page);
    await page.fill('[name=seme]', SEED);
    await page.fill('[name=atto]', 'PROVA-78/2026');
    await page.getByRole('button', { name: 'Impegna il seme' }).click();
    await page.waitForURL(/fatto=seedBound/);
    expect(await page.locator('main').textContent()).toContain('Impegnato con PROVA-78/2026');
    expect(await page.content()).not.toContain(SEED);
  });

  it('is drawn with that seed', async () => {
    await site.api('home-care').did(`/claims/${claim.claimId}/submission`);
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(address);
    await isClean(page);
    await page.fill('[name=seme]', 'tre gelsi gialli');
    await page.getByRole('button', { name: 'Estrai le righe' }).click();
    expect(await summary(page)).toEqual([]);
    expect(await page.locator('.summary').textContent()).toContain('non è quello impegnato');
    await page.fill('[name=seme]', SEED);
    await picture(page, 'sample-draw-desktop', 'main section');
    await page.getByRole('button', { name: 'Estrai le righe' }).click();
    await page.waitForURL(/fatto=sampleDrawn/);
    expect(await page.locator('main').textContent()).toContain(SEED);
    await isClean(page);
    expect(complaints).toEqual([]);
  });

  it('waits for papers that the provider is asked for once, and hands in', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(address);
    await page.locator('summary:has-text("Chiedi documenti")').click();
    await isClean(page);
    await page.getByRole('button', { name: 'Chiedi i documenti' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Scegli almeno un documento');
    await page.check('[name="d.signed-sheet"]');
    await picture(page, 'papers-desktop', 'details');
    await page.getByRole('button', { name: 'Chiedi i documenti' }).click();
    await page.waitForURL(/fatto=papersAsked/);
    expect(await page.locator('main').textContent()).toMatch(/Foglio firmato, entro il[\s\S]*Righe: 2/);
    expect(await page.locator('summary:has-text("Chiedi documenti")').count()).toBe(0);
    const provider = await site.as('home-care', PHONE);
    await provider.goto(`/ente/rendiconti/${claim.claimId}`);
    await isClean(provider);
    await provider.getByRole('button', { name: 'Li ho consegnati' }).click();
    expect(await summary(provider)).toEqual(['#f-protocollo']);
    expect(await provider.locator('main').textContent()).toContain('documenti da consegnare');
    await picture(provider, 'papers-phone', '.notice');
    await provider.fill('[name=protocollo]', 'PG/2026/1234');
    await provider.getByRole('button', { name: 'Li ho consegnati' }).click();
    await provider.waitForURL(/fatto=papersGiven/);
    expect(await provider.locator('main').textContent()).toContain('PG/2026/1234');
    await isClean(provider);
  });

  it('is examined line by line, in either language, before it is settled', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(address);
    expect(await page.getByRole('button', { name: 'Liquida le righe' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Registra gli esiti' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Di’ almeno di una riga');
    const drawn = page.locator('[name^="e."]');
    await drawn.first().selectOption('register');
    await page.locator('[name^="a."]').first().fill('0,50');
    await page.getByRole('button', { name: 'Registra gli esiti' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Scegli il motivo');
    await isClean(page);
    await page.locator('[name^="m."]').first().selectOption('not-documented');
    await picture(page, 'sample-desktop', 'main section');
    await page.getByRole('button', { name: 'Registra gli esiti' }).click();
    await page.waitForURL(/fatto=linesExamined/);
    await page.goto(`/lingua/en?da=${encodeURIComponent(address)}`);
    await isClean(page, 'en');
    await page.goto(`/lingua/it?da=${encodeURIComponent(address)}`);
    while ((await drawn.count()) > 0) {
      for (const box of await drawn.all()) await box.selectOption('signed-sheet');
      await page.getByRole('button', { name: 'Registra gli esiti' }).click();
      await page.waitForURL(/fatto=linesExamined/);
      await page.goto(address);
    }
    expect(await page.locator('main').textContent()).toContain('Esaminata – Registro delle presenze');
    await isClean(page);
    await page.getByRole('button', { name: 'Liquida le righe' }).click();
    await page.waitForURL(/fatto=settled/);
  });
});
