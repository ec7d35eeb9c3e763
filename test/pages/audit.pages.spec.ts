// The event log in a real browser: an auditor looks up a voucher by its code, on two clocks, keeps the file, and is seen by the family.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { smallWorld } from '../e2e/support/refused.js';
import { brokenRules } from './support/page-checks.js';
import { openSite, picture, type Site } from './support/site.js';

const AT = '2026-04-20T08:00:00.000Z';
const PAGE = '/ufficio/registro-eventi';

let site: Site;
let voucherId: string;
beforeAll(async () => {
  site = await openSite(AT, { BUONO_SEED: 'none' });
  ({ voucherId } = await smallWorld({ as: (persona) => site.api(persona) }));
});
afterAll(() => site.close());

it('is searched by a code that stands in no address', async () => {
  const page = await site.as('auditor', { size: 'desktop' });
  await page.goto(PAGE);
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('button', { name: 'Cerca' }).click();
  expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-code');
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.selectOption('[name=kind]', 'voucher');
  await page.fill('[name=code]', voucherId);
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.locator('#found').waitFor();
  expect(page.url()).not.toContain(voucherId);
  const told = await page.locator('main table').textContent();
  expect(told).toMatch(/voucher-issued\.v1/);
  expect(told).toMatch(/wallet-opened\.v1/);
  expect(told).toContain('20 aprile 2026');
  expect(await brokenRules(page, 'it')).toEqual([]);
  await picture(page, 'audit-desktop', 'h1');
});

it('is kept as a file with a line for each event', async () => {
  const page = await site.as('auditor', { size: 'desktop' });
  await page.goto(PAGE);
  await page.selectOption('[name=kind]', 'voucher');
  await page.fill('[name=code]', voucherId);
  await page.getByRole('button', { name: 'Cerca' }).click();
  await page.locator('#found').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Scarica in NDJSON' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.length).toBe(await page.locator('main tbody tr').count());
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ stream: `voucher-${voucherId}`, revision: 0 });
});

it('is set back to what was known on a day', async () => {
  const phone = await site.as('auditor', { size: 'phone' });
  await phone.goto('/lingua/en');
  await phone.goto(PAGE);
  await phone.selectOption('[name=kind]', 'voucher');
  await phone.fill('[name=code]', voucherId);
  await phone.fill('[name=knownOn]', '2026-04-19');
  await phone.getByRole('button', { name: 'Search' }).click();
  await phone.locator('#found').waitFor();
  expect(await phone.locator('main').textContent()).toContain('No events');
  expect(await brokenRules(phone, 'en')).toEqual([]);
  await phone.fill('[name=knownOn]', '2026-04-20');
  await phone.getByRole('button', { name: 'Search' }).click();
  await phone.locator('main table').waitFor();
  expect(await brokenRules(phone, 'en')).toEqual([]);
  await picture(phone, 'audit-phone', 'h1');
});

it('is seen by the family, and is nothing to anybody else', async () => {
  const openings = await site
    .api('family-one')
    .sees<{ items: readonly { purpose: string; by: string }[] }>('/access-history/mine');
  expect(openings.items).toContainEqual(expect.objectContaining({ purpose: 'read-event-history', by: 'office' }));
  const plain = await site.as('region-officer', { size: 'phone', scripts: false });
  expect((await plain.goto(PAGE))?.status()).toBe(404);
});
