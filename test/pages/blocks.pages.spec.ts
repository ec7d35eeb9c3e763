// Places bought in a block, in a real browser: bought by act after its money was seen, named in turn and by act, given back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { accreditedProvider, type Journey } from '../e2e/support/journey.js';
import { respiteProvider } from '../e2e/support/occasion.js';
import { Sliding } from '../e2e/support/sliding.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };

let site: Site;
let list: Sliding;
let [provider, at] = ['', ''];
beforeAll(async () => {
  site = await openSite('2026-06-01T08:00:00.000Z', { BUONO_SEED: 'none', BUONO_RATE_LIMIT: 'off' });
  const journey = { as: site.api } as unknown as Journey;
  const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
  provider = await accreditedProvider(journey, 'home-care', house, 'sollievo');
  // 600.00 for 300.00, 400.00, 350.00 and 350.00: the first is served, and three wait.
  const money = { zoneCents: 60_000, askedCents: [30_000, 40_000, 35_000, 35_000] };
  list = await Sliding.ranked(journey, 'BLOCCHI', { lastVoucher: 'stop', onRenunciation: 'out' }, money);
  await list.money({ assignedCents: 30_000, freeCents: 30_000, waiting: 3 });
  at = `/ufficio/avvisi/${list.callId}/riparto/TC-01/blocchi`;
});
afterAll(() => site.close());

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};
const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
const text = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const number = (place: number): string => list.applications[place - 1]?.slice(0, 8) ?? '';
const free = (): Promise<number> =>
  site
    .api('zone-officer')
    .sees<{ freeCents: number }>(`/calls/${list.callId}/allocations/TC-01`)
    .then(({ freeCents }) => freeCents);

