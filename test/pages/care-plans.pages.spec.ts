// Care plans in a real browser: written, agreed by team and family, adopted by an act, compared, reviewed, closed, looked at again.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { publishCall } from '../e2e/support/journey.js';
import { invented } from '../e2e/support/people.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

let site: Site;
let file = '';
let plan = '';

beforeAll(async () => {
  site = await openSite('2026-03-02T08:00:00.000Z', { BUONO_SEED: 'none' });
  const document = parse(readFileSync('libs/rules/calls/autonomie.yaml', 'utf8')) as { readonly actions: object[] };
  const foreseen = { areasFact: 'planAreas', members: 2, answerDays: 15, reviewMonths: 2, followUpMonths: [1] };
  const actions = document.actions.map((one) => ({ ...one, assessment: { required: true, plan: foreseen } }));
  const sources = [{ source: 'PR FSE+', year: 2026, amountCents: 960_000 }];
  const as = (persona: string) => site.api(persona);
  const { callId } = await publishCall({ as }, { ...document, actions }, sources);
  const family = site.api('family-one');
  const { applicationId } = await family.did<{ applicationId: string }>('/applications', {
    callId,
    action: 'AUTONOMIE',
    recipient: invented('Autonoma', 'Esempi', 'F', '2001-05-14'),
    applicant: { relation: 'tutor', mandate: 'Decreto di prova 2/2026' },
    facts: { disabilityCertified: true, isee: 2_200_000, iseePresentedOn: '2026-02-01' },
    declarationsAccepted: true,
  });
  await family.did(`/applications/${applicationId}/submission`);
  file = `/ufficio/domande/${applicationId}`;
  plan = `${file}/progetto`;
});
afterAll(() => site.close());

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

const clock = async (now: string): Promise<void> => {
  expect((await site.api('region-officer').put('/demonstration/clock', { now })).status).toBe(200);
};

const mine = (): string => `/pratiche/${file.split('/').at(-1)}/progetto`;

