// A provider's pages in a real browser: the register, a service by its code, a file, the close of a month, the money.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inventedInvoice } from '@buono/bank-files/testing';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { codeOf, openSite, picture, send, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite('2026-11-28T09:00:00.000Z');
});
afterAll(() => site.close());

/** Who closes a month: each way has a body of its own, since a month closes once. */
const WAYS: readonly (readonly [string, Looking, string])[] = [
  ['a phone without scripts', { size: 'phone', scripts: false }, 'home-care'],
  ['a desktop with scripts', { size: 'desktop' }, 'educational'],
];

describe.each(WAYS)('on %s', (_, looking, persona) => {
  it('the day begins with what is to do, who is in care and what money is on its way', async () => {
    const page = await site.as(persona, looking);
    expect(new URL(page.url()).pathname).toBe('/ente');
    expect(await page.locator('h1').textContent()).toBe('Che cosa c’è da fare oggi');
    expect(await page.locator('.todo').first().textContent()).toContain('Pagamento in ritardo');
    expect(await page.locator('.marks li').count()).toBeGreaterThan(1);
    expect(await page.locator('tbody tr').first().textContent()).toMatch(
      /In ritardo[\s\S]*(tesoreria|dirigente|ufficio)/,
    );
    await picture(page, `today-${looking.size}`, 'h1');
  });

  it('the register saves what it can, and says beside each other cell why not', async () => {
    const page = await site.as('home-care', looking);
    await page.getByRole('link', { name: 'Registro', exact: true }).click();
    await chooseService(page);
    const cells = page.locator('.register tbody tr').first().locator('input');
    const [good, wrong] = [await cells.first().getAttribute('name'), await cells.nth(1).getAttribute('name')];
    await page.fill(`[name="${good}"]`, '1:30');
    await page.fill(`[name="${wrong}"]`, 'un’ora');
    await page.getByRole('button', { name: 'Verifica senza salvare' }).click();
    expect(await page.locator('.notice.info').textContent()).toContain('Un servizio si può pagare');
    expect(await page.locator('section[aria-labelledby=checked] li').textContent()).toMatch(
      /dal buono.*dalla famiglia/,
    );
    expect(await page.locator('.summary a').getAttribute('href')).toBe(`#f-${wrong}`);
    await picture(page, `register-${looking.size}`, 'h1 ~ h2');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    expect(await page.locator('.notice.good').textContent()).toContain('Un servizio registrato');
    expect(await page.inputValue(`[name="${wrong}"]`)).toBe('un’ora');
    expect(await page.locator(`[name="${good}"]`).count()).toBe(0);
    await page.fill(`[name="${wrong}"]`, '0,5');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.waitForURL(/salvati=1/);
    expect(await page.locator('.register tbody tr').first().locator('.written').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('1:30'), expect.stringContaining('0:30')]),
    );
  });

  it('a service is entered by the code on the family’s phone, after its price was seen, and undone', async () => {
    const code = await codeOf(site, 'family-two');
    const page = await site.as('taxi-driver', looking);
    await page.getByRole('link', { name: 'Registra un servizio' }).first().click();
    await page.locator('a[href*="servizio="]').first().click();
    await page.fill('[name=codice]', 'v1.niente');
    await page.fill('[name=importo]', '20');
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-codice');
    await page.fill('[name=codice]', code);
    await send(page);
    // Half of the fare, up to 20 euro.
    expect(await page.locator('.facts').first().textContent()).toMatch(/20,00[\s\S]*10,00[\s\S]*10,00/);
    await picture(page, `entry-${looking.size}`, 'h1');
    await page.getByRole('button', { name: 'Registra' }).click();
    await page.waitForURL(/fatto=entry/);
    expect(page.url()).not.toContain(code.slice(3, 12));
    await page.getByRole('button', { name: 'Storna' }).click();
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-motivo');
    await page.check('[name=motivo][value=entered-by-mistake]');
    await page.getByRole('button', { name: 'Storna' }).click();
    await page.waitForURL(/fatto=reversal/);
    expect(await page.locator('.state').first().textContent()).toBe('Stornato');
  });

  it('a month is closed: the claim is presented, then its lines stand still', async () => {
    const page = await site.as(persona, looking);
    await page.getByRole('link', { name: 'Rendiconti', exact: true }).click();
    await page.locator('tr:has-text("Da presentare") a').first().click();
    await page.getByRole('link', { name: 'Presenta il rendiconto' }).click();
    expect(await page.locator('.notice.warning').textContent()).toContain('Il mese non è finito');
    await page.getByRole('button', { name: 'Presenta il rendiconto' }).click();
    await page.waitForURL(/fatto=presented/);
    expect(await page.locator('.facts').first().textContent()).toMatch(/Alla zona: controllo[\s\S]*entro il/);
    await picture(page, `claim-${looking.size}`, 'h1');
    await page.goto(`${new URL(page.url()).pathname}/presentazione`);
    expect(await page.locator('h1').textContent()).toBe('Questa pagina non c’è');
  });
});

