// Who sees to which application, in a real browser: taken, handed over, given out after a trial; the work of an office.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fiscalCodeOf, PERSONAS } from '../../apps/portal/src/demonstration/personas.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, TODAY, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };
const WHY = 'Passa al turno del pomeriggio';

let site: Site;
// The coordinator of the demonstration works on files too, under her name.
beforeAll(async () => {
  site = await openSite();
  const staff = site.api('zone-staff-administrator');
  await staff.did('/staff/TC-01/invitations', {
    fiscalCode: fiscalCodeOf(PERSONAS['zone-coordinator']),
    name: 'Coordina Turni',
    role: 'zone-officer',
  });
  const asked = site.api('zone-coordinator');
  const { invitations } = await asked.sees<{ invitations: { invitationId: string }[] }>('/roles/mine');
  await asked.did(`/roles/TC-01/invitations/${invitations[0]?.invitationId}/acceptance`);
});
afterAll(() => site.close());

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);
const rows = (page: Page): Promise<string[]> => page.locator('main tbody tr').allTextContents();
const fits = async (page: Page): Promise<void> =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
const firstDue = async (page: Page): Promise<void> => {
  await page.goto('/ufficio');
  await page.locator('main a[href^="/ufficio/domande/"]').first().click();
  await page.getByRole('link', { name: 'Chi segue la domanda' }).click();
};

describe('the holder of an application', () => {
  it('takes it, and hands it over with a reason', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await firstDue(page);
    await isClean(page);
    await page.getByRole('button', { name: 'Prendi in carico' }).click();
    await page.waitForURL(/fatto=fileTaken/);
    expect(await page.locator('.lead').textContent()).toContain('Tu');
    await page.goto('/ufficio?carico=mie');
    expect(await page.locator('section', { hasText: 'In carico' }).locator('tbody tr').count()).toBe(1);
    await isClean(page);
    await picture(page, 'inbox-mine-desktop', 'h1');
    await firstDue(page);
    await page.getByRole('button', { name: 'Passa la domanda' }).click();
    expect(await page.locator('.summary a').count()).toBe(2);
    await isClean(page);
    await page.selectOption('[name=holder]', { label: 'Coordina Turni' });
    await page.fill('[name=reason]', WHY);
    await page.getByRole('button', { name: 'Passa la domanda' }).click();
    await page.waitForURL(/fatto=fileHandedOver/);
    expect(await page.locator('.timeline').textContent()).toMatch(
      /Coordina Turni[\s\S]*data da: Tu[\s\S]*Passa al turno/,
    );
    expect(await page.locator('main').textContent()).toContain('La segue un’altra persona');
    await isClean(page);
    await picture(page, 'holder-desktop', 'h1');
    await page.getByRole('link', { name: 'English' }).click();
    await isClean(page, 'en');
    expect(complaints).toEqual([]);
  });

  it('stands in the list of all applications, which is narrowed to one person of the office', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto('/ufficio/domande');
    await isClean(page);
    await page.selectOption('[name=in-carico]', { label: 'Coordina Turni' });
    await page.getByRole('button', { name: 'Mostra' }).click();
    expect(await rows(page)).toEqual([expect.stringContaining('Coordina Turni')]);
    await picture(page, 'applications-held-desktop', 'h1');
    await page.goto('/ufficio/domande?in-carico=mie');
    expect(await page.locator('main').textContent()).toContain('Nessuna domanda');
    await page.goto('/ufficio/domande?in-carico=nessuno');
    expect((await rows(page)).filter((row) => !row.includes('Nessuno'))).toEqual([]);
    expect((await rows(page)).length).toBeGreaterThan(0);
  });

  it('is seen to on a phone, without scripts', async () => {
    const page = await site.as('zone-coordinator', PHONE);
    await page.selectOption('[name=carico]', { label: 'Le mie' });
    await page.getByRole('button', { name: 'Mostra' }).click();
    const due = page.locator('section', { hasText: 'In carico' });
    expect(await due.locator('tbody tr').allTextContents()).toEqual([expect.stringContaining('Tu')]);
    await fits(page);
    await picture(page, 'inbox-mine-phone', 'h1');
    await due.locator('tbody a').click();
    await page.getByRole('link', { name: 'Chi segue la domanda' }).click();
    expect(await page.locator('.timeline').textContent()).toContain(WHY);
    await fits(page);
    await picture(page, 'holder-phone', 'h1');
  });
});

