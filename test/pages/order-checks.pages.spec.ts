// The checks due before a payment in a real browser: what is missing, asked of the register, written down from a paper.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { claimOf } from '../e2e/support/journey.js';
import { smallWorld } from '../e2e/support/refused.js';
import { brokenRules } from './support/page-checks.js';
import { openSite, picture, type Site } from './support/site.js';

const AT = '2026-04-20T08:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'buono-money-'));

let site: Site;
let at: string;
beforeAll(async () => {
  const own = { kind: 'antimafia', title: 'Informazione antimafia', payees: 'providers', validDays: 180 };
  const asked = [{ kind: 'regularity' }, { kind: 'tax-debts', aboveCents: 0 }, own];
  writeFileSync(join(folder, 'money.json'), JSON.stringify({ checks: { asked, register: 'mock:' } }));
  site = await openSite(AT, { BUONO_SEED: 'none', BUONO_MONEY: `file:${join(folder, 'money.json')}` });
  const { voucherId, callId } = await smallWorld({ as: (persona) => site.api(persona) });
  const home = site.api('home-care');
  await home.did('/redemptions', { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 7_000 });
  const { claimId } = await claimOf(home, callId, '2026-04', ({ askedCents }) => askedCents === 6_000);
  await home.did(`/claims/${claimId}/submission`);
  await site.api('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
  const order = await site
    .api('region-officer')
    .did<{ paymentOrderId: string }>('/payment-orders', { claimId, zone: 'TC-01' });
  at = `/ufficio/mandati/${order.paymentOrderId}`;
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('an order says which checks it waits for, and is signed once they stand', async () => {
  const signer = await site.as('second-approver', { size: 'desktop' });
  await signer.goto(at);
  expect(await signer.locator('main table').first().textContent()).toMatch(/DURC[\s\S]*Manca[\s\S]*antimafia/);
  await signer.getByRole('button', { name: 'Firma il mandato' }).click();
  expect(await signer.locator('.summary').textContent()).toContain('serve una verifica');
  expect(await brokenRules(signer, 'it')).toEqual([]);

  const officer = await site.as('region-officer', { size: 'phone', scripts: false });
  await officer.goto(at);
  await picture(officer, 'order-checks-phone', '#verifiche');
  for (const name of ['Chiedi: Regolarità contributiva (DURC)', /Chiedi: Debiti/])
    await Promise.all([officer.waitForURL(/fatto=checked/), officer.getByRole('button', { name }).click()]);
  await officer.getByRole('button', { name: 'Registra la verifica' }).click();
  expect(await officer.locator('.summary').textContent()).toContain('Manca: esito');
  await officer.selectOption('[name=kind]:not([type=hidden])', 'antimafia');
  await officer.check('[name=outcome][value=adverse]');
  await officer.fill('[name=reference]', 'BDNA-12/2026 & C');
  await officer.fill('[name=checkedOn]', '2026-04-20');
  await officer.fill('[name=owedCents]', 'dieci');
  await officer.getByRole('button', { name: 'Registra la verifica' }).click();
  expect(await officer.locator('.summary a').getAttribute('href')).toBe('#f-owedCents');
  await officer.fill('[name=owedCents]', '1.234,50');
  await officer.getByRole('button', { name: 'Registra la verifica' }).click();
  await officer.waitForURL(/fatto=checked/);
  const { items } = await site.api('second-approver').sees<{ items: object[] }>('/payment-orders?status=drafted');
  expect(items).toHaveLength(1);

  await signer.goto(at);
  const checks = signer.locator('main table').first();
  expect(await checks.textContent()).toMatch(/Non in regola[\s\S]*BDNA-12\/2026 & C[\s\S]*1\.234,50/);
  await picture(signer, 'order-checks-desktop', 'h1');
  const desk = await site.as('region-officer', { size: 'desktop' });
  await desk.goto(at);
  expect(await brokenRules(desk, 'it')).toEqual([]);
  await desk.goto('/lingua/en');
  await desk.goto(at);
  expect(await brokenRules(desk, 'en')).toEqual([]);
  await desk.selectOption('[name=kind]:not([type=hidden])', 'antimafia');
  await desk.check('[name=outcome][value=clear]');
  await desk.fill('[name=reference]', 'BDNA-13/2026');
  await desk.fill('[name=checkedOn]', '2026-04-20');
  await desk.getByRole('button', { name: 'Record the check' }).click();
  await desk.waitForURL(/fatto=checked/);
  await signer.goto(at);
  await signer.getByRole('button', { name: 'Firma il mandato' }).click();
  await signer.waitForURL(/fatto=signed/);
  const treasurer = await site.as('treasurer', { size: 'desktop' });
  await treasurer.goto('/ufficio/bonifici');
  await treasurer.getByRole('button', { name: 'Prova il file' }).click();
  expect(await treasurer.locator('#prova').textContent()).toMatch(/Pagamenti: 1, per 60,00[\s\S]*fuori: 0/);
  expect(await treasurer.locator('.empty').textContent()).toContain('Nessun file');
  expect(await brokenRules(treasurer, 'it')).toEqual([]);
  await picture(treasurer, 'bank-file-rehearsed-desktop', 'h1');
});