/** A service by the hour that every voucher of the body may use. */
const chooseService = async (page: Page): Promise<void> => {
  await page.selectOption('[name=servizio]', { label: 'Ora di operatore socio-sanitario' });
  await page.getByRole('button', { name: 'Mostra' }).click();
};

describe('the register of a nursery', () => {
  it('has a line for each child and asks for what the month needs', async () => {
    const page = await site.as('nursery', { size: 'desktop' });
    await page.goto('/ente/registro');
    const [prices, days] = [page.locator('[name^="p."]'), page.locator('[name$=".daysAttended"]')];
    const children = await prices.count();
    for (let at = 0; at < children; at += 1) await prices.nth(at).fill('580,00');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    expect(await page.locator('.summary li:has-text("giorni di presenza nel mese")').count()).toBe(children);
    for (let at = 0; at < children; at += 1) await days.nth(at).fill('15');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    // One of the vouchers is suspended: what is written on it is held, with the reason, and stays in its cell.
    expect(await page.locator('.summary li').allTextContents()).toEqual([
      expect.stringContaining('il buono era sospeso'),
    ]);
    expect(await page.locator('.notice.good').textContent()).toContain(`${children - 1} servizi registrati`);
    expect(await page.locator('.register .written').count()).toBe(children - 1);
    expect(await page.locator('.register input.wrong-cell').inputValue()).toBe('580,00');
    await picture(page, 'register-month-desktop', '.summary');
  });

  it('goes from cell to cell by the arrows', async () => {
    const page = await site.as('home-care', { size: 'desktop' });
    await page.goto('/ente/registro');
    await chooseService(page);
    const first = page.locator('.register tbody input').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const along = await page.evaluate('document.activeElement.name');
    await page.keyboard.press('ArrowDown');
    const down = await page.evaluate('document.activeElement.name');
    expect(along).not.toBe(await first.getAttribute('name'));
    expect(String(down).split('.')[2]).toBe(String(along).split('.')[2]);
  });
});

