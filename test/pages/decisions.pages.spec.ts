// What a second person signs, in a real browser: a decision, and a correction that shows all that it moves before anybody decides.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import {
  acceptedVoucher,
  accreditedProvider,
  approvedRanking,
  chooseProvider,
  publishCall,
} from '../e2e/support/journey.js';
import { invented, NURSERY } from '../e2e/support/people.js';
import { brokenRules, watched } from './support/page-checks.js';
import { HOUSEHOLD } from './support/rankings.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

let site: Site;
let callId = '';
const files: string[] = [];

const as = (persona: string) => site.api(persona);
const idOf = (file: string | undefined): string => file?.split('/').at(-1) ?? '';
const clock = async (now: string): Promise<void> => {
  expect((await as('region-officer').put('/demonstration/clock', { now })).status).toBe(200);
};

beforeAll(async () => {
  site = await openSite('2026-05-11T08:00:00.000Z', { BUONO_SEED: 'none' });
  const document = parse(readFileSync('libs/rules/calls/infanzia.yaml', 'utf8')) as { readonly terms: object };
  const asked = { ...document, terms: { ...document.terms, decisionsBy: 'two-persons' } };
  const sources = [{ source: 'PR FSE+', year: 2026, amountCents: 400_000 }];
  ({ callId } = await publishCall({ as }, asked, sources));
  for (const [persona, name] of [
    ['family-one', 'Bimba'],
    ['family-two', 'Piccola'],
  ] as const) {
    const { applicationId } = await as(persona).did<{ applicationId: string }>('/applications', {
      ...{ callId, action: 'NIDI', recipient: invented(name, 'Esempi', 'F', '2024-09-15') },
      ...{ applicant: { relation: 'parent' }, declarationsAccepted: true },
      facts: { ...HOUSEHOLD, isee: 1_234_567, siblingAtUnit: true },
    });
    await as(persona).did(`/applications/${applicationId}/submission`);
    const act = { outcome: 'admit', actNumber: 'D.D. 120/2026', reasons: 'Requisiti verificati <b>tutti</b>' };
    await as('zone-officer').did(`/applications/${applicationId}/decision`, act);
    files.push(`/ufficio/domande/${applicationId}`);
  }
});
afterAll(() => site.close());

/** An application of a child whose place at a service is not on record, received and not decided. */
const withoutPlace = async (name: string): Promise<string> => {
  const { applicationId } = await as('family-two').did<{ applicationId: string }>('/applications', {
    ...{ callId, action: 'NIDI', recipient: invented(name, 'Esempi', 'F', '2024-09-15') },
    ...{ applicant: { relation: 'parent' }, declarationsAccepted: true },
    facts: { ...HOUSEHOLD, isee: 2_000_000, unitEnrolled: false },
  });
  await as('family-two').did(`/applications/${applicationId}/submission`);
  return `/ufficio/domande/${applicationId}`;
};

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

describe('a decision that two persons sign', () => {
  it('cannot be signed by who proposed it', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.locator('section:has(h2:has-text("Decisioni da firmare")) a').first().click();
    expect(await page.locator('main').textContent()).toContain('<b>tutti</b>');
    await press(page, 'Firma la decisione');
    expect(await page.locator('.summary').textContent()).toContain('diversa da chi ha proposto');
  });

  it('waits on the desk of others, is signed there, or sent back', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await isClean(page);
    await page.goto(files[0] ?? '');
    await isClean(page);
    expect(await page.locator('.timeline').textContent()).toContain('Decisione proposta');
    await page.getByRole('link', { name: 'Vai alla firma' }).click();
    expect(await page.locator('.facts').textContent()).toMatch(/D\.D\. 120\/2026[\s\S]*3\.819,97/);
    await isClean(page);
    await picture(page, 'signature-desktop', 'h1');
    await press(page, 'Firma la decisione');
    await page.waitForURL(/fatto=decisionSigned/);
    expect(await page.locator('.lead .state').textContent()).toBe('Accolta');
    await isClean(page);
    await page.goto(`${files[1]}/firma`);
    await press(page, 'Rimanda indietro');
    await page.waitForURL(/fatto=decisionSentBack/);
    expect((await page.goto(`${files[1]}/firma`))?.status()).toBe(404);
    expect(complaints).toEqual([]);
  });
});

