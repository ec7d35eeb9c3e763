// The catalogue in a real browser: anybody finds a provider by zone, service and map; a family sees what it would pay, and chooses.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Offers {
  readonly items: readonly { readonly offerId: string; readonly providerId: string; readonly title: string }[];
}

const WAYS: readonly (readonly [string, Looking])[] = [
  ['a phone without scripts', { size: 'phone', scripts: false }],
  ['a desktop with scripts', { size: 'desktop' }],
];

describe.each(WAYS)('on %s', (_, looking) => {
  it('anybody finds the taxis of Florence, by the form and by the map', async () => {
    const page = await site.visitor(looking);
    await page.goto('/servizi');
    await picture(page, `offers-${looking.size}`);
    const { items } = await site.api('family-one').sees<Offers>('/offers?zone=TC-01&category=taxi');
    expect(items.length).toBeGreaterThan(1);
    await page.selectOption('[name=servizio]', 'taxi');
    await page.getByRole('button', { name: 'Cerca' }).click();
    await page.locator('.map a:has-text("Firenze:")').click();
    expect(new URL(page.url()).search).toBe('?zona=TC-01&servizio=taxi');
    expect((await page.locator('#found').textContent())?.trim()).toBe(`${items.length} offerte: Firenze`);
    const titles = (await page.locator('.files h3').allTextContents()).map((title) => title.trim());
    expect(titles.sort()).toEqual(items.map(({ title }) => title).sort());
    await page.locator('.files a').first().click();
    expect(await page.locator('.facts').textContent()).toMatch(/Firenze[\s\S]*Taxi[\s\S]*15,00\s€ a corsa/);
    expect(await page.locator('.notice').textContent()).toContain('Hai un buono?');
  });
});

describe('a family', () => {
  it('sees what the voucher and it would pay, and takes a place of another provider', async () => {
    const page = await site.as('family-one', { size: 'phone', scripts: false });
    const voucher = page.locator('.files a[href^="/buoni/"]:has-text("demenza")');
    // As it was at the beginning, also on a site that was walked through before.
    const { items } = await site.api('home-care').sees<Offers>('/offers?category=assistenza-domiciliare&zone=TC-01');
    const voucherId = (await voucher.getAttribute('href'))?.slice('/buoni/'.length);
    const back = { providerId: items[0]?.providerId };
    await site.api('family-one').did(`/vouchers/${voucherId}/provider-choice`, back);
    await voucher.click();
    await page.getByRole('link', { name: 'Guarda gli altri enti' }).click();
    await picture(page, 'choose-phone');
    const offer = page.locator('.files li:has-text("intervento educativo")').first();
    expect(await offer.textContent()).toContain('12 posti liberi su 12');
    const title = ((await offer.locator('a').textContent()) ?? '').trim();
    await offer.locator('a').click();
    // An hour of an educator costs 24,00; the voucher pays three quarters of it.
    expect(await page.locator('tbody tr').first().textContent()).toMatch(/24,00[\s\S]*18,00[\s\S]*6,00/);
    await send(page);
    await page.waitForURL(/fatto=provider-chosen/);
    expect(await page.locator('.notice.good').textContent()).toContain('Hai scelto l’ente');
    expect(await page.locator('.facts').textContent()).toContain(title.split(' – ')[0]);
    await page.getByRole('link', { name: 'Guarda gli altri enti' }).click();
    const taken = page.locator(`.files li:has-text("${title}")`);
    expect(await taken.textContent()).toMatch(/11 posti liberi su 12[\s\S]*Hai un posto qui/);
  });

  it('of another voucher finds nothing there', async () => {
    const mother = await site.as('family-one', { size: 'phone' });
    const voucher = await mother.locator('.files a[href^="/buoni/"]').first().getAttribute('href');
    const other = await site.as('family-two', { size: 'phone' });
    expect((await other.goto(`${voucher}/enti`))?.status()).toBe(404);
  });
});

describe('every page of the catalogue', () => {
  it.each(['it', 'en'])(
    'keeps to the rules in %s, with offers and without',
    async (lang) => {
      const page = await site.as('family-one', { size: 'phone' });
      const { complaints } = watched(page, site.url);
      const voucher = await page.locator('.files a[href^="/buoni/"]:has-text("demenza")').getAttribute('href');
      const { items } = await site.api('family-one').sees<Offers>('/offers?category=assistenza-domiciliare');
      const offer = items[0]?.offerId ?? '';
      await page.goto(`/lingua/${lang}`);
      const broken: Broken[] = [];
      const places = ['/servizi', '/servizi?zona=NO-10', `/servizi/${offer}`, `${voucher}/enti`];
      for (const address of [...places, `${voucher}/enti?ovunque`, `${voucher}/enti/${offer}`]) {
        expect((await page.goto(address))?.status()).toBe(200);
        broken.push(...(await brokenRules(page, lang)));
      }
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
