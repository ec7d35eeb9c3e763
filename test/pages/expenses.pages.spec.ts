// What a family does with its documents, its receipts and the services that it is asked about, in a real browser.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { acceptedVoucher, accreditedProvider, admittedApplication, publishCall } from '../e2e/support/journey.js';
import { respite, respiteProvider } from '../e2e/support/occasion.js';
import { family } from '../e2e/support/people.js';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { type Looking, openSite, picture, send, type Site, TODAY } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const RECEIPT = { name: 'bonifico <b>.pdf', mimeType: 'application/pdf', buffer: pdfOf('bonifico del canone') };
const SOURCE = 'Fondo sociale regionale';

let site: Site;
let rent = '';
let respiteVoucher = '';
beforeAll(async () => {
  site = await openSite();
  rent = await rentVoucher();
  respiteVoucher = await askedAbout();
});
afterAll(() => site.close());

const YEAR = { from: '2025-01-01', to: '2026-12-31' };
const YESTERDAY = '2026-11-15';
const journey = () => ({ as: (persona: string) => site.api(persona) });

/** A rent that is paid back against its receipt: the template, as a call of its own. */
const rentVoucher = async (): Promise<string> => {
  const region = site.api('region-officer');
  const { document } = await region.sees<{ document: object }>('/call-templates/M46-MISURA-AFFITTI');
  const use = YEAR;
  const window = { opensAt: `${use.from}T09:00`, closesAt: `${use.to}T13:00` };
  const own = {
    ...document,
    code: 'AFFITTI-PAGINE',
    order: 'arrival',
    act: { number: 'P-1', date: use.from },
    window,
    use,
  };
  const { callId } = await publishCall(journey(), own, [{ source: SOURCE, year: 2026, amountCents: 100_000 }]);
  const facts = {
    ...{ monthlyRent: 55_555, incomeBefore: 1_000_000, incomeNow: 700_000, publicHousing: false },
    ...{ isee: 2_000_000, unemployedSince: `${use.from.slice(0, 4)}-01-02` },
  };
  const draft = { callId, action: 'AFFITTO', recipient: family('family-one'), household: [], facts };
  const id = await admittedApplication(journey(), 'family-one', { ...draft, declarationsAccepted: true });
  await site.api('family-one').did('/payment-details', { iban: italianIban('05428', '11101', '000000777771') });
  return (await acceptedVoucher(journey(), 'family-one', id)).voucherId;
};

/** A voucher of a call that asks its family about each service, with two services entered. */
const askedAbout = async (): Promise<string> => {
  const call = respite('CONFERME-PAGINE', YEAR);
  const asking = { ...call, terms: { ...call.terms, confirmation: { by: 'family', silentAfterDays: 5 } } };
  const { callId } = await publishCall(journey(), asking, [
    { source: 'Fondo di prova', year: 2026, amountCents: 100_000 },
  ]);
  const facts = { caresFor: true, isee: 500_000, householdSize: 1 };
  const draft = { callId, action: 'SOLLIEVO', recipient: family('family-two'), facts, declarationsAccepted: true };
  const id = await admittedApplication(journey(), 'family-two', draft);
  const { voucherId } = await acceptedVoucher(journey(), 'family-two', id);
  const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
  const providerId = await accreditedProvider(journey(), 'home-care', house, 'sollievo');
  for (const [servedOn, askedCents] of [
    [YESTERDAY, 3_000],
    [TODAY, 4_000],
  ] as const)
    await site.api('home-care').did('/redemptions', { voucherId, providerId, service: 'GIORNO', servedOn, askedCents });
  return voucherId;
};

