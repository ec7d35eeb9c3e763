// Rankings in a real browser: computed, published as provisional, observed, answered, made final, approved and checked by anybody.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { admittedChild, provisionalCall } from './support/rankings.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

let site: Site;
let callId = '';
let first = '';
let second = '';
let provisional = '';
let final = '';

beforeAll(async () => {
  // No office is connected: the region says itself which days the ranking is on the notice board.
  const acts = join(mkdtempSync(join(tmpdir(), 'buono-acts-')), 'acts.json');
  writeFileSync(acts, '{"bodies":{}}');
  site = await openSite('2026-06-08T08:00:00.000Z', { BUONO_SEED: 'none', BUONO_ACTS: `file:${acts}` });
  const as = (persona: string) => site.api(persona);
  callId = await provisionalCall(as);
  first = await admittedChild(as, callId, 'family-two', ['Bimba', { continuity: true }]);
  second = await admittedChild(as, callId, 'family-one', ['Piccola', {}]);
});
afterAll(() => site.close());

const isClean = async (page: Page, lang = 'it'): Promise<void> => expect(await brokenRules(page, lang)).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

/** The id of the ranking in sight. */
const idIn = (page: Page): string => new URL(page.url()).pathname.split('/')[3] ?? '';

const clock = async (now: string): Promise<void> => {
  const { status } = await site.api('region-officer').put('/demonstration/clock', { now });
  expect(status).toBe(200);
};

