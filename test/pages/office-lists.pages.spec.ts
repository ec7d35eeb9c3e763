// The offices' lists in a real browser: accredited providers, late services, complaints, papers.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

const isClean = async (page: Page): Promise<void> => expect(await brokenRules(page, 'it')).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

describe('accredited providers', () => {
  const NURSERY = 'Nido Le Prove (prova)';
  const openNursery = async (page: Page): Promise<void> => {
    await page.goto('/ufficio/enti');
    await page.getByRole('link', { name: NURSERY }).click();
  };

  it('are accredited for a zone until a day, suspended, and accredited again', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Enti', exact: true }).click();
    await isClean(page);
    await picture(page, 'providers-desktop', 'h1');
    await page.selectOption('[name=zona]', { label: 'Firenze' });
    await page.getByRole('button', { name: 'Mostra' }).click();
    await page.getByRole('link', { name: NURSERY }).click();
    await isClean(page);
    await page.getByRole('button', { name: 'Accredita' }).click();
    expect(await summary(page)).toEqual(['#f-zone', '#f-from']);
    await isClean(page);
    const accredit = async (from: string, to: string) => {
      await page.selectOption('[name=zone]', 'TC-02');
      await page.fill('[name=from]', from);
      await page.fill('[name=to]', to);
      await page.fill('[name=capacity]', '25');
      await page.getByRole('button', { name: 'Accredita' }).click();
    };
    await accredit('2026-09-01', '2026-08-01');
    expect(await page.locator('.summary').textContent()).toContain('precede l’inizio');
    await accredit('2026-09-01', '2099-08-31');
    await page.waitForURL(/fatto=accredited/);
    const line = page.locator('main tbody tr').last();
    expect(await line.textContent()).toMatch(/Valido fino al 31 agosto 2099[\s\S]*25/);
    await page.getByRole('button', { name: 'Sospendi' }).click();
    expect(await summary(page)).toEqual(['#f-which', '#f-effectiveFrom']);
    await isClean(page);
    await page.selectOption('[name=which]', 'nido TC-02');
    await page.fill('[name=effectiveFrom]', '2026-09-15');
    await page.getByRole('button', { name: 'Sospendi' }).click();
    await page.waitForURL(/fatto=suspended/);
    expect(await line.textContent()).toContain('Sospeso dal 15 settembre 2026');
    await isClean(page);
    await picture(page, 'provider-desktop', 'h1');
    await accredit('2026-10-01', '2099-08-31');
    await page.waitForURL(/fatto=accredited/);
    expect(await line.textContent()).toContain('Valido fino al 31 agosto 2099');
    expect(complaints).toEqual([]);
  });

  it('are of their zone: an officer of another is told so', async () => {
    const page = await site.as('zone-officer', PHONE);
    await openNursery(page);
    await page.selectOption('[name=which]', 'nido TC-02');
    await page.fill('[name=effectiveFrom]', '2026-09-15');
    await page.getByRole('button', { name: 'Sospendi' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Questa zona non è la tua');
  });

  it('are paid elsewhere once a second person has approved', async () => {
    const nursery = site.api('nursery');
    const { items } = await nursery.sees<{ items: { payeeId: string }[] }>('/claims?limit=1');
    await nursery.did(`/providers/${items[0]?.payeeId}/iban-changes`, { iban: 'IT60X0542811101000000123456' });
    for (const persona of ['nursery', 'zone-officer'])
      expect((await site.api(persona).get('/providers?ibanPending=true')).status).toBe(404);
    const page = await site.as('second-approver', { size: 'phone' });
    await page.goto('/ufficio/enti');
    await isClean(page);
    await page.selectOption('[name=iban]', 'in-attesa');
    await page.getByRole('button', { name: 'Mostra' }).click();
    expect(await page.locator('main tbody a').allTextContents()).toEqual([NURSERY]);
    await page.locator('main tbody a').click();
    await isClean(page);
    expect(await page.locator('main').textContent()).not.toContain('IT60');
    await page.getByRole('button', { name: 'Conferma il cambio' }).click();
    await page.waitForURL(/fatto=ibanApproved/);
    expect(await page.getByRole('button', { name: 'Conferma il cambio' }).count()).toBe(0);
    await page.goto('/ufficio/enti?iban=in-attesa');
    expect(await page.locator('.empty').count()).toBe(1);
  });
});

describe('a service that comes late', () => {
  it('is shown with its reason and its term, and admitted or refused with another', async () => {
    const provider = site.api('home-care');
    type Claims = { items: { claimId: string; month: string; status: string }[] };
    const claims = (await provider.sees<Claims>('/claims?limit=500')).items;
    const open = claims.find(({ status }) => status === 'open');
    const { lines } = await provider.sees<{ lines: { voucherId: string }[] }>(`/claims/${open?.claimId}`);
    const [month] = claims.map((claim) => claim.month).sort();
    const service = { voucherId: lines[0]?.voucherId, service: 'OSS-ORA', servedOn: `${month}-28`, minutes: 60 };
    const lateReason = 'Registro ritrovato <b>tardi</b>';
    const { lateEntryId } = await provider.did<{ lateEntryId: string }>('/late-entries', { ...service, lateReason });
    const page = await site.as('zone-officer', PHONE);
    await page.goto('/ufficio/verifiche');
    await page.locator('.submenu a:has-text("Servizi fuori termine")').click();
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(/\d+ giorni/);
    await page.locator(`main tbody a[href$="${lateEntryId}"]`).click();
    expect(await page.locator('.facts').textContent()).toContain(lateReason);
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await summary(page)).toEqual(['#f-esito', '#f-reason']);
    await page.check('[name=esito][value=refusal]');
    await page.fill('[name=reason]', 'Il foglio firma non c’è');
    await page.getByRole('button', { name: 'Decidi' }).click();
    await page.waitForURL(/fatto=lateRefused/);
    expect(await page.locator('.facts').textContent()).toContain('Il foglio firma non c’è');
    const auditor = await site.as('auditor', DESKTOP);
    await auditor.goto('/ufficio/fuori-termine');
    await isClean(auditor);
    await auditor.goto(`/ufficio/fuori-termine/${lateEntryId}`);
    expect(await auditor.locator('main form').count()).toBe(0);
    await isClean(auditor);
  });
});

