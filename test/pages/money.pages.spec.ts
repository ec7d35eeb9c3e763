// The offices' money in a real browser: services that contradict each other, what is owed back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inTwoHomes, owedBack } from './support/occasions.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

/** Every state is clean: rules of WCAG and of the house. */
const isClean = async (page: Page): Promise<void> => expect(await brokenRules(page, 'it')).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

describe.each([
  ['a phone without scripts', PHONE, '10:00', '11:00'],
  ['a desktop', DESKTOP, '15:00', '16:00'],
] as const)('services that contradict each other, on %s', (_, looking, startedAt, endedAt) => {
  it('are found by their term, shown side by side, and decided with a reason', async () => {
    const holdId = await inTwoHomes((persona) => site.api(persona), startedAt, endedAt);
    const page = await site.as('zone-officer', looking);
    // The rules are taken from the page: without scripts nothing can be asked of it.
    const clean = looking.scripts === false ? async () => undefined : isClean;
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Verifiche', exact: true }).click();
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(/\d+ giorni[\s\S]*Stesso operatore/);
    await clean(page);
    await picture(page, `holds-${looking.size}`, 'h1');
    await page.goto('/ufficio/verifiche?stato=open&regola=two-rides-at-once');
    expect(await page.locator('.empty').textContent()).toContain('Nessun servizio da verificare');
    await page.goto('/ufficio/verifiche?regola=operator-in-two-homes');
    await page.locator(`main tbody a[href$="${holdId}"]`).click();
    expect(await page.locator('.beside').allTextContents()).toEqual([
      expect.stringContaining(`${startedAt}–${endedAt}`),
      expect.stringContaining(`${startedAt}–${endedAt}`),
    ]);
    await picture(page, `hold-${looking.size}`, 'h1');
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await summary(page)).toEqual(['#f-esito', '#f-reason']);
    await clean(page);
    await page.check('[name=esito][value=struck]');
    await page.fill('[name=reason]', 'Foglio firma controllato <b>con l’ente</b>');
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await summary(page)).toEqual(['#f-servizi']);
    await page.locator('#f-servizi input').last().check();
    await page.getByRole('button', { name: 'Decidi' }).click();
    await page.waitForURL(/fatto=holdConfirmed/);
    expect(await page.locator('.lead').textContent()).toContain('Servizi stornati');
    expect(await page.locator('form[action$="decisione"]').count()).toBe(0);
    await clean(page);
    expect(complaints).toEqual([]);
  });
});

describe('money that is owed back', () => {
  let recoveryId: string;
  beforeAll(async () => {
    recoveryId = await owedBack((persona) => site.api(persona), 'educational');
  });

  it('is granted in instalments that are worked out and may be changed', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto('/ufficio/recuperi');
    await isClean(page);
    await page.locator(`main tbody a[href$="${recoveryId}"]`).click();
    await isClean(page);
    await page.getByRole('button', { name: 'Calcola le rate' }).click();
    expect(await summary(page)).toEqual(['#f-quante', '#f-prima']);
    await isClean(page);
    await page.fill('[name=quante]', '3');
    await page.fill('[name=prima]', '2099-01-31');
    await page.getByRole('button', { name: 'Calcola le rate' }).click();
    // A month without that day has its last one.
    expect(await page.locator('[name="g.1"]').inputValue()).toBe('2099-02-28');
    const [first, last] = [page.locator('[name="i.0"]'), page.locator('[name="i.2"]')];
    const whole = await first.inputValue();
    await first.fill('0,01');
    await page.fill('[name=actNumber]', 'PROVA-88/2026');
    await page.getByRole('button', { name: 'Concedi queste rate' }).click();
    expect(await page.locator('.summary').textContent()).toContain('La somma');
    await isClean(page);
    await picture(page, 'instalments-desktop', 'h1');
    await first.fill(whole);
    expect(await last.inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Concedi queste rate' }).click();
    await page.waitForURL(/fatto=planned/);
    expect(await page.locator('main table tbody tr').count()).toBe(3);
    await picture(page, 'recovery-desktop', 'h1');
  });

  it('comes in, and a part is given up by two persons', async () => {
    const at = `/ufficio/recuperi/${recoveryId}`;
    const treasurer = await site.as('treasurer', PHONE);
    await treasurer.goto(at);
    await treasurer.fill('[name=receivedCents]', '99.999');
    await treasurer.fill('[name=receivedOn]', new Date().toISOString().slice(0, 10));
    await treasurer.fill('[name=reference]', 'INC-1/2026');
    await treasurer.getByRole('button', { name: 'Registra un incasso' }).click();
    expect(await treasurer.locator('.summary').textContent()).toContain('supera quanto resta');
    await treasurer.fill('[name=receivedCents]', '1,00');
    await treasurer.getByRole('button', { name: 'Registra un incasso' }).click();
    await treasurer.waitForURL(/fatto=received/);
    const officer = await site.as('zone-officer', DESKTOP);
    await officer.goto(at);
    await officer.fill('[name=actNumber]', 'PROVA-90/2026');
    await officer.fill('[name=waivedCents]', '2');
    await officer.selectOption('[name=reason]', 'uneconomical');
    await officer.getByRole('button', { name: 'Proponi il discarico' }).click();
    await officer.waitForURL(/fatto=waiverProposed/);
    expect(await officer.getByRole('button', { name: 'Firma il discarico' }).count()).toBe(0);
    const signer = await site.as('second-approver', { size: 'phone' });
    await signer.goto(at);
    await isClean(signer);
    await signer.getByRole('button', { name: 'Firma il discarico' }).click();
    await signer.waitForURL(/fatto=waiverSigned/);
    expect(await signer.locator('.sums').textContent()).toMatch(/Incassati 1,00[\s\S]*A discarico 2,00/);
  });
});