describe('a file', () => {
  it('is looked at row by row before it is entered, and may be sent twice', async () => {
    const page = await site.as('home-care', { size: 'desktop' });
    await page.goto('/ente/file');
    await page.locator('summary').last().click();
    const voucher = await page.locator('details code').first().textContent();
    const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}`;
    const rows = [
      'buono;servizio;data;minuti;riferimento',
      `${voucher};OSS-ORA;${day(27)};45;prova-1`,
      `${voucher};NON-C-E;${day(27)};45;prova-2`,
      `${voucher};OSS-ORA;domani;45;"<b>prova-3"`,
    ].join('\n');
    await page.fill('[name=righe]', rows);
    await page.getByRole('button', { name: 'Vedi l’anteprima' }).click();
    const states = page.locator('main tbody').first().locator('.state');
    expect(await states.allTextContents()).toEqual(['Si può', 'Non si può', 'Non si può']);
    await picture(page, 'import-desktop', 'h1');
    await page.getByRole('button', { name: 'Registra le righe' }).click();
    expect(await states.allTextContents()).toEqual(['Registrato', 'Rifiutato', 'Da correggere']);
    await page.fill('[name=righe]', rows);
    await page.getByRole('button', { name: 'Vedi l’anteprima' }).click();
    await page.getByRole('button', { name: 'Registra le righe' }).click();
    expect(await states.first().textContent()).toBe('C’era già');
  });
});

describe('an invoice', () => {
  it('is sent for a claim, says what does not match, and is refused by the office with a reason', async () => {
    const page = await site.as('nursery', { size: 'phone', scripts: false });
    await page.goto('/ente/rendiconti');
    const claims = await page.locator('tbody a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const claim = claims.at(-1) ?? '';
    await page.goto(claim);
    await page.getByRole('link', { name: 'Presenta la fattura' }).click();
    const attached = async (text: string) => {
      const buffer = Buffer.from(text);
      await page.setInputFiles('[name=file]', { name: 'IT01_1.xml', mimeType: 'text/xml', buffer });
      await page.getByRole('button', { name: 'Presenta la fattura' }).click();
    };
    await attached('MIIGDgYJKoZIhvcNAQcC');
    expect(await page.locator('.summary').textContent()).toContain('p7m');
    await attached(inventedInvoice({ number: '77/E', vat: '09999990007', price: '0.01' }));
    expect(new URL(page.url()).pathname).toBe(claim);
    const row = page.locator('tbody tr', { hasText: '77/E' });
    expect(await row.textContent()).toMatch(/Da verificare[\s\S]*cedente[\s\S]*IT09999990007/);
    await picture(page, 'invoice-phone', 'h1');

    const officer = await site.as('region-officer', { size: 'desktop', scripts: false });
    await officer.goto(claim.replace('/ente/', '/ufficio/'));
    await officer.locator('summary', { hasText: '77/E' }).click();
    await officer.getByRole('button', { name: 'Rifiuta' }).click();
    await officer.locator('.summary').waitFor();
    await officer.locator('input[name^="motivo."]').fill('È di un altro fornitore');
    await officer.getByRole('button', { name: 'Rifiuta' }).click();
    expect(await officer.locator('tbody tr', { hasText: '77/E' }).textContent()).toMatch(
      /Rifiutata[\s\S]*altro fornitore/,
    );
  });
});

describe('every page of a provider', () => {
  const addressesFor = async (page: Page): Promise<readonly string[]> => {
    await page.goto('/ente/rendiconti');
    const claims = await page.locator('tbody a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    await page.goto(claims.at(-1) ?? '');
    const entry = (await page.locator('tbody a').first().getAttribute('href')) ?? '';
    return [
      ...[
        '/ente',
        '/ente/registro',
        '/ente/servizio',
        '/ente/file',
        '/ente/rendiconti',
        '/ente/pagamenti',
        '/ente/iban',
      ],
      ...[...claims.slice(0, 2), `${claims.at(-1) ?? ''}/fattura`, entry],
    ];
  };

  it.each([
    ['it', 'nursery', 'phone'],
    ['en', 'educational', 'phone'],
    ['it', 'taxi-driver', 'desktop'],
  ] as const)(
    'keeps to the rules in %s for %s on a %s',
    async (lang, persona, size) => {
      const page = await site.as(persona, { size });
      const { complaints } = watched(page, site.url);
      const addresses = await addressesFor(page);
      await page.goto(`/lingua/${lang}`);
      const broken: Broken[] = [];
      for (const address of addresses) {
        await page.goto(address);
        broken.push(...(await brokenRules(page, lang)));
      }
      await page.goto('/ente/iban');
      await send(page);
      await page.locator('.summary').waitFor();
      broken.push(...(await brokenRules(page, lang)));
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    240_000,
  );

  it('is nothing for anybody else: the same page as where there is none', async () => {
    const nursery = await site.as('nursery', { size: 'phone' });
    await nursery.goto('/ente/rendiconti');
    const claim = (await nursery.locator('tbody a').first().getAttribute('href')) ?? '';
    const taxi = await site.as('taxi-driver', { size: 'phone' });
    const officer = await site.as('zone-officer', { size: 'phone' });
    const at = async (page: Page, path: string) => {
      const answer = await page.goto(path);
      return [answer?.status(), await page.locator('main').textContent()];
    };
    const foreign = await at(taxi, claim);
    expect(foreign[0]).toBe(404);
    expect(await at(taxi, '/ente/rendiconti/00000000-0000-4000-8000-000000000000')).toEqual(foreign);
    expect(await at(officer, '/ente/registro')).toEqual(foreign);
    expect(await at(officer, '/niente')).toEqual(foreign);
  });
});
