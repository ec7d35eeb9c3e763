// The project of a grant in a real browser: the lead plans, asks and claims, the office approves, cuts and sends back.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { acceptedVoucher, admittedApplication, publishCall } from '../e2e/support/journey.js';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { type Looking, openSite, picture, send, type Site, TODAY } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESK: Looking = { size: 'desktop' };
const LEAD = { fiscalCode: computePartitaIva('9400000004'), name: 'Rete Finta & C. (prova)', comune: 'D612' };

let site: Site;
let grant = '';
beforeAll(async () => {
  site = await openSite();
  grant = await grantOfBody();
});
afterAll(() => site.close());

/** The example's grant of 10,000.00, in use since last year. */
const grantOfBody = async (): Promise<string> => {
  const journey = { as: (persona: string) => site.api(persona) };
  const year = 2026;
  const document = parse(readFileSync('libs/rules/calls/examples/rete-di-zona.yaml', 'utf8')) as object;
  const call = {
    ...{ ...document, code: 'RETE-PAGINE', act: { number: 'P-2', date: `${year - 1}-01-01` } },
    window: { opensAt: `${year - 1}-01-01T09:00`, closesAt: `${year}-12-31T13:00` },
    use: { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` },
  };
  const sources = [{ source: 'POR FSE Asse B', year: 2026, amountCents: 1_000_000 }];
  const { callId } = await publishCall(journey, call, sources);
  const facts = { zoneShare: 1_000_000, coFinancing: '20', publicPartner: true };
  const id = await admittedApplication(journey, 'family-one', {
    ...{ callId, action: 'RETE', recipientBody: LEAD, facts, declarationsAccepted: true },
    applicant: { relation: 'legal-representative' },
  });
  return (await acceptedVoucher(journey, 'family-one', id)).voucherId;
};

const lead = () => `/buoni/${grant}/contributo`;
const office = () => `/ufficio/contributi/${grant}`;
const sentBy = (page: Page, label: string) =>
  page
    .locator('form', { has: page.locator(label) })
    .getByRole('button')
    .click();

describe('the project of a grant', () => {
  it('is planned by who leads it', async () => {
    const page = await site.as('family-one', PHONE);
    await page.goto(`/buoni/${grant}`);
    expect(await page.getByRole('button', { name: 'Crea il codice' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Apri il progetto' }).click();
    await page.getByRole('link', { name: 'Scrivi il piano' }).click();
    await page.fill('[name=voce-PERSONALE]', 'molto');
    await send(page);
    expect(await page.locator('.summary a').first().getAttribute('href')).toBe('#f-voce-PERSONALE');
    await page.fill('[name=voce-PERSONALE]', '9.700,00');
    await page.fill('[name=voce-ORE]', '100');
    await page.fill('[name=ente-0]', LEAD.name);
    await page.fill('[name=quota-0]', '62,5');
    await page.fill('[name=ente-1]', 'Cooperativa Finta');
    await page.fill('[name=quota-1]', '37');
    await send(page);
    expect(await page.locator('.summary').textContent()).toContain('100%');
    await page.fill('[name=quota-1]', '37,5');
    await picture(page, 'grant-plan-phone');
    await send(page);
    expect(await page.locator('[role=status]').textContent()).toContain('Il piano è registrato');
    // 9,700.00 + 100 × 28.00
    expect(await page.locator('main').textContent()).toMatch(/In attesa di un atto[\s\S]*12\.500,00/);
    await page.fill('[name=iban]', italianIban('05428', '11101', '000000777774'));
    await sentBy(page, '[name=iban]');
    await picture(page, 'grant-lead-phone');
  }, 60_000);

  it('is approved by an act, and its claim with what is cut', async () => {
    const desk = await site.as('zone-officer', DESK);
    await desk.goto('/ufficio/contributi');
    await picture(desk, 'grants-office-desktop');
    await desk.goto(office());
    await desk.check('[name=plan][value=approval]');
    await sentBy(desk, '[name=actNumber]');
    expect(await desk.locator('.summary a').first().getAttribute('href')).toBe('#f-actNumber');
    await desk.fill('[name=actNumber]', 'DD/7/2026');
    await sentBy(desk, '[name=actNumber]');
    expect(await desk.locator('[role=status]').textContent()).toContain('in vigore');
    const page = await site.as('family-one', PHONE);
    await page.goto(`${lead()}/rendiconto`);
    await page.check('[name=kind][value=interim]');
    await page.fill('[name=to]', TODAY);
    await page.selectOption('[name=voce-0]', 'PERSONALE');
    await page.selectOption('[name=ente-0]', 'P1');
    await page.fill('[name=giorno-0]', '2026-11-15');
    await page.fill('[name=quanto-0]', '1.000,01');
    await send(page);
    expect(await page.locator('.summary a').first().getAttribute('href')).toBe('#f-numero-0');
    await page.fill('[name=numero-0]', 'BP & 1/2026');
    await picture(page, 'grant-claim-phone');
    await send(page);
    expect(await page.locator('[role=status]').textContent()).toContain('Il rendiconto è all’ufficio');
    await desk.goto(office());
    await desk.fill('[name=cut-1]', '0,01');
    await desk.selectOption('[name=cutReason]', 'not-payable');
    await desk.check('[name=claim][value=approval]');
    await picture(desk, 'grant-office-desktop');
    await sentBy(desk, '[name=claim]');
    // 1,000.00 × 80 %
    expect(await desk.locator('main').textContent()).toMatch(/Approvato e in pagamento[\s\S]*800,00/);
    await page.goto(lead());
    expect(await page.locator('main').innerHTML()).toContain('BP &amp; 1/2026');
    await picture(page, 'grant-running-phone');
  }, 90_000);

  it('is nothing to anybody else', async () => {
    const stranger = await site.as('family-two', PHONE);
    for (const path of ['', '/piano', '/anticipo', '/rendiconto'])
      expect((await stranger.goto(`${lead()}${path}`))?.status()).toBe(404);
    expect((await stranger.goto(office()))?.status()).toBe(404);
  }, 30_000);

  it.each(['it', 'en'])(
    'keeps to the rules, in %s',
    async (lang) => {
      const broken: Broken[] = [];
      const complaints: string[] = [];
      for (const [persona, size, paths] of [
        ['family-one', 'phone', ['', '/piano', '/anticipo', '/rendiconto'].map((path) => `${lead()}${path}`)],
        ['zone-officer', 'desktop', ['/ufficio/contributi?stato=tutti', office()]],
      ] as const) {
        const page = await site.as(persona, { size });
        const seen = watched(page, site.url);
        await page.goto(`/lingua/${lang}`);
        for (const path of paths) {
          await page.goto(path);
          broken.push(...(await brokenRules(page, lang)));
        }
        complaints.push(...seen.complaints);
      }
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    240_000,
  );
});
