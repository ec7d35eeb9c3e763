// Invoices of the exchange system in a real browser: tied, accepted, refused, by the term that ends first.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inventedInvoice } from '@buono/bank-files/testing';
import { SettableClock } from '@buono/event-store/testing';
import { MockInvoiceExchange } from '@buono/registries/mock';
import { claimOf } from '../e2e/support/journey.js';
import { HOUSE_VAT, smallWorld } from '../e2e/support/refused.js';
import { brokenRules } from './support/page-checks.js';
import { openSite, picture, type Site } from './support/site.js';

const AT = '2026-04-20T08:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'buono-money-'));

let exchange: MockInvoiceExchange;
let site: Site;
let claimId: string;
beforeAll(async () => {
  exchange = await MockInvoiceExchange.start(new SettableClock(AT));
  writeFileSync(join(folder, 'sdi.token'), exchange.settings.token);
  const invoiceExchange = { url: exchange.settings.url, tokenFile: 'sdi.token', everySeconds: 1 };
  writeFileSync(join(folder, 'money.json'), JSON.stringify({ invoiceExchange }));
  site = await openSite(AT, { BUONO_SEED: 'none', BUONO_MONEY: `file:${join(folder, 'money.json')}` });
  const { voucherId, callId } = await smallWorld({ as: (persona) => site.api(persona) });
  const home = site.api('home-care');
  await home.did('/redemptions', { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 7_000 });
  ({ claimId } = await claimOf(home, callId, '2026-04', ({ askedCents }) => askedCents === 6_000));
  await home.did(`/claims/${claimId}/submission`);
  const invoice = { vat: HOUSE_VAT, date: '2026-04-20', price: '60.00' };
  for (const number of ['1', '2']) exchange.deliver(inventedInvoice({ ...invoice, number }));
  await site
    .api('region-officer')
    .eventually<{ items: readonly object[] }>('/exchange-invoices', ({ items }) => items.length === 2);
});
afterAll(async () => {
  await site.close();
  await exchange.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('invoices are tied to claims, accepted or refused', async () => {
  const page = await site.as('region-officer', { size: 'desktop' });
  await page.goto('/ufficio/fatture-sdi');
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expect(await page.locator('main tbody tr').first().textContent()).toMatch(
    /15 giorni[\s\S]*Da decidere[\s\S]*Da abbinare/,
  );
  expect(await brokenRules(page, 'it')).toEqual([]);
  await picture(page, 'exchange-desktop', 'h1');
  await page.locator('main tbody a').first().click();
  await page.getByRole('button', { name: 'Abbina al rendiconto' }).click();
  expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-claimId');
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.fill('[name=claimId]', claimId);
  await page.getByRole('button', { name: 'Abbina al rendiconto' }).click();
  await page.waitForURL(/fatto=exchangeTied/);
  await page.getByRole('button', { name: 'Accetta la fattura (EC01)' }).click();
  await page.waitForURL(/fatto=exchangeAnswered/);
  expect(await page.locator('.lead').textContent()).toContain('Accettata');
  await picture(page, 'exchange-invoice-desktop', 'h1');
  expect(await brokenRules(page, 'it')).toEqual([]);

  const phone = await site.as('region-officer', { size: 'phone', scripts: false });
  await phone.goto('/ufficio/fatture-sdi');
  await Promise.all([phone.waitForURL(/fatture-sdi\/./), phone.locator('main tbody a').first().click()]);
  await phone.getByRole('button', { name: 'Rifiuta la fattura (EC02)' }).click();
  expect(await phone.locator('.summary').textContent()).toContain('motivo');
  await phone.selectOption('[name=reason]', 'not-ours');
  await picture(phone, 'exchange-invoice-phone', 'h1');
  await Promise.all([
    phone.waitForURL(/fatto=exchangeAnswered/),
    phone.getByRole('button', { name: 'Rifiuta la fattura (EC02)' }).click(),
  ]);
  await page.goto('/lingua/en');
  await page.goto('/ufficio/fatture-sdi?stato=answered');
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expect(await brokenRules(page, 'en')).toEqual([]);
});
