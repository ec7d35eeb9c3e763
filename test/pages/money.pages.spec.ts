// The offices' money in a real browser: services that contradict each other, what is owed back, files to the bank and from it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inTwoHomes, owedBack } from './support/occasions.js';
import { brokenRules, watched } from './support/page-checks.js';
import { type Looking, openSite, picture, type Site, TODAY } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const [PHONE, DESKTOP]: readonly [Looking, Looking] = [{ size: 'phone', scripts: false }, { size: 'desktop' }];

/** Every state is clean: rules of WCAG and of the house. */
const isClean = async (page: Page): Promise<void> => expect(await brokenRules(page, 'it')).toEqual([]);

const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

describe.each([
  ['a phone without scripts', PHONE, '10:00', '11:00'],
  ['a desktop', DESKTOP, '15:00', '16:00'],
] as const)('services that contradict each other, on %s', (_, looking, startedAt, endedAt) => {
  it('are found by their term, shown side by side, and decided with a reason', async () => {
    const holdId = await inTwoHomes((persona) => site.api(persona), startedAt, endedAt);
    const page = await site.as('zone-officer', looking);
    // The rules are taken from the page: without scripts nothing can be asked of it.
    const clean = looking.scripts === false ? async () => undefined : isClean;
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Enti', exact: true }).click();
    await page.getByRole('link', { name: 'Servizi da verificare' }).click();
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(/\d+ giorni[\s\S]*Stesso operatore/);
    await clean(page);
    await picture(page, `holds-${looking.size}`, 'h1');
    await page.goto('/ufficio/verifiche?stato=open&regola=two-rides-at-once');
    expect(await page.locator('.empty').textContent()).toContain('Nessun servizio da verificare');
    await page.goto('/ufficio/verifiche?regola=operator-in-two-homes');
    await page.locator(`main tbody a[href$="${holdId}"]`).click();
    expect(await page.locator('.beside').allTextContents()).toEqual([
      expect.stringContaining(`${startedAt}–${endedAt}`),
      expect.stringContaining(`${startedAt}–${endedAt}`),
    ]);
    await picture(page, `hold-${looking.size}`, 'h1');
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await summary(page)).toEqual(['#f-esito', '#f-reason']);
    await clean(page);
    await page.check('[name=esito][value=struck]');
    await page.fill('[name=reason]', 'Foglio firma controllato <b>con l’ente</b>');
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await summary(page)).toEqual(['#f-servizi']);
    await page.locator('#f-servizi input').last().check();
    await page.getByRole('button', { name: 'Decidi' }).click();
    await page.waitForURL(/fatto=holdConfirmed/);
    expect(await page.locator('.lead').textContent()).toContain('Servizi stornati');
    expect(await page.locator('form[action$="decisione"]').count()).toBe(0);
    await clean(page);
    expect(complaints).toEqual([]);
  });
});

describe('money that is owed back', () => {
  let recoveryId: string;
  beforeAll(async () => {
    recoveryId = await owedBack((persona) => site.api(persona), 'educational');
  });

  it('is granted in instalments that are worked out and may be changed', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto('/ufficio/recuperi');
    await isClean(page);
    await page.locator(`main tbody a[href$="${recoveryId}"]`).click();
    await isClean(page);
    await page.getByRole('button', { name: 'Calcola le rate' }).click();
    expect(await summary(page)).toEqual(['#f-quante', '#f-prima']);
    await isClean(page);
    await page.fill('[name=quante]', '3');
    await page.fill('[name=prima]', '2099-01-31');
    await page.getByRole('button', { name: 'Calcola le rate' }).click();
    // A month without that day has its last one.
    expect(await page.locator('[name="g.1"]').inputValue()).toBe('2099-02-28');
    const [first, last] = [page.locator('[name="i.0"]'), page.locator('[name="i.2"]')];
    const whole = await first.inputValue();
    await first.fill('0,01');
    await page.fill('[name=actNumber]', 'PROVA-88/2026');
    await page.getByRole('button', { name: 'Concedi queste rate' }).click();
    expect(await page.locator('.summary').textContent()).toContain('La somma');
    await isClean(page);
    await picture(page, 'instalments-desktop', 'h1');
    await first.fill(whole);
    expect(await last.inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Concedi queste rate' }).click();
    await page.waitForURL(/fatto=planned/);
    expect(await page.locator('main [aria-label="Le rate"] tbody tr').count()).toBe(3);
    await picture(page, 'recovery-desktop', 'h1');
  });

  it('is paid by whoever owes it under the numbers of its notices', async () => {
    const numbers = '[aria-label="Avvisi pagoPA"]';
    for (const looking of [DESKTOP, { size: 'phone' }] as const) {
      const page = await site.as('educational', looking);
      await page.goto('/ente/pagamenti');
      // The invented node hears of them within a second or two.
      for (const deadline = Date.now() + 15_000; Date.now() < deadline; await page.reload())
        if ((await page.getByText('Mostra il codice QR').count()) >= 3) break;
      const notice = page.locator(`${numbers} tbody tr`).first();
      expect(await notice.textContent()).toMatch(/301\d \d{4} \d{4} \d{4} \d\d[\s\S]*01386030488[\s\S]*Da pagare/);
      await notice.getByText('Mostra il codice QR').click();
      expect(await notice.locator('svg[role=img]').count()).toBe(1);
      await isClean(page);
      await picture(page, `notices-${looking.size}`, numbers);
    }
    const english = await site.as('educational', { size: 'phone' });
    await english.goto('/lingua/en');
    await english.goto('/ente/pagamenti');
    expect(await brokenRules(english, 'en')).toEqual([]);
  });

  it('comes in, and a part is given up by two persons', async () => {
    const at = `/ufficio/recuperi/${recoveryId}`;
    const treasurer = await site.as('treasurer', PHONE);
    await treasurer.goto(at);
    await treasurer.fill('[name=receivedCents]', '99.999');
    await treasurer.fill('[name=receivedOn]', TODAY);
    await treasurer.fill('[name=reference]', 'INC-1/2026');
    await treasurer.getByRole('button', { name: 'Registra un incasso' }).click();
    expect(await treasurer.locator('.summary').textContent()).toContain('supera quanto resta');
    await treasurer.fill('[name=receivedCents]', '1,00');
    await treasurer.getByRole('button', { name: 'Registra un incasso' }).click();
    await treasurer.waitForURL(/fatto=received/);
    const officer = await site.as('zone-officer', DESKTOP);
    await officer.goto(at);
    await officer.fill('[name=actNumber]', 'PROVA-90/2026');
    await officer.fill('[name=waivedCents]', '2');
    await officer.selectOption('[name=reason]', 'uneconomical');
    await officer.getByRole('button', { name: 'Proponi il discarico' }).click();
    await officer.waitForURL(/fatto=waiverProposed/);
    expect(await officer.getByRole('button', { name: 'Firma il discarico' }).count()).toBe(0);
    const signer = await site.as('second-approver', { size: 'phone' });
    await signer.goto(at);
    await isClean(signer);
    await signer.getByRole('button', { name: 'Firma il discarico' }).click();
    await signer.waitForURL(/fatto=waiverSigned/);
    expect(await signer.locator('.sums').textContent()).toMatch(/Incassati 1,00[\s\S]*A discarico 2,00/);
  });
});

