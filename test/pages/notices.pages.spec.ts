// Notices and messages in a real browser: what a family was written, the letters that its office posts, what both write on a file.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched } from './support/page-checks.js';
import { type Looking, openSite, picture, type Site, TODAY } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone' };
const DESKTOP: Looking = { size: 'desktop' };

const isClean = async (page: Page): Promise<void> => expect(await brokenRules(page, 'it')).toEqual([]);

interface Files {
  readonly items: readonly { readonly applicationId: string; readonly receiptNumber?: number }[];
}

/** The page of a file that was sent. */
const fileOf = async (persona: string): Promise<string> => {
  const { items } = (await site.api(persona).sees('/applications?mine=true')) as unknown as Files;
  return `/pratiche/${items.find(({ receiptNumber }) => receiptNumber !== undefined)?.applicationId ?? ''}`;
};

describe('the notices of the zone', () => {
  it('begin with the letters to post, which are posted, and delivered on the day of their receipt', async () => {
    // Letters are left to post once the digital ways were tried.
    await site
      .api('zone-officer')
      .eventually<{ items: unknown[] }>('/notices?status=posting', ({ items }) => items.length > 0);
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/comunicazioni');
    await isClean(page);
    await picture(page, 'notices-desktop', 'h1');
    await page.locator('main tbody a').first().click();
    await isClean(page);
    await picture(page, 'notice-office-desktop', 'h1');
    await page.getByRole('button', { name: 'Ho spedito' }).click();
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-number');
    await isClean(page);
    await page.fill('[name=number]', 'R 12345678901-2');
    await page.getByRole('button', { name: 'Ho spedito' }).click();
    await page.waitForURL(/fatto=noticePosted/);
    expect(await page.locator('main').textContent()).toMatch(/Spedita: raccomandata/);
    await page.check('[name=channel][value=registered-letter]');
    await page.fill('[name=deliveredOn]', '2099-01-01');
    await page.getByRole('button', { name: 'Registra la consegna' }).click();
    expect(await page.locator('.summary').textContent()).toContain('non può essere nel futuro');
    await isClean(page);
    await page.fill('[name=deliveredOn]', TODAY);
    await page.fill('[name=receipt]', 'AR 7');
    await page.getByRole('button', { name: 'Registra la consegna' }).click();
    await page.waitForURL(/fatto=noticeDelivered/);
    expect(await page.locator('main').textContent()).toMatch(/Consegnata: raccomandata/);
    expect(await page.getByRole('button', { name: 'Registra la consegna' }).count()).toBe(0);
    await isClean(page);
    await picture(page, 'notice-delivered-desktop', 'h1');
    expect(complaints).toEqual([]);
  });

  it('teach what they are where there are none, on a phone and in English', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto('/ufficio/comunicazioni?stato=stopped');
    expect(await page.locator('main').textContent()).toContain('Nessuna comunicazione');
    await isClean(page);
    await page.goto('/ufficio/comunicazioni?stato=delivered');
    await picture(page, 'notices-phone', 'h1');
  });
});

describe('what a family was written', () => {
  it.each(['it', 'en'])('is in its file, with the way it went, in %s, on a phone', async (lang) => {
    const page = await site.as('family-one', PHONE);
    await page.goto(`/lingua/${lang}`);
    await page.goto(await fileOf('family-one'));
    await page.locator('main a[href$="/comunicazioni"]').click();
    expect(await brokenRules(page, lang)).toEqual([]);
    await picture(page, `notices-family-${lang}`, 'h1');
    await page.locator('main .timeline a').last().click();
    expect(await page.locator('main').textContent()).toContain('ha il numero');
    expect(await brokenRules(page, lang)).toEqual([]);
    await picture(page, `notice-family-${lang}`, 'h1');
  });

  it('is nothing to another family', async () => {
    const other = await site.as('family-two', PHONE);
    const answer = await other.goto(`${await fileOf('family-one')}/comunicazioni`);
    expect(answer?.status()).toBe(404);
  });
});

describe('a message on a file', () => {
  const QUESTION = 'A che ora posso venire in ufficio? <b>Grazie</b>';

  it('is written by a family on a phone, answered at the office, and read by both', async () => {
    const family = await site.as('family-one', PHONE);
    const file = await fileOf('family-one');
    await family.goto(file);
    await family.locator('main a[href$="/messaggi"]').click();
    await isClean(family);
    await picture(family, 'messages-empty-phone', 'h1');
    await family.getByRole('button', { name: 'Invia il messaggio' }).click();
    expect(await family.locator('.summary a').getAttribute('href')).toBe('#f-text');
    await isClean(family);
    await family.fill('[name=text]', QUESTION);
    await family.getByRole('button', { name: 'Invia il messaggio' }).click();
    await family.waitForURL(/fatto=message/);
    expect(await family.locator('main .timeline').textContent()).toContain(QUESTION);
    await isClean(family);

    const office = await site.as('zone-officer', DESKTOP);
    await office.goto('/ufficio/messaggi');
    await isClean(office);
    await picture(office, 'messages-inbox-desktop', 'h1');
    await office.locator('main tbody a').first().click();
    await isClean(office);
    await picture(office, 'messages-office-desktop', 'h1');
    await office.getByRole('button', { name: 'Prendi in carico' }).click();
    await office.waitForURL(/fatto=messagesTaken/);
    await office.fill('[name=text]', 'Dalle nove alle dodici.');
    await office.getByRole('button', { name: 'Invia il messaggio' }).click();
    await office.waitForURL(/fatto=officeMessage/);
    await isClean(office);
    await office.goto('/ufficio/messaggi');
    expect(await office.locator('main').textContent()).toContain('Nessuno aspetta una risposta');
    await isClean(office);

    await family.goto(`${file}/messaggi`);
    expect(await family.locator('main .timeline').textContent()).toMatch(/letto il[\s\S]*Dalle nove alle dodici/);
    await picture(family, 'messages-phone', 'h1');
    await family.goto(file);
    expect(await family.locator('main .timeline').textContent()).toContain('Messaggio sulla pratica');
    await family.goto('/lingua/en');
    await family.goto(`${file}/messaggi`);
    expect(await brokenRules(family, 'en')).toEqual([]);
  });

  it('is nothing to another family', async () => {
    const other = await site.as('family-two', PHONE);
    const answer = await other.goto(`${await fileOf('family-one')}/messaggi`);
    expect(answer?.status()).toBe(404);
  });
});