describe('a first version', () => {
  it('is written row by row, also without scripts; nothing is lost by a row more or by an error', async () => {
    const page = await site.as('assessment-unit', PHONE);
    await page.goto(file);
    await page.getByRole('link', { name: 'Progetto personalizzato' }).click();
    await page.getByRole('link', { name: 'Scrivi il progetto' }).click();
    await page.fill('[name=actNumber]', 'Verbale 1/2026');
    await page.fill('[name=g0]', 'Autonoma cucina da sola <b>tre</b> volte');
    await press(page, 'Aggiungi un obiettivo');
    expect(await page.inputValue('[name=g0]')).toBe('Autonoma cucina da sola <b>tre</b> volte');
    await page.fill('[name=r0]', 'Tre pasti alla settimana\nFa la spesa');
    await page.selectOption('[name=s0]', 'A1-EDUCATORE');
    await page.fill('[name=q0]', 'venti');
    await page.selectOption('[name=s1]', 'A2');
    await page.fill('[name=e1]', '500,00');
    await page.selectOption('[name=w0]', 'family');
    await page.fill('[name=c0]', 'La madre fa la spesa con lei');
    await press(page, 'Proponi questa versione');
    expect(await summary(page)).toEqual(['#f-q0']);
    await page.fill('[name=q0]', '20');
    await press(page, 'Proponi questa versione');
    expect(await summary(page)).toEqual(['#f-effectiveFrom']);
    await page.fill('[name=effectiveFrom]', '2026-03-09');
    await press(page, 'Proponi questa versione');
    await page.waitForURL(/fatto=planWritten/);
    expect(await page.locator('main').textContent()).toMatch(
      /<b>tre<\/b>[\s\S]*Tre pasti[\s\S]*al massimo 20 ore[\s\S]*al massimo 500,00/,
    );
  });

  it('waits for the team, then for the family, in the inbox of the offices', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/progetti');
    expect(await page.locator('main tbody tr').first().textContent()).toContain('L’équipe');
    await isClean(page);
    await picture(page, 'care-plans-desktop', 'h1');
    await page.locator('main tbody a').click();
    await isClean(page);
    await press(page, 'Aderisci a questa versione');
    await page.waitForURL(/fatto=planAgreed/);
    expect(await page.locator('.notice.warning').textContent()).toContain(
      'La famiglia risponde entro il 17 marzo 2026',
    );
    await isClean(page);
    await page.getByRole('link', { name: 'Adotta senza accordo' }).click();
    await press(page, 'Adotta la versione');
    expect(await summary(page)).toEqual(['#f-ground']);
    await page.check('[name=ground][value=judge-decided]');
    await page.fill('[name=actNumber]', 'D.D. 20/2026');
    await press(page, 'Adotta la versione');
    expect(await page.locator('.summary').textContent()).toContain(
      'Il termine per la risposta della famiglia non è passato',
    );
    await isClean(page);
    expect(complaints).toEqual([]);
  });

  it('is read by the family in plain words, and holds once it agrees', async () => {
    const page = await site.as('family-one', { size: 'phone' });
    await page.goto(mine().replace('/progetto', ''));
    await page.getByRole('link', { name: 'Progetto personalizzato' }).click();
    expect(await page.locator('.notice').first().textContent()).toContain('Tocca a te');
    await isClean(page);
    await picture(page, 'care-plan-phone', 'h1');
    await press(page, 'Invia la risposta');
    expect(await summary(page)).toEqual(['#f-agrees']);
    await page.check('[name=agrees][value=no]');
    await press(page, 'Invia la risposta');
    expect(await summary(page)).toEqual(['#f-reason']);
    await isClean(page);
    await page.check('[name=agrees][value=yes]');
    await press(page, 'Invia la risposta');
    await page.waitForURL(/fatto=planAnswered/);
    expect(await page.locator('main').textContent()).toContain('Il progetto vale dal 9 marzo 2026');
    await isClean(page);
  });
});

describe('a second version', () => {
  it('begins from the first, is refused by the family, and is adopted by an act on its ground', async () => {
    await site.api('zone-officer').did(`/applications/${file.split('/').at(-1)}/decision`, { outcome: 'admit' });
    await clock('2026-03-30T08:00:00.000Z');
    const unit = await site.as('assessment-unit', DESKTOP);
    await unit.goto(plan);
    await unit.getByRole('link', { name: 'Scrivi una nuova versione' }).click();
    expect(await unit.inputValue('[name=q0]')).toBe('20');
    expect(await unit.inputValue('[name=r0]')).toBe('Tre pasti alla settimana\nFa la spesa');
    await isClean(unit);
    await picture(unit, 'care-plan-write-desktop', 'h1');
    await unit.fill('[name=actNumber]', 'Verbale 2/2026');
    await unit.fill('[name=effectiveFrom]', '2026-04-06');
    await unit.fill('[name=reason]', 'Va meglio: bastano meno ore');
    await unit.fill('[name=q0]', '10,5');
    await press(unit, 'Proponi questa versione');
    await unit.waitForURL(/fatto=planWritten/);
    const path = `/applications/${file.split('/').at(-1)}/care-plan`;
    await site.api('zone-officer').did(`${path}/agreements`, { version: 2 });
    const no = { version: 2, agrees: false, reason: 'Servono tutte le ore' };
    await site.api('family-one').did(`${path}/answers`, no);
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(plan);
    expect(await page.locator('main').textContent()).toMatch(/Non è d’accordo,\s+30 marzo 2026: Servono tutte le ore/);
    await page.getByRole('link', { name: 'Adotta senza accordo' }).click();
    await page.check('[name=ground][value=less-supported]');
    await page.fill('[name=actNumber]', 'D.D. 30/2026');
    await isClean(page);
    await press(page, 'Adotta la versione');
    await page.waitForURL(/fatto=planAdopted/);
    expect(await page.locator('.facts').textContent()).toMatch(/D\.D\. 30\/2026[\s\S]*Dà solo meno/);
    await isClean(page);
    await picture(page, 'care-plan-desktop', 'h1');
    await page.getByRole('link', { name: 'che cosa cambia dalla versione 1' }).click();
    // Twenty hours are 1,200 minutes, ten and a half 630.
    expect(await page.locator('main tbody').textContent()).toMatch(/9 marzo 2026\s*6 aprile 2026[\s\S]*1200[\s\S]*630/);
    await isClean(page);
    await page.goto(`${plan}?versione=1`);
    expect(await page.locator('main').textContent()).toContain('Stai leggendo la versione 1');
    await isClean(page);
  });
});