describe('complaints and papers', () => {
  it('a complaint is taken, answered with what was found, and closed', async () => {
    const family = site.api('family-one');
    const { items } = await family.sees<{ items: { applicationId: string; zone: string; status: string }[] }>(
      '/applications?mine=true&limit=50',
    );
    const mine = items.find(({ status, zone }) => status !== 'draft' && zone === 'TC-01');
    const said = 'La risposta non arriva <img src=x>';
    await family.did(`/applications/${mine?.applicationId}/complaints`, { kind: 'delay', text: said });
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/reclami?tardi=si');
    expect(await page.locator('.empty').count()).toBe(1);
    await page.getByRole('link', { name: 'Reclami', exact: true }).first().click();
    await isClean(page);
    await page.locator('main tbody a').click();
    expect(await page.locator('.timeline').textContent()).toContain(said);
    await isClean(page);
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    expect(await summary(page)).toEqual(['#f-outcome', '#f-text']);
    await isClean(page);
    await picture(page, 'complaint-desktop', 'h1');
    await page.check('[name=outcome][value=founded]');
    await page.fill('[name=text]', 'Hai ragione: decidiamo entro la settimana.');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Nessuno ha ancora in carico');
    await page.getByRole('button', { name: 'Prendi in carico' }).click();
    await page.waitForURL(/fatto=complaintTaken/);
    await page.check('[name=outcome][value=founded]');
    await page.fill('[name=text]', 'Hai ragione: decidiamo entro la settimana.');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.waitForURL(/fatto=complaintAnswered/);
    await isClean(page);
    await page.getByRole('button', { name: 'Chiudi il reclamo' }).click();
    await page.waitForURL(/fatto=complaintClosed/);
    await page.goto('/ufficio/reclami?stato=closed');
    expect(await page.locator('main tbody tr').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('papers have their number, and a page with their text as it is', async () => {
    const page = await site.as('zone-officer', { size: 'phone' });
    await page.goto('/ufficio/reclami');
    await page.locator('.submenu a:has-text("Atti e carte")').click();
    await isClean(page);
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(/\d{7}\/\d{4}/);
    await page.getByRole('link', { name: 'Vedi le successive' }).click();
    expect(new URL(page.url()).searchParams.get('dopo')).not.toBe('');
    await page.locator('main tbody a').first().click();
    await page.locator('main summary').click();
    await isClean(page);
    await picture(page, 'paper-phone', 'h1');
    expect(await page.locator('pre').textContent()).toContain('Registrazione: application-');
    const treasurer = await site.as('treasurer', PHONE);
    for (const path of ['/ufficio/reclami', '/ufficio/carte']) expect((await treasurer.goto(path))?.status()).toBe(404);
  });
});