const ACCOUNT = 'IT60X0542811101000000123456';
const HEAD = 'conto;data;segno;importo;riferimento;riferimento_mandato;causale_ritorno';
const EXECUTED = '2027-01-15';

interface Order {
  readonly paymentOrderId: string;
  readonly amountCents: number;
  readonly endToEndId: string;
}

/** The signed orders, with what the bank calls them. */
const signedOrders = async (): Promise<readonly [Order, Order]> => {
  const treasurer = site.api('treasurer');
  const { items } = await treasurer.sees<{ items: Order[] }>('/payment-orders?status=ordered');
  const [one, other] = await Promise.all(
    items.map(({ paymentOrderId }) => treasurer.sees<Order>(`/payment-orders/${paymentOrderId}`)),
  );
  if (one === undefined || other === undefined) throw new Error('the demonstration has two signed orders');
  return [one, other];
};

const euro = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

describe('payments to the bank', () => {
  it('are rehearsed, made into a file that is downloaded, and followed order by order', async () => {
    const [one, other] = await signedOrders();
    const page = await site.as('treasurer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Buoni e soldi' }).click();
    await page.locator('.submenu a:has-text("File per la banca")').click();
    expect(await page.locator('tfoot').textContent()).toMatch(
      new RegExp(`In tutto\\s*2\\s*${euro(one.amountCents + other.amountCents)}`),
    );
    expect(await page.locator('.empty').textContent()).toContain('Nessun file');
    await isClean(page);
    await picture(page, 'bank-files-desktop', 'h1');
    await page.getByRole('button', { name: 'Prepara il file' }).click();
    expect(await summary(page)).toEqual(['#f-debtorName', '#f-debtorIban', '#f-executionDate']);
    await isClean(page);
    await page.fill('[name=debtorName]', 'Comune di Prova');
    await page.fill('[name=debtorIban]', 'IT60 X054 2811 1010 0000 0123 456');
    await page.fill('[name=executionDate]', EXECUTED);
    await page.getByRole('button', { name: 'Prepara il file' }).click();
    await page.waitForURL(/fatto=fileMade/);
    const file = new URL(page.url()).pathname;
    await site
      .api('treasurer')
      .eventually(`/payment-files/${file.split('/').at(-1)}`, ({ status }) => status === 'closed');
    await page.goto(file);
    expect(await page.locator('main tbody tr').count()).toBe(2);
    await isClean(page);
    await picture(page, 'bank-file-desktop', 'h1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica il file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`bonifici-${EXECUTED}.xml`);
    const content = (await (await download.createReadStream()).toArray()).join('');
    for (const { endToEndId } of [one, other]) expect(content).toContain(`<EndToEndId>${endToEndId}</EndToEndId>`);
    await page.goto('/ufficio/bonifici');
    expect(await page.locator('main').textContent()).toContain('Nessun mandato firmato aspetta un file');
    expect(await page.locator('main tbody tr').count()).toBe(1);
    await page.goto(`/ufficio/mandati/${one.paymentOrderId}`);
    expect(await page.getByRole('link', { name: 'Apri il file' }).getAttribute('href')).toBe(file);
    expect(complaints).toEqual([]);
  });
});

