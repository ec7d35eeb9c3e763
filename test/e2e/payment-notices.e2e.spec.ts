// Money that a provider owes back is asked through pagoPA, and closed by the receipt: the whole platform, with a node of our own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { MockPaymentNode } from '@buono/registries/mock';
import { claimOf, Journey, paySettled } from './support/journey.js';
import { expectRefused, smallWorld } from './support/refused.js';

interface Owed {
  readonly status: string;
  readonly owedCents: number;
  readonly notices: readonly { noticeNumber: string; status: string; amountCents: number; qrText?: string }[];
}

const CREDITOR = '01386030488';

let node: MockPaymentNode;
let folder: string;
let journey: Journey;
let recoveryId: string;
beforeAll(async () => {
  node = await MockPaymentNode.start(new SettableClock('2026-04-20T08:00:00.000Z'));
  folder = mkdtempSync(join(tmpdir(), 'buono-money-'));
  writeFileSync(join(folder, 'node.token'), node.settings.token);
  const creditor = { taxCode: CREDITOR, name: 'Regione Esempio', auxDigit: 3, code: '07' };
  const paymentNode = { url: node.settings.url, tokenFile: 'node.token', creditor, everySeconds: 1 };
  writeFileSync(join(folder, 'money.json'), JSON.stringify({ paymentNode }));
  journey = await Journey.start('2026-04-20T08:00:00.000Z', {
    BUONO_RATE_LIMIT: 'off',
    BUONO_MONEY: `file:${join(folder, 'money.json')}`,
  });
  const { voucherId, callId } = await smallWorld(journey);
  const home = journey.as('home-care');
  const ride = { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 7_000 };
  const { redemptionId } = await home.did<{ redemptionId: string }>('/redemptions', ride);
  const april = await claimOf(home, callId, '2026-04', ({ askedCents }) => askedCents === 6_000);
  await home.did(`/claims/${april.claimId}/submission`);
  await journey.as('zone-officer').did(`/claims/${april.claimId}/settlements`, { zone: 'TC-01' });
  await paySettled(journey, april.claimId, { reference: 'TRN-1', executedOn: '2026-04-20' });
  // 70.00 less the 10.00 of the family: 60.00 were paid for a service that was never given.
  await journey.as('zone-officer').did(`/redemptions/${redemptionId}/reversal`, { reason: 'not-delivered' });
  const may = await claimOf(home, callId, '2026-05', ({ askedCents }) => askedCents === -6_000);
  await journey.as('region-officer').did(`/claims/${may.claimId}/submission`);
  const settled = await journey
    .as('zone-officer')
    .did<{ zones: { recoveryId?: string }[] }>(`/claims/${may.claimId}/settlements`, { zone: 'TC-01' });
  recoveryId = settled.zones[0]?.recoveryId ?? '';
});
afterAll(async () => {
  await journey.end();
  await node.stop();
  rmSync(folder, { recursive: true, force: true });
});

const becomes = (isSo: (owed: Owed) => boolean) =>
  journey.as('home-care').eventually<Owed>(`/recoveries/${recoveryId}`, isSo);

describe('a notice of payment', () => {
  it('asks for what is owed back, and is shown to who owes it and to no other', async () => {
    const { notices } = await becomes((owed) => owed.notices[0]?.status === 'payable');
    expect(notices).toHaveLength(1);
    const [{ noticeNumber, qrText }] = notices as [Owed['notices'][number]];
    expect(qrText).toBe(`PAGOPA|002|${noticeNumber}|${CREDITOR}|6000`);
    expectRefused(await journey.as('nursery').get(`/recoveries/${recoveryId}`), [404, 'not-found']);
    expectRefused(await journey.as('family-one').get(`/recoveries/${recoveryId}`), [404, 'not-found']);
  });

  it('closes what is owed by its receipt, once, with one cent less held for a person before', async () => {
    const [noticeNumber = ''] = node.positions.keys();
    const less = node.receive({ noticeNumber, creditor: CREDITOR, amountCents: 5_999 });
    const held = await journey
      .as('treasurer')
      .eventually<{ items: readonly object[] }>('/bank-entries?status=held', ({ items }) => items.length > 0);
    expect(held.items).toEqual([
      expect.objectContaining({ account: 'pagopa', reference: less.receiptId, reason: 'amount-differs' }),
    ]);
    const receipt = node.pay(noticeNumber);
    node.receive(receipt);
    const closed = await becomes(({ status, notices }) => status === 'closed' && notices[0]?.status === 'paid');
    expect(closed).toMatchObject({ owedCents: 0, notices: [{ status: 'paid', amountCents: 6_000 }] });
    await journey
      .as('auditor')
      .eventually<{ differences: readonly object[] }>(
        '/reports/reconciliation',
        ({ differences }) => differences.length === 0,
      );
  });
});