describe('a requirement that is not met', () => {
  it('is set aside by an act with its reason and end, by two persons, and the examination stays beside it', async () => {
    const file = await withoutPlace('Derogata');
    const page = await site.as('zone-officer', DESKTOP);
    const propose = async (): Promise<void> => {
      await page.goto(file);
      await press(page, 'Esamina i requisiti');
      await press(page, 'Proponi una deroga');
    };
    await propose();
    expect(await page.locator('.facts').textContent()).toContain("Non risulta l'iscrizione");
    await isClean(page);
    await page.fill('[name=endsOn]', '2026-05-11');
    await press(page, 'Proponi la deroga');
    expect(await summary(page)).toEqual(['#f-actNumber', '#f-text']);
    await isClean(page);
    await page.fill('[name=text]', 'Sentenza n. 1 <b>del</b> 2026');
    await page.fill('[name=actNumber]', 'D.D. 300/2026');
    await press(page, 'Proponi la deroga');
    expect(await page.locator('.summary').textContent()).toContain('deve essere dopo oggi');
    await page.fill('[name=endsOn]', '2026-12-31');
    await press(page, 'Proponi la deroga');
    await page.waitForURL(/fatto=overrideProposed/);
    await page.getByRole('link', { name: 'Vai alla deroga' }).click();
    await press(page, 'Approva e accogli');
    expect(await page.locator('.summary').textContent()).toContain('Chi ha proposto non approva');

    const region = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(region, site.url);
    await region.goto(`${file}/deroga`);
    expect(await region.locator('.facts').textContent()).toMatch(/lett\. c[\s\S]*<b>del<\/b>[\s\S]*D\.D\. 300\/2026/);
    await isClean(region);
    await picture(region, 'override-desktop', 'h1');
    await press(region, 'Rimanda indietro');
    await region.waitForURL(/fatto=overrideSentBack/);
    expect((await region.goto(`${file}/deroga`))?.status()).toBe(404);
    await propose();
    await page.fill('[name=text]', 'Sentenza n. 1 del 2026');
    await page.fill('[name=actNumber]', 'D.D. 301/2026');
    await page.fill('[name=endsOn]', '2026-12-31');
    await press(page, 'Proponi la deroga');
    await page.waitForURL(/fatto=overrideProposed/);
    await region.goto(`${file}/deroga`);
    await press(region, 'Approva e accogli');
    await region.waitForURL(/fatto=overrideApproved/);
    expect(await region.locator('main').textContent()).toMatch(
      /Accolta[\s\S]*in deroga con l’atto D\.D\. 301\/2026, fino al 31 dicembre 2026[\s\S]*Non risulta l'iscrizione/,
    );
    await isClean(region);
    expect(complaints).toEqual([]);
  });

  it('is nothing to an auditor but to be read, and to a treasurer nothing at all', async () => {
    const file = await withoutPlace('Proposta');
    const asked = { criteria: ['iscrizione'], actNumber: 'D.D. 302/2026', endsOn: '2026-12-31', text: 'Sentenza' };
    await as('zone-officer').did(`/applications/${idOf(file)}/decision/overrides`, asked);
    const auditor = await site.as('auditor', DESKTOP);
    await auditor.goto('/lingua/en');
    await auditor.goto(`${file}/deroga`);
    expect(await auditor.locator('.facts').textContent()).toContain('D.D. 302/2026');
    expect(await auditor.locator('main button').count()).toBe(0);
    await isClean(auditor, 'en');
    const treasurer = await site.as('treasurer', PHONE);
    expect((await treasurer.goto(`${file}/deroga`))?.status()).toBe(404);
  });
});

describe('a person', () => {
  it('is found by their code, which stands in no address', async () => {
    const page = await site.as('zone-officer', PHONE);
    const { fiscalCode } = invented('Bimba', 'Esempi', 'F', '2024-09-15');
    const look = async (written: string) => {
      await page.fill('[name=fiscalCode]', written);
      await press(page, 'Cerca');
    };
    await page.goto('/ufficio/cerca');
    await press(page, 'Cerca');
    expect(await summary(page)).toEqual(['#f-fiscalCode']);
    await look('NON-E-UN-CODICE');
    expect(await summary(page)).toEqual(['#f-fiscalCode']);
    await look(fiscalCode.toLowerCase());
    expect(await page.locator('main tbody a').getAttribute('href')).toBe(files[0]);
    expect(page.url()).not.toContain(fiscalCode);
    await look(invented('Nessuna', 'Esempi', 'F', '1990-01-01').fiscalCode);
    expect(await page.locator('.empty').count()).toBe(1);
    const auditor = await site.as('auditor', DESKTOP);
    await auditor.goto('/lingua/en');
    await auditor.goto('/ufficio/cerca');
    await auditor.fill('[name=fiscalCode]', fiscalCode);
    await press(auditor, 'Look');
    await isClean(auditor, 'en');
    await picture(auditor, 'search-desktop', 'h1');
    const treasurer = await site.as('treasurer', PHONE);
    expect((await treasurer.goto('/ufficio/cerca'))?.status()).toBe(404);
  });
});