describe('what comes from the bank', () => {
  it('is taken whole or not at all; what is not exact waits for a person, with its reason', async () => {
    const [one, other] = await signedOrders();
    const row = (sign: string, cents: number, rest: string) => `${ACCOUNT};${TODAY};${sign};${euro(cents)};${rest}`;
    const rows = [
      row('U', one.amountCents, `TRN-1;${one.endToEndId};`),
      row('U', other.amountCents - 1, `TRN-2;${other.endToEndId};`),
      row('U', 999, 'TRN-3;STIPENDI;'),
      row('E', 150, 'TRN-4;;'),
    ];
    const page = await site.as('treasurer', PHONE);
    await page.goto('/ufficio/movimenti');
    expect(await page.locator('.empty').count()).toBe(1);
    await page.getByRole('link', { name: 'Importa un estratto conto' }).click();
    await page.getByRole('button', { name: 'Importa', exact: true }).click();
    expect(await summary(page)).toEqual(['#f-file']);
    const send = async (text: string) => {
      await page.setInputFiles('[name=file]', {
        name: 'giornale.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
      await page.getByRole('button', { name: 'Importa', exact: true }).click();
    };
    await send(`${HEAD}\n${rows[0]}\n${row('X', 1, 'TRN-9;;')}\n`);
    expect(await page.locator('.summary').textContent()).toContain('riga 3');
    await send('x'.repeat(8_100_000));
    expect(await page.locator('h1').textContent()).toBe('Il file è troppo grande');
    await page.goto('/ufficio/movimenti/importa');
    await send(`${HEAD}\n${rows.join('\n')}\n`);
    expect(await page.locator('.facts').first().textContent()).toMatch(/Abbinati adesso\s*1[\s\S]*Da guardare\s*3/);
    await picture(page, 'bank-import-phone', 'h1');
    expect(await page.locator('main tbody').textContent()).toMatch(/L’importo è diverso/);
    await send(`${HEAD}\n${rows.join('\n')}\n`);
    expect(await page.locator('.facts').first().textContent()).toMatch(/Abbinati adesso\s*0[\s\S]*Già conosciuti\s*1/);
  });

  it('is assigned to the order that it names, or set aside with a reason', async () => {
    const page = await site.as('treasurer', DESKTOP);
    await page.goto('/ufficio/movimenti');
    await isClean(page);
    await picture(page, 'bank-desktop', 'h1');
    await page.getByRole('link', { name: 'TRN-2' }).click();
    await isClean(page);
    await picture(page, 'bank-entry-desktop', 'h1');
    await page.getByRole('button', { name: 'Abbina il movimento' }).click();
    expect(await summary(page)).toEqual(['#f-a']);
    await page.check('[name=a][value=other]');
    await page.fill('[name=mandato]', '<script>alert(1)</script>');
    await page.getByRole('button', { name: 'Abbina il movimento' }).click();
    expect(await summary(page)).toEqual(['#f-mandato']);
    await isClean(page);
    await page.locator('.choice:has-text("nominato dalla banca") input').check();
    await page.getByRole('button', { name: 'Abbina il movimento' }).click();
    await page.waitForURL(/fatto=entryAssigned/);
    expect(await page.locator('.lead').textContent()).toContain('Abbinato');
    await page.goto('/ufficio/movimenti');
    await page.getByRole('link', { name: 'TRN-3' }).click();
    await page.getByRole('button', { name: 'Archivia' }).click();
    expect(await summary(page)).toEqual(['#f-reason']);
    await page.check('[name=reason][value=not-ours]');
    await page.getByRole('button', { name: 'Archivia' }).click();
    await page.waitForURL(/fatto=entryDismissed/);
    expect(await page.locator('main form').count()).toBe(0);
  });

  it('may be money that was owed back: it counts there, and the entry is set aside', async () => {
    const page = await site.as('treasurer', { size: 'phone' });
    await page.goto('/ufficio/movimenti');
    await page.getByRole('link', { name: 'TRN-4' }).click();
    await isClean(page);
    await page.locator('.choice:has-text("Somma da restituire") input').first().check();
    await page.getByRole('button', { name: 'Abbina il movimento' }).click();
    await page.waitForURL(/recuperi\/.*fatto=received/);
    // 1.00 told by hand before, 1.50 of this entry.
    expect(await page.locator('.sums').textContent()).toMatch(/Incassati 2,50/);
    await page.goto('/ufficio/movimenti?stato=dismissed');
    expect(await page.locator('main tbody').textContent()).toMatch(/TRN-4[\s\S]*già registrato/i);
    const officer = await site.as('zone-officer', { size: 'phone' });
    expect((await officer.goto('/ufficio/movimenti'))?.status()).toBe(404);
    expect((await officer.goto('/ufficio/bonifici'))?.status()).toBe(404);
  });
});