describe('afterwards', () => {
  it('is reviewed, closed, and looked at again', async () => {
    await clock('2026-06-08T08:00:00.000Z');
    const page = await site.as('assessment-unit', DESKTOP);
    await page.goto('/ufficio/progetti?tardi=si');
    await page.locator('main tbody a').click();
    await page.getByRole('link', { name: 'Registra una verifica' }).click();
    await isClean(page);
    await press(page, 'Registra la verifica');
    expect(await summary(page)).toEqual(['#f-outcome']);
    await page.check('[name=outcome][value=confirmed]');
    await press(page, 'Registra la verifica');
    expect(await summary(page)).toEqual(['#f-text']);
    await isClean(page);
    await page.fill('[name=text]', 'Cucina due volte alla settimana');
    await press(page, 'Registra la verifica');
    await page.waitForURL(/fatto=planReviewed/);
    await page.getByRole('link', { name: 'Chiudi il progetto' }).click();
    await page.check('[name=outcome][value=reached]');
    await page.fill('[name=text]', 'Vive da sola');
    await isClean(page);
    await press(page, 'Chiudi il progetto');
    await page.waitForURL(/fatto=planClosed/);
    expect(await page.locator('.notice').last().textContent()).toContain('8 luglio 2026');
    await page.getByRole('link', { name: 'Registra la verifica dopo la chiusura' }).click();
    await page.check('[name=outcome][value=holds]');
    await page.fill('[name=text]', 'Sta bene');
    await press(page, 'Registra la verifica');
    await page.waitForURL(/fatto=planFollowed/);
    expect(await page.locator('.timeline li').count()).toBe(3);
    await isClean(page);
  });
});

describe('every page of a plan', () => {
  it.each([
    ['it', 'phone', 'assessment-unit'],
    ['en', 'desktop', 'auditor'],
  ] as const)('keeps to the rules in %s on a %s for the %s', async (lang, size, persona) => {
    const page = await site.as(persona, { size });
    const { complaints } = watched(page, site.url);
    await page.goto(`/lingua/${lang}`);
    const own = ['/versione', '/verifica', '/chiusura', '/dopo'].map((each) => plan + each);
    for (const address of ['/ufficio/progetti', plan, `${plan}/confronto?da=1&a=2`, ...own]) {
      const isOpen = persona === 'assessment-unit' || !own.includes(address);
      expect([address, (await page.goto(address))?.status()]).toEqual([address, isOpen ? 200 : 404]);
      if (isOpen) await isClean(page, lang);
    }
    const family = await site.as('family-one', { size });
    await family.goto(`/lingua/${lang}`);
    await family.goto(mine());
    await isClean(family, lang);
    expect(complaints).toEqual([]);
  });

  it('is nothing for who has no part in it', async () => {
    for (const persona of ['family-two', 'nursery', 'treasurer', 'second-approver']) {
      const page = await site.as(persona, { size: 'phone' });
      for (const path of [plan, '/ufficio/progetti', `${plan}/confronto?da=1&a=2`, mine()])
        expect([persona, path, (await page.goto(path))?.status()]).toEqual([persona, path, 404]);
    }
  });
});