describe('a family that is paid back', () => {
  it('writes down what it spent, hands in the receipt and asks for the month', async () => {
    const page = await site.as('family-one', PHONE);
    await page.goto(`/buoni/${rent}`);
    expect(await page.getByRole('button', { name: 'Crea il codice' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Le mie spese' }).click();
    expect(await page.locator('.empty').textContent()).toContain('Nessuna spesa');
    await page.getByRole('link', { name: 'Aggiungi una spesa' }).click();
    expect(await page.locator('[name=codice]').count()).toBe(0);
    await page.fill('[name=importo]', 'tanto');
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-importo');
    await page.fill('[name=giorno]', TODAY);
    await page.fill('[name=importo]', '555,55');
    await send(page);
    // Half of 555.55 is 277.775: 277.77.
    expect(await page.locator('.facts').textContent()).toMatch(/555,55[\s\S]*277,77/);
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-file');
    await page.setInputFiles('[name=file]', { ...RECEIPT, buffer: Buffer.from('MZ non è un PDF') });
    await send(page);
    expect(await page.locator('.summary').textContent()).toContain('non è del tipo');
    await page.setInputFiles('[name=file]', RECEIPT);
    await send(page);
    expect(new URL(page.url()).pathname).toBe(`/buoni/${rent}/spese`);
    for (let looked = 0; looked < 100 && (await page.getByText('Con ricevuta').count()) === 0; looked += 1)
      await page.reload();
    expect(await page.locator('.files').textContent()).toMatch(/277,77[\s\S]*Con ricevuta/);
    await picture(page, 'expenses-phone');
    await page.getByRole('button', { name: /^Chiedi il rimborso di/ }).click();
    expect(await page.locator('[role=status]').textContent()).toContain('Rimborso chiesto');
    expect(await page.locator('main').textContent()).toContain('L’ufficio della zona controlla');
  }, 60_000);

  it('confirms a service and disputes another', async () => {
    const page = await site.as('family-two', PHONE);
    await page.goto(`/buoni/${respiteVoucher}`);
    await picture(page, 'confirm-phone');
    expect(await page.getByRole('button', { name: /^Sì, confermo/ }).count()).toBe(2);
    await page
      .getByRole('button', { name: /^Sì, confermo/ })
      .first()
      .click();
    expect(await page.locator('[role=status]').textContent()).toContain('Servizio confermato');
    await page.getByRole('link', { name: 'No, non è così' }).click();
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-motivo');
    await page.check('[name=motivo][value=other]');
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-parole');
    await page.fill('[name=parole]', '<i>Mai</i> venuti.');
    await send(page);
    expect(await page.locator('[role=status]').textContent()).toContain('Contestazione inviata');
    expect(await page.getByRole('button', { name: /^Sì, confermo/ }).count()).toBe(0);
    const { items } = await site
      .api('zone-officer')
      .sees<{ items: { voucherId: string }[] }>('/service-confirmations?status=disputed');
    expect(items.map(({ voucherId }) => voucherId)).toContain(respiteVoucher);
  });

  it('attaches a document to its draft, and takes it out again', async () => {
    const page = await site.as('family-one', PHONE);
    await page.locator('.files a[href$="/riepilogo"]').first().click();
    await page.getByRole('link', { name: 'Documenti', exact: true }).click();
    await page.locator('[name=prova]').first().check();
    await page.setInputFiles('[name=file]', RECEIPT);
    await page.getByRole('button', { name: 'Allega', exact: true }).click();
    expect(await page.locator('.files > li').count()).toBe(1);
    await picture(page, 'documents-phone');
    for (let looked = 0; looked < 100 && (await page.getByText('Ricevuto').count()) === 0; looked += 1)
      await page.reload();
    const saved = page.waitForEvent('download');
    await page.locator('.files h3 a').click();
    expect((await saved).suggestedFilename()).toBe('bonifico _b_.pdf');
    await page.getByRole('button', { name: /^Togli/ }).click();
    expect(await page.locator('.files > li').count()).toBe(0);
  });

  it('is read by the office of its zone, and by nobody else', async () => {
    const { applicationId } = await site.api('family-one').sees<{ applicationId: string }>(`/vouchers/${rent}`);
    const office = await site.as('zone-officer', { size: 'desktop' });
    await office.goto(`/ufficio/domande/${applicationId}`);
    await office.getByRole('link', { name: 'Documenti', exact: true }).click();
    expect(await office.locator('table').textContent()).toMatch(/Ricevuta o bonifico[\s\S]*Un servizio[\s\S]*Ricevuto/);
    expect(await brokenRules(office, 'it')).toEqual([]);
    const saved = office.waitForEvent('download');
    const link = office.locator('table a').first();
    const href = await link.getAttribute('href');
    await link.click();
    expect((await saved).suggestedFilename()).toContain('bonifico');
    const other = await site.as('family-two', { size: 'phone' });
    const at = String(href).replace('/ufficio/domande', '/pratiche');
    expect((await other.goto(at))?.status()).toBe(404);
  });

  it.each(['it', 'en'])(
    'sees pages that keep to the rules, in %s',
    async (lang) => {
      const page = await site.as('family-one', { size: 'phone' });
      const { complaints } = watched(page, site.url);
      const draft = await page.locator('.files a[href$="/riepilogo"]').first().getAttribute('href');
      await page.goto(`/buoni/${rent}/spese`);
      const proof = await page.locator('.files a').first().getAttribute('href');
      await page.goto(`/lingua/${lang}`);
      const broken: Broken[] = [];
      for (const at of [
        ...[`/buoni/${rent}`, `/buoni/${rent}/spese`, `/buoni/${rent}/spese/nuova`, proof ?? ''],
        (draft ?? '').replace('/riepilogo', '/documenti'),
      ]) {
        await page.goto(at);
        broken.push(...(await brokenRules(page, lang)));
      }
      await send(page);
      broken.push(...(await brokenRules(page, lang)));
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('is the only one that finds them', async () => {
    const page = await site.as('family-two', { size: 'phone' });
    for (const at of [`/buoni/${rent}/spese`, `/buoni/${rent}/spese/nuova`, `/buoni/${respiteVoucher}/spese`])
      expect((await page.goto(at))?.status()).toBe(404);
  });
});