describe('the work of an office', () => {
  it('is counted by person, and given out once it was tried', async () => {
    const page = await site.as('zone-coordinator', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/carico');
    await isClean(page);
    const nobodys = Number(await page.locator('main tbody tr').first().locator('td').nth(1).textContent());
    expect(await rows(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^\s*Tu\s*1/)]));
    await page.getByRole('button', { name: 'Vedi che cosa succede' }).click();
    expect(await page.locator('.summary li').count()).toBe(2);
    await isClean(page);
    await page.locator('[name=domanda]').first().check();
    await page.selectOption('[name=holder]', { label: 'Tu' });
    await picture(page, 'workload-desktop', 'h1');
    await page.getByRole('button', { name: 'Vedi che cosa succede' }).click();
    expect(await page.locator('h1').textContent()).toBe('Prova dell’assegnazione');
    await isClean(page);
    await picture(page, 'workload-tried-desktop', 'h1');
    await page.getByRole('link', { name: 'Torna al carico di lavoro' }).click();
    expect((await rows(page))[0]).toMatch(new RegExp(`Nessuno\\s*${nobodys}`));
    await page.locator('[name=domanda]').first().check();
    await page.selectOption('[name=holder]', { label: 'Tu' });
    await page.getByRole('button', { name: 'Vedi che cosa succede' }).click();
    await page.getByRole('button', { name: 'Conferma l’assegnazione' }).click();
    await page.waitForURL(/fatto=filesAssigned/);
    expect((await rows(page))[0]).toMatch(new RegExp(`Nessuno\\s*${nobodys - 1}`));
    expect(complaints).toEqual([]);
  });

  it('is read on a phone, without scripts', async () => {
    const page = await site.as('zone-coordinator', PHONE);
    await page.goto('/ufficio/carico?quali=tutte');
    await fits(page);
    await page.locator('[name=domanda]').first().check();
    await page.getByRole('button', { name: 'Vedi che cosa succede' }).click();
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-holder');
    expect(await page.locator('[name=domanda]').first().isChecked()).toBe(true);
    await picture(page, 'workload-phone', 'h1');
  });

  it('is covered while somebody is away, and is warned of while nobody covers', async () => {
    const page = await site.as('zone-coordinator', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/carico');
    await page.getByRole('link', { name: 'Assenze dell’ufficio' }).click();
    await page.getByRole('button', { name: 'Registra un’assenza' }).click();
    expect(await page.locator('.summary li').count()).toBe(3);
    await isClean(page);
    await page.getByLabel('Prevista', { exact: true }).check();
    await page.fill('[name=from]', TODAY);
    await page.fill('[name=to]', '2026-11-15');
    await page.getByRole('button', { name: 'Registra un’assenza' }).click();
    expect(await page.locator('.summary').textContent()).toContain('L’ultimo giorno precede il primo');
    await page.fill('[name=to]', '2026-12-31');
    await page.getByRole('button', { name: 'Registra un’assenza' }).click();
    await page.waitForURL(/fatto=absenceRecorded/);
    expect(await rows(page)).toEqual([expect.stringMatching(/Tu[\s\S]*In corso[\s\S]*Nessuno[\s\S]*Nessuno le copre/)]);
    await isClean(page);
    await picture(page, 'absences-desktop', 'h1');
    await page.goto('/ufficio/carico');
    expect(await page.locator('.notice.warning').textContent()).toContain('che nessuno copre');
    await isClean(page);
    await picture(page, 'workload-absences-desktop', 'h1');
    await page.getByRole('link', { name: 'Assenze dell’ufficio' }).click();
    await page.locator('main tbody a').click();
    await page.selectOption('[name=cover]', { index: 1 });
    await isClean(page);
    await picture(page, 'absence-desktop', 'h1');
    await page.getByRole('button', { name: 'Cambia chi copre' }).click();
    await page.waitForURL(/fatto=coverChanged/);
    expect((await rows(page)).join()).not.toContain('Nessuno');
    await page.getByRole('link', { name: 'English' }).click();
    await isClean(page, 'en');
    expect(complaints).toEqual([]);
  });

  it('is among the own work of who covers, on a phone too, until the other is back', async () => {
    const page = await site.as('zone-officer', PHONE);
    const ofMine = async () => {
      await page.goto('/ufficio?carico=mie');
      return page.locator('section', { hasText: 'In carico' }).locator('tbody tr').allTextContents();
    };
    expect(await ofMine()).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/Copri per\s*Coordina Turni/)),
    );
    await fits(page);
    await picture(page, 'inbox-covered-phone', 'h1');
    await page.getByRole('link', { name: 'Assenze dell’ufficio' }).click();
    // The absence of somebody else is read, and not changed.
    expect(await page.locator('main tbody a').count()).toBe(0);
    await fits(page);
    await picture(page, 'absences-phone', 'h1');
    await page.goto('/ufficio/assenze');
    const chief = await site.as('zone-coordinator', PHONE);
    await chief.goto('/ufficio/assenze');
    await chief.locator('main tbody a').click();
    await fits(chief);
    await chief.getByRole('button', { name: 'Fai finire prima' }).click();
    await chief.waitForURL(/fatto=absenceEnded/);
    expect(await chief.locator('main').textContent()).toContain('Nessuna assenza in corso');
    expect(await ofMine()).toEqual([]);
    expect((await (await site.as('family-one', PHONE)).goto('/ufficio/assenze'))?.status()).toBe(404);
  });

  it('is nothing to an officer who does not coordinate, nor to a family', async () => {
    for (const persona of ['zone-officer', 'family-one']) {
      const page = await site.as(persona, PHONE);
      expect((await page.goto('/ufficio/carico'))?.status()).toBe(404);
    }
  });
});
