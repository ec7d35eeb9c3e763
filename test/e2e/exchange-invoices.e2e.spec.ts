// A provider's invoice arrives through the exchange system, is accepted in its term, and its claim is paid: the whole platform.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedInvoice, type InventedInvoice } from '@buono/bank-files/testing';
import { SettableClock } from '@buono/event-store/testing';
import { MockInvoiceExchange } from '@buono/registries/mock';
import { claimOf, Journey } from './support/journey.js';
import { expectRefused, HOUSE_VAT, NOBODY, smallWorld } from './support/refused.js';

interface Delivery {
  readonly exchangeId: string;
  readonly sdiId: string;
  readonly status: string;
  readonly termOn: string;
  readonly claimId?: string;
  readonly outcome?: string;
  readonly isTaken: boolean;
}

const CUP = 'D11B26000010001';

let exchange: MockInvoiceExchange;
let folder: string;
let journey: Journey;
let claimId: string;
beforeAll(async () => {
  exchange = await MockInvoiceExchange.start(new SettableClock('2026-04-20T08:00:00.000Z'));
  folder = mkdtempSync(join(tmpdir(), 'buono-money-'));
  writeFileSync(join(folder, 'sdi.token'), exchange.settings.token);
  const invoiceExchange = { url: exchange.settings.url, tokenFile: 'sdi.token', everySeconds: 1 };
  writeFileSync(join(folder, 'money.json'), JSON.stringify({ invoiceExchange }));
  journey = await Journey.start('2026-04-20T08:00:00.000Z', {
    BUONO_RATE_LIMIT: 'off',
    BUONO_MONEY: `file:${join(folder, 'money.json')}`,
  });
  const world = await smallWorld(journey, { cup: CUP, invoicing: { required: true, taxCode: '01386030488' } });
  const day = { voucherId: world.voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 7_000 };
  const home = journey.as('home-care');
  await home.did('/redemptions', day);
  ({ claimId } = await claimOf(home, world.callId, '2026-04', ({ askedCents }) => askedCents === 6_000));
  await home.did(`/claims/${claimId}/submission`);
  await journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
});
afterAll(async () => {
  await journey.end();
  await exchange.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An invoice of 60.00 whose words name the claim, unless told otherwise. */
const delivered = (said: InventedInvoice, words = claimId): string =>
  exchange.deliver(
    inventedInvoice({ vat: HOUSE_VAT, date: '2026-04-20', price: '60.00', cup: CUP, ...said }).replace(
      /<Descrizione>[^<]*/,
      `$& ${words}`,
    ),
  );
const becomes = async (sdiId: string, isSo: (one: Delivery) => boolean): Promise<Delivery> => {
  type Page = { readonly items: readonly Delivery[] };
  const isThere = (one: Delivery) => one.sdiId === sdiId && isSo(one);
  const page = await journey
    .as('region-officer')
    .eventually<Page>('/exchange-invoices', ({ items }) => items.some(isThere));
  return page.items.find(isThere)!;
};
const draft = () => journey.as('region-officer').post('/payment-orders', { claimId, zone: 'TC-01' });

describe('an invoice of the exchange system', () => {
  it('waits for the region where it names no claim, and is refused', async () => {
    const { exchangeId, ...row } = await becomes(delivered({ number: '1' }, 'aprile'), () => true);
    // The 20th of April and fifteen days: the 5th of May.
    expect(row).toMatchObject({ status: 'delivered', termOn: '2026-05-05' });
    expect(row).not.toHaveProperty('claimId');
    const at = `/exchange-invoices/${exchangeId}`;
    expectRefused(await journey.as('zone-officer').get(at), [404, 'not-found']);
    expectRefused(await journey.as('home-care').get(at), [403, 'role-missing']);
    const answer = (body: object) => journey.as('region-officer').post(`${at}/answer`, body);
    expectRefused(await answer({ outcome: 'EC01' }), [409, 'delivery-not-tied']);
    expectRefused(await answer({ outcome: 'EC02' }), [422, 'refusal-without-reason']);
    expectRefused(await answer({ outcome: 'EC02', reason: 'antipatia' }), [400, 'invalid-body', 'reason']);
    expectRefused(await journey.as('region-officer').post(`${at}/claim`, { claimId: NOBODY }), [422, 'claim-unknown']);
    await journey.as('region-officer').did(`${at}/answer`, { outcome: 'EC02', reason: 'wrong-data' });
    await becomes(row.sdiId, ({ isTaken }) => isTaken);
    expect([...exchange.answers.values()]).toEqual([
      expect.objectContaining({ sdiId: row.sdiId, outcome: 'EC02', description: expect.stringContaining('CUP') }),
    ]);
  });

  it('is tied to the claim that it names, accepted in its term, and the claim is paid', async () => {
    expectRefused(await draft(), [409, 'invoice-missing']);
    const { exchangeId, sdiId } = await becomes(delivered({ number: '2' }), (one) => one.claimId === claimId);
    const invoices = await journey
      .as('home-care')
      .sees<{ items: readonly { number: string; status: string }[] }>(`/claims/${claimId}/invoices`);
    expect(invoices.items).toMatchObject([{ number: '2', status: 'matched' }]);
    await journey.as('zone-officer').did(`/exchange-invoices/${exchangeId}/answer`, { outcome: 'EC01' });
    await becomes(sdiId, ({ isTaken, outcome }) => isTaken && outcome === 'EC01');
    expect((await draft()).status).toBe(201);
  });

  it('cannot be answered once the exchange system says that its term is over', async () => {
    const sdiId = delivered({ number: '3', price: '61.00' });
    const { exchangeId } = await becomes(sdiId, (one) => one.claimId === claimId);
    exchange.notify(sdiId, 'term-over');
    await becomes(sdiId, ({ status }) => status === 'over');
    const late = { outcome: 'EC02', reason: 'not-due' };
    expectRefused(await journey.as('zone-officer').post(`/exchange-invoices/${exchangeId}/answer`, late), [
      ...([409, 'answer-term-over'] as const),
    ]);
  });
});