describe('a correction', () => {
  it('shows every amount that would move, and moves none', async () => {
    const applicationId = idOf(files[0]);
    await approvedRanking({ as }, callId, 'NIDI');
    const { voucherId } = await acceptedVoucher({ as }, 'family-one', applicationId);
    await clock('2026-10-05T08:00:00.000Z');
    const providerId = await accreditedProvider({ as }, 'nursery', NURSERY, 'nido');
    await chooseProvider({ as }, 'family-one', voucherId, { providerId, effectiveFrom: '2026-09-01' });
    await as('nursery').eventually(`/wallets/${voucherId}`, () => true);
    const month = { voucherId, service: 'NIDO-MESE', servedOn: '2026-09-30', askedCents: 62_000 };
    await as('nursery').did('/redemptions', { ...month, inputs: { daysAttended: 18 } });
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(files[0] ?? '');
    await page.getByRole('link', { name: 'Rettifiche' }).click();
    await isClean(page);
    await page.getByRole('link', { name: 'Proponi una rettifica' }).click();
    await isClean(page);
    await page.check('[name=dato][value=isee]');
    await press(page, 'Continua');
    expect(await page.inputValue('[name=isee]')).toBe('12345,67');
    await press(page, 'Mostra che cosa si muove');
    expect(await summary(page)).toEqual(['#f-reason']);
    await isClean(page);
    await page.selectOption('[name=reason]', 'isee-rectified');
    await page.fill('[name=isee]', '23.456,78');
    await page.fill('[name=actNumber]', 'D.D. 200/2026');
    await page.fill('[name=effectiveFrom]', '2026-09-01');
    await press(page, 'Mostra che cosa si muove');
    // Up to 30,000.00 eleven months of 200.00 are 2,200.00; of the 347.27 of September 147.27 were too much.
    const moved = await page.locator('[aria-labelledby=moved]').textContent();
    expect(moved?.replace(/\s+/g, ' ')).toMatch(
      /3\.819,97 €2\.200,00 €.*347,27 €347,27 €.*La famiglia deve restituire 147,27 €.*347,27 €200,00 €/,
    );
    await isClean(page);
    await picture(page, 'correction-preview-desktop', '#moved');
    await page.goto(`${files[0]}/rettifiche`);
    expect(await page.locator('.empty').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is proposed by one person and approved by another; with no data chosen, nothing is due any more', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto(`${files[0]}/rettifiche/nuova`);
    await press(page, 'Continua');
    await page.selectOption('[name=reason]', 'moved');
    await page.fill('[name=actNumber]', 'D.D. 201/2026');
    await page.fill('[name=effectiveFrom]', '2026-11-01');
    await page.check('[name=nothingDue]');
    await press(page, 'Mostra che cosa si muove');
    expect(await page.locator('[aria-labelledby=moved]').textContent()).toContain('Non spetta nulla');
    await press(page, 'Proponi la rettifica');
    await page.waitForURL(/fatto=correctionProposed/);
    await press(page, 'Approva la rettifica');
    expect(await page.locator('.summary').textContent()).toContain('una persona diversa da chi l’ha proposta');
    const region = await site.as('region-officer', DESKTOP);
    await region.goto(`${files[0]}/rettifiche`);
    await isClean(region);
    await picture(region, 'corrections-desktop', 'h1');
    await press(region, 'Approva la rettifica');
    await region.waitForURL(/fatto=correctionApproved/);
    expect(await region.locator('main .state').first().textContent()).toBe('Approvata');
    await isClean(region);
  });

  it('keeps to the rules in English, and is nothing for who has no part in it', async () => {
    const page = await site.as('zone-officer', { size: 'phone' });
    await page.goto('/lingua/en');
    for (const path of [
      '/rettifiche',
      '/rettifiche/nuova',
      '/rettifiche/nuova?scelti=si&dato=isee&dato=siblingAtUnit',
    ]) {
      await page.goto(`${files[0]}${path}`);
      await isClean(page, 'en');
    }
    for (const persona of ['family-one', 'nursery', 'treasurer', 'assessment-unit']) {
      const stranger = await site.as(persona, { size: 'phone' });
      for (const path of ['/rettifiche', '/rettifiche/nuova', '/firma'])
        expect([persona, path, (await stranger.goto(`${files[0]}${path}`))?.status()]).toEqual([persona, path, 404]);
    }
  });
});
