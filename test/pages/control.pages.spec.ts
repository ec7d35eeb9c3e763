// The control page in a real browser: charts with their tables, a map, and two clocks that may be set back.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Budget {
  readonly totals: { readonly assignedCents: number };
}

it('shows the money, zone by zone, and how long people wait, now and as of another day', async () => {
  const { totals } = await site.api('auditor').sees<Budget>('/reports/budget');
  const page = await site.as('region-officer', { size: 'desktop' });
  const { complaints } = watched(page, site.url);
  await page.goto('/ufficio/riconciliazione');
  const zones = page.locator('[aria-label="Zona per zona"] tbody tr');
  expect(await zones.count()).toBeGreaterThan(0);
  expect(await page.locator('svg.map[role=img] title').first().textContent()).toMatch(/: [\d.]+,\d\d/);
  expect(await page.locator('svg.bars').count()).toBeGreaterThanOrEqual(3);
  await picture(page, 'control-desktop');
  await picture(page, 'control-zones-desktop', '[aria-label="Zona per zona"]');
  await picture(page, 'control-times-desktop', 'h2:has-text("Rendiconti presentati")');
  await page.locator('summary').last().click();
  expect(await page.locator('[aria-label="Quanto si aspetta"] tfoot').textContent()).toMatch(/\d+ giorn/);
  expect(await brokenRules(page, 'it')).toEqual([]);

  // Before anything was recorded nothing was known, whatever is true of that day now.
  await page.fill('[name=saputo]', '2020-01-01');
  await page.getByRole('button', { name: 'Mostra' }).click();
  await page.waitForURL(/saputo=2020-01-01/);
  expect(await page.locator('main').textContent()).toContain('entro il 1 gennaio 2020');
  expect(await zones.count()).toBe(0);
  expect(await brokenRules(page, 'it')).toEqual([]);
  expect(totals.assignedCents).toBeGreaterThan(0);
  await page.goto('/lingua/en');
  await page.goto('/ufficio/riconciliazione?al=2020-01-01&zona=TC-01&avviso=nessuno');
  expect(await page.locator('[name=zona]').inputValue()).toBe('TC-01');
  expect(await brokenRules(page, 'en')).toEqual([]);
  expect(complaints).toEqual([]);

  const phone = await site.as('zone-officer', { size: 'phone', scripts: false });
  await phone.goto('/ufficio/riconciliazione');
  await picture(phone, 'control-phone');
  await phone.selectOption('[name=zona]', { index: 1 });
  await phone.getByRole('button', { name: 'Mostra' }).click();
  await phone.waitForURL(/zona=/);
  const elsewhere = await phone.goto('/ufficio/riconciliazione?zona=SE-08');
  expect(elsewhere?.status()).toBe(404);
});