describe('the seed of a draw', () => {
  it('is bound by an act, by its mark or by its text, which is not kept', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(`/ufficio/avvisi/${callId}`);
    await page.getByRole('link', { name: 'Sorteggio' }).click();
    await isClean(page);
    await send(page);
    expect(await summary(page)).toEqual(['#f-commitment', '#f-actNumber']);
    await isClean(page);
    await page.fill('[name=actNumber]', 'D.D. 110/2026');
    await page.fill('[name=seed]', 'dadi 4 1 6');
    await send(page);
    // The call has no lot: it is said beside the form, and nothing is lost.
    expect(await page.locator('.summary').textContent()).toContain('non prevede sorteggi');
    expect(await page.inputValue('[name=actNumber]')).toBe('D.D. 110/2026');
    const auditor = await site.as('auditor', PHONE);
    await auditor.goto(`/ufficio/avvisi/${callId}/sorteggio`);
    expect(await auditor.locator('main form').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a provisional ranking', () => {
  it('is computed by the zone, and shows why each stands where it does', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/graduatorie');
    await isClean(page);
    await page.getByRole('link', { name: 'Calcola una graduatoria' }).click();
    await isClean(page);
    await send(page);
    expect(await summary(page)).toEqual(['#f-what', '#f-zone']);
    await isClean(page);
    await page.locator('[name=what]').selectOption({ index: 1 });
    await page.selectOption('[name=zone]', 'TC-02');
    await send(page);
    expect(await page.locator('.summary').textContent()).toContain('Non è una zona del tuo ufficio');
    await page.selectOption('[name=zone]', 'TC-01');
    await send(page);
    await page.waitForURL(/fatto=rankingComputed/);
    provisional = idIn(page);
    expect(await page.locator('main').textContent()).toMatch(
      /5 giorni per presentare osservazioni[\s\S]*diverso da chi l’ha calcolata/,
    );
    await isClean(page);
    await page.fill('[name=domanda]', '2');
    await page.getByRole('button', { name: 'Cerca' }).click();
    expect(await page.locator('main tbody tr').count()).toBe(2);
    await page
      .getByRole('link', { name: /Perché questo posto/ })
      .last()
      .click();
    expect(await page.locator('.lead').textContent()).toMatch(/posto 2/);
    expect(await page.locator('main').textContent()).toContain(
      'Chi la precede ha 4 punti in più. Ha deciso: Punteggio',
    );
    await isClean(page);
    await picture(page, 'place-desktop', 'h1');
    expect(complaints).toEqual([]);
  });

  it('is published by the region, and read by anybody by code, without a name', async () => {
    const page = await site.as('region-officer', PHONE);
    await page.goto(`/ufficio/graduatorie/${provisional}`);
    await page.getByRole('button', { name: 'Pubblica la provvisoria' }).click();
    expect(await summary(page)).toEqual(['#f-actNumber']);
    await page.fill('[name=actNumber]', 'D.D. 111/2026');
    await page.getByRole('button', { name: 'Pubblica la provvisoria' }).click();
    await page.waitForURL(/fatto=rankingProvisional/);
    const post = async (from: string, to: string) => {
      await page.fill('[name=number]', '77/2026');
      await page.fill('[name=from]', from);
      await page.fill('[name=to]', to);
      await page.getByRole('button', { name: 'Registra i giorni all’albo' }).click();
    };
    await post('2026-06-08', '2026-06-07');
    expect(await page.locator('.summary').textContent()).toContain('non può precedere il primo');
    await post('2026-06-08', '2026-06-22');
    await page.waitForURL(/fatto=rankingPosted/);
    expect(await page.locator('.facts').textContent()).toMatch(/n\. 77\/2026, dal 8 giugno 2026 al 22 giugno 2026/);
    const anybody = await site.visitor({ size: 'phone' });
    await anybody.goto(`/avvisi/${callId}`);
    await anybody.getByRole('link', { name: 'Graduatorie' }).click();
    await isClean(anybody);
    expect(await anybody.locator('main tbody').textContent()).toContain('Osservazioni fino al 13 giugno 2026');
    await anybody.locator('main tbody a').click();
    expect(await anybody.locator('main').textContent()).toMatch(/Provvisoria[\s\S]*5 giorni dal primo giorno all’albo/);
    expect(await anybody.locator('main tbody code').allTextContents()).toEqual([first, second]);
    expect(await anybody.locator('body').textContent()).not.toContain('Piccola');
    await isClean(anybody);
    await picture(anybody, 'ranking-public-phone');
  });
});

describe('an observation', () => {
  it('is sent by the family from its file, where it reads its place and why', async () => {
    const page = await site.as('family-one', { size: 'phone' });
    await page.goto(`/pratiche/${second}`);
    await page.getByRole('link', { name: 'Il mio posto in graduatoria' }).click();
    expect(await page.locator('.lead').textContent()).toMatch(/posto 2 di 2/);
    await isClean(page);
    await page.getByRole('button', { name: 'Invia le osservazioni' }).click();
    expect(await summary(page)).toEqual(['#f-text']);
    await isClean(page);
    await picture(page, 'ranking-family-phone', 'h1');
    await page.fill('[name=text]', 'Il fratello va nello stesso nido. <b>Grazie</b>');
    await page.getByRole('button', { name: 'Invia le osservazioni' }).click();
    await page.waitForURL(/fatto=observations/);
    expect(await page.locator('.quoted').textContent()).toContain('<b>Grazie</b>');
    await isClean(page);
  });

  it('holds up the final ranking until the zone has answered it and the term is over', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(`/ufficio/graduatorie/${provisional}`);
    await page.getByRole('button', { name: 'Calcola la definitiva' }).click();
    expect(await page.locator('.summary').textContent()).toContain('ancora presentare osservazioni');
    await isClean(page);
    await page.getByRole('link', { name: /senza risposta: 1/ }).click();
    await isClean(page);
    await page.locator('main tbody a').click();
    await isClean(page);
    await picture(page, 'observation-desktop', 'h1');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    expect(await summary(page)).toEqual(['#f-outcome', '#f-text']);
    await page.check('[name=outcome][value=upheld]');
    await page.fill('[name=text]', 'Hai ragione: il fratello risulta iscritto.');
    await isClean(page);
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.waitForURL(/fatto=observationAnswered/);
    expect(await page.locator('main tbody .state').textContent()).toBe('Accolta');
    await isClean(page);
  });
});

