// What is about to run out in a real browser: for the office, a provider and a family, in both languages, also on a phone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite('2026-12-10T09:00:00.000Z');
  // Six days before the vouchers of two of its calls end, and the services of May can be entered no more.
  await site.api('region-officer').put('/demonstration/clock', { now: '2027-06-24T09:00:00.000Z' });
});
afterAll(() => site.close());

const PHONE: Looking = { size: 'phone' };
const DESKTOP: Looking = { size: 'desktop' };

interface Line {
  readonly kind: string;
  readonly voucherId?: string;
  readonly applicationId?: string;
}
const warningsOf = async (persona: string, query = ''): Promise<readonly Line[]> =>
  (await site.api(persona).get<{ readonly items: readonly Line[] }>(`/warnings?limit=100${query}`)).body.items;

describe('an office', () => {
  it('finds what is about to run out on its desk, and all of it, kind by kind, on a page', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    expect(await page.locator('h2', { hasText: 'In scadenza' }).count()).toBe(1);
    expect(await brokenRules(page, 'it')).toEqual([]);
    await page.getByRole('link', { name: 'Vedi tutto quello che sta per finire' }).click();
    expect(await page.locator('h1').textContent()).toBe('In scadenza');
    expect(await brokenRules(page, 'it')).toEqual([]);
    await picture(page, 'warnings-desktop', 'h1');
    await page.selectOption('[name=tipo]', 'voucher-ending');
    await page.getByRole('button', { name: 'Mostra' }).click();
    const told = await warningsOf('zone-officer', '&kind=voucher-ending');
    expect(told.length).toBeGreaterThan(0);
    expect(await page.locator('main tbody tr').count()).toBe(Math.min(50, told.length));
    expect(await page.locator('main tbody tr').first().textContent()).toContain('Buono che finisce');
    expect(complaints).toEqual([]);
  });

  it('reads the same on a phone, in English', async () => {
    const page = await site.as('region-officer', PHONE);
    await page.goto('/lingua/en');
    await page.goto('/ufficio/scadenze');
    expect(await brokenRules(page, 'en')).toEqual([]);
    await picture(page, 'warnings-phone', 'h1');
  });
});

describe('a provider', () => {
  it('finds its own among what is to do today', async () => {
    const page = await site.as('home-care', PHONE);
    expect(await brokenRules(page, 'it')).toEqual([]);
    await picture(page, 'warnings-provider-phone', 'h1');
    const closing = page.locator('.todo', { hasText: 'Ultimi giorni per registrare maggio 2027' });
    expect(await closing.textContent()).toMatch(/2 buoni .* entro il 30 giugno 2027: restano 6 giorni/);
    expect(await closing.getByRole('link').getAttribute('href')).toBe('/ente/registro?mese=2027-05');
  });
});

describe('a family', () => {
  it('reads on its voucher until when it is good, and was written to', async () => {
    const [own] = (await warningsOf('family-two')).filter(({ kind }) => kind === 'voucher-ending');
    if (own === undefined) throw new Error('no voucher of the family ends');
    const page = await site.as('family-two', PHONE);
    await page.goto(`/buoni/${own.voucherId}`);
    expect(await page.locator('.notice.warning').first().textContent()).toMatch(
      /si può usare fino al .*: restano \d+ giorni/,
    );
    expect(await brokenRules(page, 'it')).toEqual([]);
    await picture(page, 'warnings-family-phone', 'h1');
    await eventually(async () => {
      await page.goto(`/pratiche/${own.applicationId}/comunicazioni`);
      return (await page.getByRole('link', { name: 'Buono che sta per finire' }).count()) === 1;
    });
    await page.getByRole('link', { name: 'Buono che sta per finire' }).click();
    expect(await page.locator('main').textContent()).toContain('Il buono per');
  });
});
