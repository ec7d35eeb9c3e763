// The staff of bodies in a real browser: invited, accepted, reviewed, ended; an office's, a provider's, and one's own roles.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../apps/portal/src/demonstration/personas.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z', { BUONO_SEED: 'none' });
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);

/** The page in sight in both languages. */
const isCleanInBoth = async (page: Page): Promise<void> => {
  await isClean(page);
  await page.getByRole('link', { name: 'English' }).click();
  await isClean(page, 'en');
  await page.getByRole('link', { name: 'Italiano' }).click();
};

const nameOf = (persona: PersonaName): string => `${PERSONAS[persona].givenName} ${PERSONAS[persona].familyName}`;

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

const writeInvitation = async (page: Page, persona: PersonaName, role: string): Promise<void> => {
  await page.fill('[name=name]', nameOf(persona));
  await page.fill('[name=fiscalCode]', fiscalCodeOf(PERSONAS[persona]));
  await page.selectOption('[name=role]', role);
};

describe('the people of a zone', () => {
  it('are listed, invited, and told what is missing in an invitation', async () => {
    const page = await site.as('zone-staff-administrator', DESKTOP);
    const { complaints } = watched(page, site.url);
    expect(new URL(page.url()).pathname).toBe('/ufficio/persone');
    expect(await page.locator('main h2').allTextContents()).toEqual(['Zona Firenze']);
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Invita una persona' }).click();
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    expect(await summary(page)).toEqual(['#f-name', '#f-fiscalCode', '#f-role']);
    await isClean(page);
    await writeInvitation(page, 'dpo', 'zone-officer');
    await page.fill('[name=fiscalCode]', 'SBAGLIATO');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    expect(await summary(page)).toEqual(['#f-fiscalCode']);
    expect(page.url()).not.toContain('SBAGLIATO');
    await writeInvitation(page, 'dpo', 'zone-officer');
    await picture(page, 'staff-invite-desktop', 'h1');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await page.waitForURL(/fatto=roleInvited/);
    expect(await page.locator('main').textContent()).toContain('15 giugno 2026');
    await isCleanInBoth(page);
    await picture(page, 'staff-desktop', 'h1');
    expect(complaints).toEqual([]);
  });

  it('accept on a phone, without scripts', async () => {
    const looked = await site.as('dpo', { size: 'phone' });
    await looked.goto('/ruoli');
    await isCleanInBoth(looked);
    await picture(looked, 'own-roles-phone', 'h1');
    const page = await site.as('dpo', PHONE);
    await page.goto('/ruoli');
    await page.getByRole('button', { name: 'Accetta il ruolo' }).click();
    await page.waitForURL(/fatto=roleAccepted/);
    expect(await page.locator('.files h3').allTextContents()).toEqual(['Regione', 'Zona Firenze']);
  });

  it('are reviewed: confirmed from the list, and shown until when they hold', async () => {
    const page = await site.as('zone-staff-administrator', DESKTOP);
    await page.getByRole('link', { name: 'Apri una revisione' }).click();
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Apri una revisione' }).click();
    expect(await summary(page)).toEqual(['#f-dueOn']);
    await page.fill('[name=dueOn]', '2026-06-30');
    await page.getByRole('button', { name: 'Apri una revisione' }).click();
    await page.waitForURL(/fatto=reviewOpened/);
    // The officer, the coordinator and the assessment unit of the demonstration, the new officer, and who runs the body.
    expect(await page.locator('.notice.warning').textContent()).toContain('5 ruoli aspettano la conferma');
    expect(await page.locator('main tbody').textContent()).toContain('30 giugno 2026');
    await isCleanInBoth(page);
    await picture(page, 'staff-review-desktop', 'h1');
    await page.getByRole('button', { name: `Conferma ${nameOf('dpo')}` }).click();
    await page.waitForURL(/fatto=roleConfirmed/);
    expect(await page.locator('.notice.warning').textContent()).toContain('4 ruoli');
    expect(await page.locator('tr', { hasText: nameOf('dpo') }).textContent()).toMatch(
      /Senza scadenza[\s\S]*Confermato/,
    );
  });

  it('have their last day changed, and are ended', async () => {
    const page = await site.as('zone-staff-administrator', { size: 'phone' });
    await page.getByRole('link', { name: nameOf('dpo') }).click();
    await isCleanInBoth(page);
    await picture(page, 'staff-member-phone', 'h1');
    await page.fill('[name=to]', '2026-05-01');
    await page.getByRole('button', { name: 'Salva la scadenza' }).click();
    expect(await summary(page)).toEqual(['#f-to']);
    await isClean(page);
    await page.fill('[name=to]', '2026-12-31');
    await page.getByRole('button', { name: 'Salva la scadenza' }).click();
    await page.waitForURL(/fatto=roleTermChanged/);
    expect(await page.locator('tr', { hasText: nameOf('dpo') }).textContent()).toContain('31 dicembre 2026');
    expect((await site.api('dpo').get('/complaints')).status).toBe(200);
    await page.getByRole('link', { name: nameOf('dpo') }).click();
    await page.getByRole('button', { name: 'Fai cessare il ruolo' }).click();
    await page.waitForURL(/fatto=roleEnded/);
    expect((await site.api('dpo').get('/complaints')).status).toBe(403);
    await page.getByRole('link', { name: 'Storia dei ruoli' }).click();
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(
      /Ruolo cessato[\s\S]*Privacina Riserbati/,
    );
    await isCleanInBoth(page);
    await picture(page, 'staff-history-phone', 'h1');
  });

  it('are nobody else’s business', async () => {
    const officer = await site.as('zone-officer', PHONE);
    expect((await officer.goto('/ufficio/persone'))?.status()).toBe(404);
    const chief = await site.as('zone-staff-administrator', PHONE);
    expect((await chief.goto('/ufficio/persone?ente=TC-02'))?.status()).toBe(404);
    expect((await chief.goto('/ente/operatori'))?.status()).toBe(404);
    const auditor = await site.as('auditor', { size: 'phone' });
    await auditor.goto('/ufficio/persone?ente=TC-01');
    expect(await auditor.getByRole('link', { name: 'Invita una persona' }).count()).toBe(0);
    await isClean(auditor);
  });
});

