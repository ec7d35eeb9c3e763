// Stuck messages in a real browser: handed over again, skipped by act, and by two persons where money may hang on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { uuidV5 } from '@buono/event-store';
import { openDatabase } from '@buono/sql';
import { brokenRules } from './support/page-checks.js';
import { openSite, picture, type Site } from './support/site.js';

const AT = '2026-04-20T08:00:00.000Z';
const SINCE = '2026-04-20T07:00:00.000Z';
const directory = mkdtempSync(join(tmpdir(), 'buono-letters-'));
const VOUCHER = '00000000-0000-4000-8000-0000000000aa';

/** A letter as the bus keeps it: the thing that it is about is in no log, so it can never take effect. */
const letter = (n: number, group: string, type: string, data: object) => {
  const id = `00000000-0000-4000-8000-00000000000${n}`;
  const message = {
    ...{ id, source: 'buono/issuance', type, subject: `voucher-${VOUCHER}`, time: SINCE, recordedat: SINCE },
    ...{ sequence: 40 + n, correlationid: 'c', data },
  };
  return [uuidV5('dead-letter', group, id), group, type, message.subject, message] as const;
};

let site: Site;
beforeAll(async () => {
  site = await openSite(AT, { BUONO_SEED: 'none', BUONO_DATA: directory });
  const db = openDatabase(join(directory, 'messages.db'));
  const insert = db.prepare(
    `insert into dead_letters (id, consumer_group, type, subject, reason, attempts, failed_at, body)
     values (?, ?, ?, ?, ?, 6, ?, ?)`,
  );
  const suspended = 'it.buono.issuance.voucher-suspended.v1';
  const protectedNow = 'it.buono.eligibility.person-protected.v1';
  for (const [id, group, type, subject, message] of [
    letter(1, 'follow-vouchers', suspended, { voucherId: VOUCHER, from: '2026-04-01' }),
    letter(2, 'hear-of-protections', protectedNow, {}),
  ])
    insert.run(id, group, type, subject, 'fault: Error: no wallet "of Maria Rossi"', SINCE, JSON.stringify(message));
  db.close();
});
afterAll(async () => {
  await site.close();
  rmSync(directory, { recursive: true, force: true });
});

it('are told to who runs the system, without what a fault quotes, and handed over again', async () => {
  const page = await site.as('administrator', { size: 'desktop' });
  await page.getByRole('link', { name: 'Controllo' }).click();
  await page.waitForURL(/messaggi-fermi/);
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expect(await page.locator('main').textContent()).not.toContain('Rossi');
  expect(await brokenRules(page, 'it')).toEqual([]);
  await picture(page, 'letters-desktop', 'h1');

  await page.getByRole('link', { name: 'voucher-suspended' }).click();
  expect(await page.locator('main').textContent()).toMatch(
    /20 aprile 2026[\s\S]*posizione 41[\s\S]*servono due persone/,
  );
  await page.getByRole('button', { name: 'Riconsegna' }).click();
  expect(await page.locator('[role=status]').textContent()).toContain('ancora senza effetto');
  expect(await brokenRules(page, 'it')).toEqual([]);
});

it('are proposed to be skipped where money may hang on them', async () => {
  const page = await site.as('administrator', { size: 'desktop' });
  await page.goto('/ufficio/messaggi-fermi');
  await page.getByRole('link', { name: 'voucher-suspended' }).click();
  await page.getByRole('button', { name: 'Proponi di saltarlo' }).click();
  expect(await page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    '#f-reason',
    '#f-actNumber',
  ]);
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.check('[value=sent-by-mistake]');
  await page.fill('[name=actNumber]', '118/2026');
  await page.getByRole('button', { name: 'Proponi di saltarlo' }).click();
  await page.waitForURL(/fatto=letterSkipProposed/);
  expect(await page.getByRole('button', { name: 'Conferma: salta il messaggio' }).count()).toBe(0);
  await picture(page, 'letter-desktop', 'h1');
});

it('are skipped once a second person confirms', async () => {
  const phone = await site.as('second-approver', { size: 'phone', scripts: false });
  await phone.goto('/ufficio/messaggi-fermi');
  await Promise.all([
    phone.waitForURL(/redemption\/./),
    phone.getByRole('link', { name: 'voucher-suspended' }).click(),
  ]);
  await picture(phone, 'letter-phone', 'h1');
  await Promise.all([
    phone.waitForURL(/fatto=letterSkipped/),
    phone.getByRole('button', { name: 'Conferma: salta il messaggio' }).click(),
  ]);
  expect(await phone.locator('.timeline').textContent()).toMatch(
    /Riconsegnato,\s+da una persona[\s\S]*Proposto di saltarlo,\s+da una persona[\s\S]*Saltato,\s+da te/,
  );
});

it('are skipped at once where no money hangs on them; then there are none', async () => {
  const page = await site.as('region-officer', { size: 'phone' });
  await page.goto('/lingua/en');
  await page.goto('/ufficio/messaggi-fermi?parte=redemption');
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'person-protected' }).click();
  await page.check('[value=overtaken]');
  await page.fill('[name=actNumber]', '119/2026');
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('button', { name: 'Skip the message' }).click();
  await page.waitForURL(/fatto=letterSkipped/);
  await page.goto('/ufficio/messaggi-fermi');
  expect(await page.locator('main').textContent()).toContain('No stuck messages');
  expect(await brokenRules(page, 'en')).toEqual([]);
});

it('are nothing to anybody else', async () => {
  const page = await site.as('zone-officer', { size: 'desktop' });
  for (const path of ['', '/redemption/00000000-0000-5000-8000-000000000001', '/elsewhere/x'])
    expect((await page.goto(`/ufficio/messaggi-fermi${path}`))?.status()).toBe(404);
});
