// The words of notices in a real browser: written with their places, tried on a case, approved by another person, brought back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z');
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };
const TEXT = '/ufficio/testi/receipt/it';

const isCleanInBoth = async (page: Page): Promise<void> => {
  for (const lang of ['it', 'en'] as const) {
    await page.goto(`/lingua/${lang}?da=${encodeURIComponent(new URL(page.url()).pathname)}`);
    expect(await brokenRules(page, lang)).toEqual([]);
  }
  await page.goto(`/lingua/it?da=${encodeURIComponent(new URL(page.url()).pathname)}`);
};

const isClean = async (page: Page): Promise<void> => expect(await brokenRules(page, 'it')).toEqual([]);
const main = (page: Page): Promise<string> => page.locator('main').innerText();

describe('the words of notices', () => {
  it('are listed by kind and language, with the words that the platform comes with', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/avvisi');
    await page.getByRole('link', { name: 'Testi delle comunicazioni' }).click();
    // Fourteen kinds in two languages.
    expect(await page.locator('main tbody tr').count()).toBe(28);
    await isCleanInBoth(page);
    await picture(page, 'texts-desktop', 'h1');
    await page.getByRole('link', { name: 'Domanda ricevuta (italiano)' }).click();
    expect(await page.locator('.letter').innerText()).toContain('ha il numero {{number}}');
    expect(await page.locator('.empty').innerText()).toContain('Nessuna versione dell’ente');
    await isCleanInBoth(page);
    expect(complaints).toEqual([]);
  });

  it('are written on a phone without scripts: places put in, what is wrong told at its field, tried on a case', async () => {
    const page = await site.as('region-officer', PHONE);
    await page.goto(TEXT);
    await page.getByRole('link', { name: 'Scrivi una nuova versione' }).click();
    await page.fill('[name=text]', 'Ciao <b>tu</b>,\nabbiamo la domanda {{numero}} per {{call}}.\n{{body}}');
    await page.selectOption('[name=caso]', { index: 1 });
    await page.getByRole('button', { name: 'Prova', exact: true }).click();
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-text');
    expect(await page.locator('#e-text').innerText()).toMatch(
      /\{\{numero\}\} non esiste[\s\S]*Manca il segnaposto \{\{number\}\}/,
    );
    expect(await page.inputValue('[name=text]')).toContain('<b>tu</b>');
    await page.fill('[name=text]', 'Ciao <b>tu</b>,\nabbiamo la tua domanda per {{call}}.\n{{body}}\nNumero');
    await page.getByRole('button', { name: 'Inserisci {{number}}' }).click();
    expect(await page.inputValue('[name=text]')).toMatch(/Numero \{\{number\}\}$/);
    await page.getByRole('button', { name: 'Prova', exact: true }).click();
    const letter = page.locator('[aria-labelledby=prova] .letter');
    expect(await letter.innerText()).toMatch(/Ciao <b>tu<\/b>,[\s\S]*Numero \d+/);
    expect(await letter.locator('b').count()).toBe(0);
    expect(await page.locator('.line-changes del').count()).toBeGreaterThan(0);
    await picture(page, 'text-writing-phone', 'h1');
    await page.getByRole('button', { name: 'Manda in approvazione' }).click();
    await page.waitForURL(/fatto=textProposed/);
    expect(await main(page)).toContain('deve approvarla un’altra persona');
    expect(await page.getByRole('button', { name: 'Approva queste parole' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Scrivi una nuova versione' }).count()).toBe(0);
  });

  it('are approved by another person, by keyboard, who sees line by line what changes', async () => {
    const page = await site.as('second-approver', DESKTOP);
    await page.goto('/ufficio/testi');
    expect(await page.locator('.notice.warning').innerText()).toContain('Una versione aspetta');
    await page.goto(TEXT);
    expect(await page.locator('.line-changes ins').first().innerText()).toContain('<b>tu</b>');
    await isCleanInBoth(page);
    await picture(page, 'text-approval-desktop', 'h1');
    await page.getByRole('button', { name: 'Approva queste parole' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/fatto=textApproved/);
    expect(await main(page)).toMatch(/In vigore\s+versione 1/);
    expect(await page.getByRole('button', { name: 'Torna al testo di partenza' }).count()).toBe(0);
  });

  it('tell as one types which places are there, and put one where one was writing, by keyboard', async () => {
    const page = await site.as('region-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(`${TEXT}/scrittura`);
    const lacking = page.locator('[data-place=number] [data-lacking]');
    expect(await lacking.isVisible()).toBe(false);
    await page.fill('[name=text]', 'La domanda  è arrivata. {{call}} {{boh}} {{body}}');
    expect(await lacking.isVisible()).toBe(true);
    expect(await page.locator('[data-strange]').innerText()).toContain('{{boh}}');
    await page.getByRole('button', { name: 'Manda in approvazione' }).click();
    expect(await page.locator('.summary').innerText()).toContain('{{boh}}');
    await isClean(page);
    await page.locator('[name=text]').press('Control+Home');
    for (let at = 0; at < 'La domanda '.length; at += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Inserisci {{number}}' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=text]')).toContain('La domanda {{number}} è arrivata.');
    expect(await lacking.isVisible()).toBe(false);
    await isClean(page);
    await picture(page, 'text-writing-desktop', 'h1');
    // Enter in the title sends nothing on.
    await page.locator('[name=title]').press('Enter');
    await page.locator('.summary').waitFor({ state: 'detached' });
    expect(await page.inputValue('[name=text]')).toContain('La domanda {{number}} è arrivata.');
    await page.fill('[name=text]', 'La domanda {{number}} è arrivata. {{call}} {{body}}');
    await page.selectOption('[name=caso]', { index: 1 });
    await page.getByRole('button', { name: 'Prova', exact: true }).click();
    expect(await page.locator('[aria-labelledby=prova] .letter').innerText()).toMatch(/La domanda \d+ è arrivata/);
    await isClean(page);
    await isCleanInBoth(page);
    expect(complaints).toEqual([]);
  });

  it('are set aside, and an earlier version comes back as a new one', async () => {
    const page = await site.as('region-officer', DESKTOP);
    await page.goto(`${TEXT}/scrittura`);
    await page.fill('[name=title]', 'Un altro titolo');
    await page.getByRole('button', { name: 'Manda in approvazione' }).click();
    await page.waitForURL(/fatto=textProposed/);
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Scarta la versione' }).click();
    await page.waitForURL(/fatto=textDismissed/);
    await page.getByRole('button', { name: 'Torna al testo di partenza' }).click();
    await page.waitForURL(/fatto=textWithdrawn/);
    expect(await page.locator('.letter').innerText()).toContain('Non devi fare altro');
    await page.getByRole('link', { name: 'Leggi (versione 1)' }).click();
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Riporta queste parole' }).click();
    expect(await page.inputValue('[name=text]')).toContain('Ciao <b>tu</b>');
    await page.getByRole('button', { name: 'Manda in approvazione' }).click();
    await page.waitForURL(/fatto=textProposed/);
    expect(await page.locator('main tbody tr').count()).toBe(3);
  });

  it('are nothing to a family, a provider and a zone, and only read by who audits', async () => {
    for (const persona of ['family-one', 'nursery', 'zone-officer', 'treasurer']) {
      const page = await site.as(persona, PHONE);
      for (const path of ['/ufficio/testi', TEXT, `${TEXT}/scrittura`])
        expect([persona, path, (await page.goto(path))?.status()]).toEqual([persona, path, 404]);
    }
    const auditor = await site.as('auditor', PHONE);
    expect((await auditor.goto(`${TEXT}/scrittura`))?.status()).toBe(404);
    expect((await auditor.goto('/ufficio/testi/spam/it'))?.status()).toBe(404);
    expect((await auditor.goto('/ufficio/testi?ente=Nessuno'))?.status()).toBe(404);
    expect((await auditor.goto(`${TEXT}/versioni/9`))?.status()).toBe(404);
    await auditor.goto(TEXT);
    expect(await auditor.locator('main button').count()).toBe(0);
    const looked = await site.as('auditor', { size: 'phone' });
    await looked.goto(TEXT);
    await isCleanInBoth(looked);
  });
});