describe('who runs the access', () => {
  it('is named by two persons', async () => {
    const chief = await site.as('staff-administrator', DESKTOP);
    await chief.goto('/ufficio/persone/invito?ente=region');
    await writeInvitation(chief, 'administrator', 'staff-administrator');
    await chief.getByRole('button', { name: 'Manda l’invito' }).click();
    expect(await chief.getByRole('button', { name: `Conferma ${nameOf('administrator')}` }).count()).toBe(0);
    const invited = await site.as('administrator', PHONE);
    await invited.goto('/ruoli');
    expect(await invited.getByRole('button', { name: 'Accetta il ruolo' }).count()).toBe(0);
    const second = await site.as('second-approver', { size: 'phone' });
    await second.goto('/ufficio/persone');
    await isClean(second);
    await second.getByRole('button', { name: `Conferma ${nameOf('administrator')}` }).click();
    await second.waitForURL(/fatto=invitationConfirmed/);
    await invited.goto('/ruoli');
    await invited.getByRole('button', { name: 'Accetta il ruolo' }).click();
    await invited.waitForURL(/fatto=roleAccepted/);
  });
});

describe('the operators of a provider', () => {
  it('are invited with what they may do, work by it, and leave', async () => {
    await site.api('nursery').did('/providers', {
      ...{ category: 'nido', legalName: 'Nido Le Prove (prova)', vatNumber: '00000010215' },
      iban: 'IT60X0542811101000000123456',
    });
    const page = await site.as('nursery', DESKTOP);
    await page.getByRole('link', { name: 'Operatori' }).click();
    expect(await page.locator('main h2').allTextContents()).toEqual(['Nido Le Prove (prova)']);
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Invita una persona' }).click();
    await writeInvitation(page, 'delegate', 'provider-operator');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    expect(await summary(page)).toEqual(['#f-rights']);
    await isCleanInBoth(page);
    await writeInvitation(page, 'delegate', 'provider-operator');
    await page.getByLabel('Registra i servizi').check();
    await picture(page, 'operators-invite-desktop', 'h1');
    await page.getByRole('button', { name: 'Manda l’invito' }).click();
    await page.waitForURL(/fatto=roleInvited/);
    const operator = await site.as('delegate', PHONE);
    await operator.goto('/ruoli');
    await operator.getByRole('button', { name: 'Accetta il ruolo' }).click();
    await operator.waitForURL(/fatto=roleAccepted/);
    const again = await site.as('delegate', { size: 'phone' });
    expect(new URL(again.url()).pathname).toBe('/ente');
    await isClean(again);
    expect((await again.goto('/ente/operatori'))?.status()).toBe(404);
    await page.reload();
    await page.getByRole('link', { name: nameOf('delegate') }).click();
    await isCleanInBoth(page);
    await page.getByLabel('Chiede o approva un nuovo IBAN').check();
    await picture(page, 'operator-desktop', 'h1');
    await page.getByRole('button', { name: 'Salva che cosa può fare' }).click();
    await page.waitForURL(/fatto=roleRightsChanged/);
    expect(await page.locator('tr', { hasText: nameOf('delegate') }).textContent()).toContain('IBAN');
    await again.goto('/ruoli');
    await again.getByRole('link', { name: 'Lascia il ruolo' }).click();
    await isCleanInBoth(again);
    await again.getByRole('button', { name: 'Lascio il ruolo' }).click();
    await again.waitForURL(/fatto=roleLeft/);
    expect(await again.locator('.empty').count()).toBe(1);
  });
});
