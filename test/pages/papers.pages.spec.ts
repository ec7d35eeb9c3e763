// The papers that the pages give to keep: what they say, to screen readers too, to whom, and that a receipt proves itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdfOf } from '../../apps/portal/src/pages/paper/pdf.js';
import { said } from '../../apps/portal/src/pages/paper/sheet.js';
import { brokenRules, watched } from './support/page-checks.js';
import { readPdf, type PdfRead } from './support/pdf-text.js';
import { openSite, send, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Kept extends PdfRead {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The paper at an address, as the browser keeps it. */
const paperAt = async (page: Page, path: string): Promise<Kept> => {
  const answer = await page.request.get(`${site.url}${path}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const [, name = ''] = /filename\*=UTF-8''(.+)/.exec(answer.headers()['content-disposition'] ?? '') ?? [];
  const bytes = await answer.body();
  return { ...readPdf(bytes), name, bytes };
};

const hrefOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().getAttribute('href')) ?? '';

/** The address of the first application that was sent. */
const sentFile = async (page: Page): Promise<string> => {
  await page.goto('/pratiche');
  return hrefOf(page, '.files a[href^="/pratiche/"]:not([href$="riepilogo"])');
};

describe('the receipt', () => {
  it('is a paper that says what the page says, the same each time, under a name that tells nothing', async () => {
    const page = await site.as('family-one', { size: 'phone', scripts: false });
    await page.goto(`${await sentFile(page)}/ricevuta`);
    const shown = (await page.locator('dd').allTextContents()).map((text) => text.trim());
    const path = await hrefOf(page, 'a[href$="/pdf"]');
    const paper = await paperAt(page, path);
    expect(paper).toMatchObject({ title: 'Ricevuta', language: 'it-IT', isTagged: true });
    expect(paper.name).toBe(`ricevuta-${shown[0]}.pdf`);
    // A long line goes on in the next.
    const words = paper.text.replace(/\s/g, '');
    for (const value of shown) expect(words).toContain(value.replace(/\s/g, ''));
    expect(words).toContain('DATIDIPROVA');
    expect((await paperAt(page, path)).bytes.equals(paper.bytes)).toBe(true);
  });

  it.each(['it', 'en'])('is verified by anybody who scans it, in %s, and a changed copy is not', async (lang) => {
    const family = await site.as('family-one', { size: 'phone' });
    const { text } = await paperAt(family, `${await sentFile(family)}/ricevuta/pdf`);
    const [address = ''] = /http:\S+impronta=[\da-f]{64}/.exec(text.replace(/\s/g, '')) ?? [];
    const path = address.slice(site.url.length);
    for (const size of ['phone', 'desktop'] as const) {
      const page = await site.visitor({ size, scripts: size === 'phone' });
      const { complaints } = watched(page, site.url);
      await page.goto(`/lingua/${lang}`);
      expect((await page.goto(path))?.status()).toBe(200);
      expect(await page.locator('.notice.good').count()).toBe(1);
      expect(await page.locator('main').textContent()).not.toMatch(/Provina|Esempi/);
      if (size === 'phone') expect(await brokenRules(page, lang)).toEqual([]);
      const changed = path.replace(/numero=(\d+)/, (_, n: string) => `numero=${Number(n) + 1}`);
      expect((await page.goto(changed))?.status()).toBe(404);
      expect(await page.locator('.notice.bad').count()).toBe(1);
      if (size === 'phone') expect(await brokenRules(page, lang)).toEqual([]);
      expect((await page.goto(path.replace(/impronta=.*/, 'impronta=<b>')))?.status()).toBe(404);
      expect(complaints).toEqual([]);
    }
  });
});

describe('the papers of a file', () => {
  it('are the decision, requirement by requirement, and the card of the voucher; nobody else has them', async () => {
    const page = await site.as('family-one', { size: 'phone', scripts: false });
    const file = await sentFile(page);
    await page.goto(`${file}/esito`);
    const sentences = await page.locator('.criteria > li > div > p:first-child').allTextContents();
    const letter = await paperAt(page, await hrefOf(page, 'main a[href$="/pdf"]'));
    expect(letter).toMatchObject({ title: 'Decisione sulla domanda', isTagged: true });
    const words = letter.text.replace(/[\s()]/g, '');
    for (const sentence of sentences) expect(words).toContain(sentence.replace(/[\s()]/g, ''));
    await page.goto('/pratiche');
    const voucher = await hrefOf(page, '.files a[href^="/buoni/"]');
    await page.goto(voucher);
    const card = await paperAt(page, await hrefOf(page, 'a[href$="/carta"]'));
    const mark = voucher.slice('/buoni/'.length, '/buoni/'.length + 8).toUpperCase();
    expect(card.name).toBe(`carta-${mark}.pdf`);
    expect(card.text).toContain(mark);
    const stranger = await site.as('family-two', { size: 'phone' });
    for (const path of [`${file}/ricevuta/pdf`, `${file}/esito/pdf`, `${voucher}/carta`])
      expect((await stranger.goto(path))?.status()).toBe(404);
  });

  it('speak the language of the page', async () => {
    const page = await site.as('family-one', { size: 'phone' });
    const file = await sentFile(page);
    await page.goto('/lingua/en');
    expect(await paperAt(page, `${file}/ricevuta/pdf`)).toMatchObject({ title: 'Receipt', language: 'en-GB' });
  });
});

describe('the papers of a provider', () => {
  it('are the claim with all its lines; another body has none', async () => {
    const page = await site.as('home-care', { size: 'desktop', scripts: false });
    await page.goto('/ente/rendiconti');
    const claim = await page.locator('main a[href^="/ente/rendiconti/"]').last().getAttribute('href');
    await page.goto(claim ?? '');
    const marks = await page.locator('tbody code').allTextContents();
    const paper = await paperAt(page, `${claim}/pdf`);
    expect(paper.name).toMatch(/^rendiconto-\d{4}-\d{2}-[A-Z]+-\d{4}\.pdf$/);
    for (const mark of marks) expect(paper.text).toContain(mark);
    const other = await site.as('nursery', { size: 'desktop' });
    expect((await other.goto(`${claim}/pdf`))?.status()).toBe(404);
  });

  it('find a voucher by what stands on its card: the whole number, or the eight signs', async () => {
    const family = await site.as('family-one', { size: 'phone' });
    await family.goto('/pratiche');
    const ofCare = '.files a[href^="/buoni/"]:has-text("demenza")';
    const voucherId = (await hrefOf(family, ofCare)).slice('/buoni/'.length);
    const page = await site.as('home-care', { size: 'phone', scripts: false });
    for (const written of [voucherId, voucherId.slice(0, 8).toUpperCase()]) {
      await page.goto('/ente/servizio');
      await page.getByRole('link', { name: 'Ora di operatore socio-sanitario' }).first().click();
      await page.fill('[name=codice]', written);
      await page.fill('[name=quantita]', '0:30');
      await send(page);
      expect(await page.locator('h1').textContent()).toBe('Conferma il servizio');
    }
  });
});

describe('any paper', () => {
  it('shows hostile text as text, over as many pages as it takes', async () => {
    const hostile = '<script>alert(1)</script> \\) Tj ET (a) {page} %PDF &amp; \u202e✓';
    const sheet = {
      ...{ title: hostile, language: 'it', datedAt: '2026-07-05', organisation: hostile, foot: '{page} di {pages}' },
      blocks: [
        { kind: 'text', said: said(hostile) },
        { kind: 'facts', name: hostile, items: [[hostile, said(hostile)]] },
        { kind: 'list', items: Array.from({ length: 60 }, () => said(hostile)) },
      ],
    } as const;
    const bytes = Buffer.from(await pdfOf(sheet));
    const { text, title } = readPdf(bytes);
    expect(title).toBe(hostile);
    expect(text.match(/<script>alert\(1\)<\/script>/g)?.length).toBeGreaterThanOrEqual(63);
    expect(text).toContain('3 di 3');
    expect(bytes.toString('latin1')).not.toMatch(/\/(JavaScript|OpenAction|AA|Launch)\b/);
  });
});