describe('places bought in a block', () => {
  it('are taught by an empty list, from the money of the zone', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(`/ufficio/avvisi/${list.callId}/riparto/TC-01`);
    await page.locator('main').getByRole('link', { name: 'Posti acquistati in blocco' }).click();
    expect(await text(page)).toMatch(/Nessun posto acquistato in blocco/);
    await isCleanInBoth(page);
    await picture(page, 'blocks-empty-desktop');
  });

  it('are bought on a phone without scripts, once what they take was seen: 3 × 100.00 of 300.00', async () => {
    const page = await site.as('zone-officer', PHONE);
    await page.goto(`${at}/acquisto`);
    await send(page);
    expect(await summary(page)).toEqual(
      ['providerId', 'what', 'places', 'unitCents', 'from', 'to', 'actNumber', 'actDate', 'reason'].map(
        (f) => `#f-${f}`,
      ),
    );
    await page.selectOption('[name=providerId]', provider);
    await page.selectOption('[name=what]', 'SOLLIEVO sollievo');
    await page.fill('[name=places]', '3');
    await page.fill('[name=unitCents]', '100,01');
    await page.fill('[name=from]', '2026-06-01');
    await page.fill('[name=to]', '2026-05-30');
    await page.fill('[name=actNumber]', 'D.D. 110/2026');
    await page.fill('[name=actDate]', '2026-06-01');
    await page.fill('[name=reason]', 'Tre posti per il mese di giugno');
    await send(page);
    expect(await summary(page)).toEqual(['#f-places', '#f-to']);
    expect(await page.locator('.summary').textContent()).toMatch(/Servono 300,03\s€ e la zona ha liberi 300,00\s€/);
    await page.fill('[name=unitCents]', '100,00');
    await page.fill('[name=to]', '2026-06-30');
    await send(page);
    expect(await text(page)).toMatch(/3 × 100,00 € = 300,00 €.*adesso ?300,00 €.*dopo ?0,00 €/);
    await picture(page, 'block-preview-phone', 'h2');
    expect(await free()).toBe(30_000);
    await press(page, 'Cambia');
    expect(await page.locator('[name=places]').inputValue()).toBe('3');
    await send(page);
    await press(page, 'Registra l’acquisto');
    await page.waitForURL(/fatto=blockBought/);
    expect(await text(page)).toMatch(/In corso ?3 ?3 ?300,00 € ?300,00 €/);
    expect(await free()).toBe(0);
  });

  it('are named to who is next: 100.00 of the 400.00 that it waits for', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto(at);
    await isCleanInBoth(page);
    await picture(page, 'blocks-desktop');
    await page.locator('main table').getByRole('link').first().click();
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Assegna un posto' }).click();
    expect(await text(page)).toMatch(new RegExp(`Prima in attesa ?Domanda ${number(2)}, ?aspetta 400,00`));
    await isCleanInBoth(page);
    await send(page);
    expect(await summary(page)).toEqual(['#f-who']);
    await page.check('[name=who][value=next]');
    await send(page);
    expect(await text(page)).toMatch(
      new RegExp(
        `Domanda ${number(2)}.*Resta del posto ?100,00 €.*Spetta alla domanda ?400,00 €.*Il buono vale ?100,00 €`,
      ),
    );
    await picture(page, 'place-preview-desktop');
    await isCleanInBoth(page);
    await page.check('[name=who][value=next]');
    await send(page);
    await press(page, 'Assegna il posto');
    await page.waitForURL(/fatto=placeNamed/);
    const [first] = await page.locator('main tbody tr').allTextContents();
    expect(first?.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`1 ?Assegnato ?Domanda ${number(2)} ?0,00 €.*1 giugno 2026: assegnato, 100,00 €`),
    );
    expect(complaints).toEqual([]);
  });

  it('are named by act to another, with its ground from a list, and refused where the act is missing or not due', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(at);
    await page.locator('main table').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Assegna un posto' }).click();
    await page.check('[name=who][value=act]');
    await send(page);
    expect(await summary(page)).toEqual(['#f-applicationId', '#f-actNumber', '#f-actDate', '#f-reason']);
    await isCleanInBoth(page);
    await page.check('[name=who][value=act]');
    await page.fill('[name=applicationId]', list.applications[0] ?? '');
    await page.fill('[name=actNumber]', 'D.D. 111/2026');
    await page.fill('[name=actDate]', '2026-06-01');
    await page.selectOption('[name=reason]', 'urgency');
    await send(page);
    await press(page, 'Assegna il posto');
    expect(await page.locator('.summary').textContent()).toContain('c’è già un buono');
    await page.fill('[name=applicationId]', list.applications[3] ?? '');
    await send(page);
    await press(page, 'Assegna il posto');
    await page.waitForURL(/fatto=placeNamed/);
    expect(await text(page)).toMatch(new RegExp(`Domanda ${number(4)}.*D.D. 111/2026 \\(Urgenza\\)`));
    await picture(page, 'block-desktop', '.buttons');
  });

  it('are given back by act when nobody needs them: 100.00 are free again', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    await page.goto(at);
    await page.locator('main table').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Restituisci posti' }).click();
    await isCleanInBoth(page);
    await send(page);
    expect(await summary(page)).toEqual(['#f-places', '#f-actNumber', '#f-actDate', '#f-reason']);
    await isCleanInBoth(page);
    await page.check('[name=places][value="3"]');
    await page.fill('[name=actNumber]', 'D.D. 112/2026');
    await page.fill('[name=actDate]', '2026-06-02');
    await page.fill('[name=reason]', 'Il posto non serve');
    await send(page);
    expect(await text(page)).toMatch(/Tornano alla zona ?100,00 €.*adesso ?0,00 €.*dopo ?100,00 €/);
    await picture(page, 'return-preview-desktop');
    await press(page, 'Restituisci');
    // The act is of tomorrow.
    expect(await summary(page)).toEqual(['#f-actDate']);
    await page.fill('[name=actDate]', '2026-06-01');
    await send(page);
    await press(page, 'Restituisci');
    await page.waitForURL(/fatto=placesReturned/);
    expect(await text(page)).toMatch(
      /Non c’è nessun posto libero.*3 ?Restituito.*restituito alla zona per atto, 100,00 €, D.D. 112\/2026/,
    );
    expect(await free()).toBe(10_000);
  });

  it('are read by region and auditor, changed by the zone alone, and nobody else’s to see', async () => {
    const { items } = await site
      .api('zone-officer')
      .sees<{ items: { blockId: string }[] }>(`/calls/${list.callId}/allocations/TC-01/blocks`);
    const block = `${at}/${items[0]?.blockId}`;
    for (const persona of ['region-officer', 'auditor']) {
      const page = await site.as(persona, PHONE);
      await page.goto(block);
      expect(await text(page)).toMatch(/Un blocco di 3 posti/);
      for (const step of [`${at}/acquisto`, `${block}/assegnazione`, `${block}/restituzione`])
        expect((await page.goto(step))?.status()).toBe(404);
    }
    for (const persona of ['home-care', 'family-one', 'treasurer']) {
      const page = await site.as(persona, PHONE);
      for (const path of [at, block, `${at}/acquisto`]) expect((await page.goto(path))?.status()).toBe(404);
    }
    const page = await site.as('zone-officer', PHONE);
    for (const path of [
      at.replace('TC-01', 'TC-02'),
      at.replace('TC-01', 'nessuna'),
      `${at}/00000000-0000-4000-8000-000000000000`,
    ])
      expect((await page.goto(path))?.status()).toBe(404);
  });
});