describe('the final ranking', () => {
  it('stands on what was corrected, and says what changed and why', async () => {
    const corrections = `/applications/${second}/decision/corrections`;
    const right = { reason: 'score-changed', actNumber: 'D.D. 112/2026', effectiveFrom: '2026-09-01' };
    const facts = { siblingAtUnit: true };
    const { correctionId } = await site
      .api('zone-officer')
      .did<{ correctionId: string }>(corrections, { ...right, facts });
    await site.api('region-officer').did(`${corrections}/${correctionId}/approval`);
    await clock('2026-06-15T08:00:00.000Z');
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(`/ufficio/graduatorie/${provisional}`);
    await page.getByRole('button', { name: 'Calcola la definitiva' }).click();
    await page.waitForURL(/fatto=rankingComputed/);
    final = idIn(page);
    expect(final).not.toBe(provisional);
    const region = await site.as('region-officer', DESKTOP);
    await region.goto(`/ufficio/graduatorie/${final}`);
    await region.fill('[name=actNumber]', 'D.D. 113/2026');
    await region.getByRole('button', { name: 'Approva la graduatoria' }).click();
    await region.waitForURL(/fatto=ranked/);
    await isClean(region);
    await picture(region, 'ranking-desktop', 'h1');
    await region.locator('summary').click();
    await region.fill('[name=number]', '78/2026');
    await isClean(region);
    await region.getByRole('button', { name: 'Registra i giorni all’albo' }).click();
    expect(await summary(region)).toEqual(['#f-from', '#f-to']);
    await isClean(region);
    await region.getByRole('link', { name: 'Che cosa è cambiato dalla provvisoria' }).click();
    expect(await region.locator('main tbody').textContent()).toMatch(
      /Domanda n\. 2[\s\S]*10 punti[\s\S]*14 punti[\s\S]*accolto le osservazioni/,
    );
    await isClean(region);
    await picture(region, 'ranking-changes-desktop', 'h1');
  });

  it('is checked by anybody from its file; a file that somebody changed does not hold', async () => {
    const page = await site.visitor({ size: 'desktop' });
    await page.goto(`/graduatorie/${final}`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica il file da verificare' }).click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'buono-ranking-'));
    const file = join(folder, 'graduatoria.json');
    await saved.saveAs(file);
    await page.getByRole('link', { name: 'Verifica una graduatoria' }).click();
    await isClean(page);
    await send(page);
    expect(await summary(page)).toEqual(['#f-file']);
    await isClean(page);
    await page.setInputFiles('[name=file]', file);
    await send(page);
    expect(await page.locator('.notice.good').textContent()).toContain('La graduatoria è in ordine');
    await isClean(page);
    const forged = join(folder, 'altra.json');
    writeFileSync(forged, readFileSync(file, 'utf8').replace(second, first));
    await page.setInputFiles('[name=file]', forged);
    await send(page);
    expect(await page.locator('.notice.bad').textContent()).toMatch(/impronta[\s\S]*più di una volta/);
    await picture(page, 'ranking-check-desktop', 'h1');
    for (const wrong of ['{"format":"buono-ranking/1","criteria":[],"entries":[null]}', 'null', 'ciao']) {
      writeFileSync(forged, wrong);
      await page.setInputFiles('[name=file]', forged);
      await send(page);
      expect(await page.locator('.summary').textContent()).toContain('non è una graduatoria pubblicata');
    }
    const table = await page.request.get(`/graduatorie/${final}/tabella`);
    expect(await table.text()).toContain(second);
  });
});

describe('every page of rankings', () => {
  it.each([
    ['it', 'phone'],
    ['en', 'desktop'],
  ] as const)('keeps to the rules in %s on a %s', async (lang, size) => {
    const page = await site.as('zone-officer', { size });
    const { complaints } = watched(page, site.url);
    await page.goto(`/lingua/${lang}`);
    for (const address of [
      ...['/ufficio/graduatorie', '/ufficio/graduatorie/nuova', `/ufficio/graduatorie/${final}`],
      ...[`/ufficio/graduatorie/${provisional}`, `/ufficio/graduatorie/${provisional}/osservazioni`],
      `/ufficio/graduatorie/${provisional}/osservazioni/${second}`,
      ...[`/ufficio/graduatorie/${final}/posti/${first}`, `/ufficio/graduatorie/${final}/cambiamenti`],
      ...[`/ufficio/avvisi/${callId}/sorteggio`, `/avvisi/${callId}/graduatorie`, `/graduatorie/${final}`],
      ...[`/graduatorie/${provisional}`, '/graduatorie/verifica'],
    ]) {
      expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
      await isClean(page, lang);
    }
    const family = await site.as('family-one', { size });
    await family.goto(`/lingua/${lang}`);
    await family.goto(`/pratiche/${second}/graduatoria`);
    await isClean(family, lang);
    expect(complaints).toEqual([]);
  });

  it('is nothing for who has no part in it', async () => {
    for (const persona of ['family-two', 'nursery', 'treasurer']) {
      const page = await site.as(persona, { size: 'phone' });
      for (const path of [
        ...[`/ufficio/graduatorie/${final}`, `/ufficio/graduatorie/${provisional}/osservazioni/${second}`],
        ...[`/pratiche/${second}/graduatoria`, `/ufficio/avvisi/${callId}/sorteggio`],
      ])
        expect([persona, path, (await page.goto(path))?.status()]).toEqual([persona, path, 404]);
    }
  });
});
