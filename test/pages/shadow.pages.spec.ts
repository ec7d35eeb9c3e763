// A shadow of a call in a real browser: begun from the editor, its differences read, ended by an act.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
let call = '';
let files: readonly string[] = [];
beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z');
  const region = site.api('region-officer');
  type Lines<Line> = { readonly items: readonly Line[] };
  const { items } = await region.sees<Lines<{ callId: string; code: string }>>('/calls?limit=100');
  const callId = items.find(({ code }) => code === 'INFANZIA-2026')?.callId ?? '';
  call = `/ufficio/avvisi/${callId}`;
  type Files = Lines<{ applicationId: string }>;
  files = (await region.sees<Files>(`/applications?callId=${callId}&status=received&limit=100`)).items.map(
    ({ applicationId }) => applicationId,
  );
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

const isCleanInBoth = async (page: Page): Promise<void> => {
  const here = encodeURIComponent(new URL(page.url()).pathname);
  for (const lang of ['it', 'en', 'it'] as const) {
    await page.goto(`/lingua/${lang}?da=${here}`);
    expect(await brokenRules(page, lang)).toEqual([]);
  }
};
const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name, exact: true }).click()]);
};

describe('a shadow of a call', () => {
  it('is none at first, and says how one begins', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(call);
    await page.getByRole('link', { name: 'Prova in ombra' }).click();
    expect(await page.locator('.empty').innerText()).toContain('Nessuna prova in ombra');
    await isCleanInBoth(page);
    expect(complaints).toEqual([]);
  });

  it('asks for its act and its last day, whatever is wrong told at its field', async () => {
    const page = await site.as('region-officer', { size: 'phone' });
    await page.goto(`${call}/scrittura`);
    await press(page, 'Prova in ombra');
    expect(await brokenRules(page, 'it')).toEqual([]);
    await press(page, 'Accendi la prova in ombra');
    expect(await page.locator('.summary a').count()).toBe(2);
    expect(await brokenRules(page, 'it')).toEqual([]);
  });

  it('begins from the editor by an act, on a phone without scripts', async () => {
    const page = await site.as('region-officer', PHONE);
    await page.goto(`${call}/ombra`);
    await page.getByRole('link', { name: 'Cambia le regole' }).click();
    await Promise.all([
      page.waitForEvent('domcontentloaded'),
      page.click('.sections button[value="sezione:requisiti.0"]'),
    ]);
    await page.locator('summary', { hasText: '40.000,00' }).click();
    await page.locator('details[open] textarea').fill('isee <= euro("1000.00")');
    await press(page, 'Prova in ombra');
    expect(await page.locator('.changes').innerText()).toContain('1.000,00');
    await press(page, 'Accendi la prova in ombra');
    expect(await page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      '#f-actNumber',
      '#f-until',
    ]);
    await page.fill('[name=actNumber]', 'D.D. 7/2026');
    await page.fill('[name=until]', '2026-05-31');
    await press(page, 'Accendi la prova in ombra');
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-until');
    await page.fill('[name=until]', '2026-06-30');
    await picture(page, 'shadow-asked-phone', 'h1');
    await press(page, 'Accendi la prova in ombra');
    await page.waitForURL(/ombra\?fatto=shadowBegun/);
    expect(await page.locator('main').innerText()).toMatch(/Accesa[\s\S]*30 giugno 2026[\s\S]*Nessuna differenza/);
  });

  it('lists by number where its rules answer otherwise, with both answers and why', async () => {
    expect(files.length).toBeGreaterThan(0);
    for (const id of files.slice(0, 3)) await site.api('zone-officer').post(`/applications/${id}/evaluation`);
    type Listed = { readonly items: readonly object[] };
    await site
      .api('region-officer')
      .eventually<Listed>(`/calls/${call.split('/').at(-1) ?? ''}/shadow/differences`, ({ items }) => items.length > 0);
    const page = await site.as('auditor', DESKTOP);
    await page.goto(`${call}/ombra`);
    const row = await page.locator('main tbody tr').first().innerText();
    expect(row).toMatch(/n\. \d+[\s\S]*versione 1[\s\S]*40\.000,00[\s\S]*Sì → No/);
    expect(await page.locator('main button').count()).toBe(0);
    await isCleanInBoth(page);
    await picture(page, 'shadow-desktop', 'h1');
  });

  it('ends by an act, by keyboard, and its differences stay', async () => {
    const page = await site.as('region-officer', DESKTOP);
    await page.goto(`${call}/ombra`);
    await page.getByRole('button', { name: 'Spegni la prova' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-actNumber');
    expect(await brokenRules(page, 'it')).toEqual([]);
    await page.locator('[name=actNumber]').focus();
    await page.keyboard.type('D.D. 8/2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fatto=shadowEnded/);
    expect(await page.locator('main').innerText()).toMatch(/Spenta con\s+D\.D\. 8\/2026/);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
    await isCleanInBoth(page);
  });

  it('is nothing to a zone, a family and a provider; who audits begins and ends none', async () => {
    for (const persona of ['zone-officer', 'second-approver', 'family-one', 'nursery']) {
      const page = await site.as(persona, PHONE);
      expect([persona, (await page.goto(`${call}/ombra`))?.status()]).toEqual([persona, 404]);
    }
    const auditor = await site.as('auditor', PHONE);
    expect((await auditor.goto(`${call}/ombra/fine`))?.status()).toBe(404);
    expect((await auditor.goto('/ufficio/avvisi/00000000-0000-4000-8000-000000000009/ombra'))?.status()).toBe(404);
  });
});
