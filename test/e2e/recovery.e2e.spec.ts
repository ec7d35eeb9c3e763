// A provider is paid on its invoice, for a service that was never given: it owes the money back, pays by instalments, and a rest is given up.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventedInvoice, type InventedInvoice } from '@buono/bank-files/testing';
import { claimOf, Journey, paySettled } from './support/journey.js';
import { expectRefused, HOUSE_VAT, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

interface Recovery {
  readonly recoveryId: string;
  readonly status: string;
  readonly amountCents: number;
  readonly owedCents: number;
  readonly receivedCents: number;
  readonly waivedCents: number;
  readonly instalments: readonly { readonly dueOn: string; readonly owedCents: number; readonly late: boolean }[];
}

const CUP = 'D11B26000010001';

let journey: Journey;
let world: SmallWorld;
let recoveryId: string;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey, { cup: CUP, invoicing: { required: true, taxCode: '01386030488' } });
});
afterAll(() => journey.end());

const redeemed = (servedOn: string, askedCents: number) =>
  journey.as('home-care').did<{ redemptionId: string }>('/redemptions', {
    voucherId: world.voucherId,
    service: 'GIORNO',
    servedOn,
    askedCents,
  });
const claimed = async (month: string, enough: number) => {
  const { claimId } = await claimOf(
    journey.as('home-care'),
    world.callId,
    month,
    ({ askedCents }) => askedCents === enough,
  );
  return claimId;
};
/** The provider's invoice for a claim, of 60.00 unless told otherwise. */
const invoiced = async (claimId: string, said: InventedInvoice = {}) => {
  const text = inventedInvoice({ vat: HOUSE_VAT, date: '2026-04-20', price: '60.00', cup: CUP, ...said });
  const sent = { type: 'application/xml', name: 'IT01234567890_00001.xml' };
  const { body } = await journey.as('home-care').send(`/claims/${claimId}/invoices`, Buffer.from(text), sent);
  return body as { invoiceId: string; status: string; checks: { check: string; result: string; found?: string }[] };
};
const recovery = () => journey.as('region-officer').sees<Recovery>(`/recoveries/${recoveryId}`);
interface Difference {
  readonly kind: string;
  readonly expectedCents: number;
  readonly foundCents: number;
}

/** What the reconciliation comes to once reporting has heard: one difference. */
const becomes = (one: Difference): Promise<unknown> =>
  journey
    .as('auditor')
    .eventually<{ differences: readonly Difference[] }>(
      `/reports/reconciliation?callId=${world.callId}`,
      ({ differences }) =>
        differences.length === 1 &&
        differences.every(
          ({ kind, expectedCents, foundCents }) =>
            kind === one.kind && expectedCents === one.expectedCents && foundCents === one.foundCents,
        ),
    );
const receipt = (over: object = {}) =>
  journey.as('treasurer').post(`/recoveries/${recoveryId}/receipts`, {
    reference: 'INC-1',
    receivedCents: 1_500,
    receivedOn: '2026-04-20',
    ...over,
  });

/** The call asks for an invoice: none, then one of another project, then the right one. */
const payOnInvoice = async (claimId: string): Promise<void> => {
  await journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
  const awaited = await journey
    .as('zone-officer')
    .eventually<{ required: boolean; dueCents: number }>(`/claims/${claimId}/invoices`, ({ required }) => required);
  expect(awaited.dueCents).toBe(6_000);
  const draft = () => journey.as('region-officer').post('/payment-orders', { claimId, zone: 'TC-01' });
  expectRefused(await draft(), [409, 'invoice-missing']);
  const wrong = await invoiced(claimId, { number: '1', cup: 'E99B26000010009', total: '60.01' });
  expect(wrong.status).toBe('to-check');
  expect(wrong.checks.filter(({ result }) => result === 'not-met').map(({ check }) => check)).toEqual(['cup', 'total']);
  expectRefused(await draft(), [409, 'invoice-to-check']);
  const path = `/invoices/${wrong.invoiceId}/refusal`;
  expectRefused(await journey.as('home-care').post(path, { reason: 'Il CUP è di un altro progetto.' }), [
    ...([403, 'role-missing'] as const),
  ]);
  await journey.as('zone-officer').did(path, { reason: 'Il CUP è di un altro progetto.' });
  expect(await invoiced(claimId, { number: '2' })).toMatchObject({ status: 'matched' });
  expectRefused(await journey.as('nursery').get(`/claims/${claimId}/invoices`), [404, 'not-found']);
  await paySettled(journey, claimId, { reference: 'TRN-REC-1', executedOn: '2026-04-20' });
};

describe('money that a provider owes back', () => {
  it('is opened by itself where corrections outweigh what is approved beside them', async () => {
    // 70.00 and 30.00, each less the 10.00 of the family: 60.00 and 20.00.
    const { redemptionId } = await redeemed('2026-04-01', 7_000);
    const april = await claimed('2026-04', 6_000);
    await journey.as('home-care').did(`/claims/${april}/submission`);
    await payOnInvoice(april);
    await journey.as('zone-officer').did(`/redemptions/${redemptionId}/reversal`, { reason: 'not-delivered' });
    await redeemed('2026-04-02', 3_000);

    // 20.00 less 60.00; the provider does not present it, so the region does, and no other office may.
    const next = await claimed('2026-05', -4_000);
    expectRefused(await journey.as('zone-officer').post(`/claims/${next}/submission`, {}), [404, 'not-found']);
    await journey.as('region-officer').did(`/claims/${next}/submission`);
    const settled = await journey
      .as('zone-officer')
      .did<{ zones: { recoveryId?: string }[] }>(`/claims/${next}/settlements`, { zone: 'TC-01' });
    expect(settled).toMatchObject({ approvedCents: -4_000 });
    recoveryId = settled.zones[0]?.recoveryId ?? '';
    const draft = await journey.as('region-officer').post('/payment-orders', { claimId: next, zone: 'TC-01' });
    expectRefused(draft, [409, 'nothing-to-pay']);

    type Page = { items: readonly Recovery[] };
    const page = await journey
      .as('home-care')
      .eventually<Page>('/recoveries?status=open', ({ items }) => items.length > 0);
    expect(page.items).toEqual([
      expect.objectContaining({ recoveryId, status: 'open', amountCents: 4_000, owedCents: 4_000, zone: 'TC-01' }),
    ]);
    await becomes({ kind: 'recovery-due', expectedCents: -4_000, foundCents: 0 });
  });

  it('is found by who owes it, and nobody sees more by asking for it', async () => {
    const found = async (persona: string, payeeId: string) => {
      const { items } = await journey
        .as(persona)
        .sees<{ items: readonly Recovery[] }>(`/recoveries?payeeId=${payeeId}`);
      return items.map((one) => one.recoveryId);
    };
    const { payeeId } = await journey.as('region-officer').sees<{ payeeId: string }>(`/recoveries/${recoveryId}`);
    for (const persona of ['zone-officer', 'region-officer', 'auditor', 'home-care'])
      expect(await found(persona, payeeId)).toEqual([recoveryId]);
    expect(await found('region-officer', NOBODY)).toEqual([]);
    for (const persona of ['nursery', 'family-one']) expect(await found(persona, payeeId)).toEqual([]);
    expect((await journey.as('zone-officer').get('/recoveries?payeeId=nobody')).status).toBe(400);
  });

  it('is shown to who owes it and to the offices, and to nobody else', async () => {
    const path = `/recoveries/${recoveryId}`;
    for (const persona of ['home-care', 'zone-officer', 'region-officer', 'treasurer', 'second-approver', 'auditor'])
      expect((await journey.as(persona).get(path)).status).toBe(200);
    for (const persona of ['nursery', 'family-one', 'assessment-unit'])
      expectRefused(await journey.as(persona).get(path), [404, 'not-found']);
    expectRefused(await journey.as('region-officer').get(`/recoveries/${NOBODY}`), [404, 'not-found']);
  });

  it('is granted in instalments that are the whole, in order, and not over', async () => {
    const grant = (instalments: unknown, persona = 'region-officer') =>
      journey.as(persona).post(`/recoveries/${recoveryId}/instalments`, { actNumber: 'DD/88/2026', instalments });
    const first = { dueOn: '2026-04-30', amountCents: 1_500 };
    const second = { dueOn: '2026-05-31', amountCents: 2_500 };
    expectRefused(await grant([first, second], 'home-care'), [403, 'role-missing']);
    expectRefused(await grant([first]), [422, 'plan-not-whole']);
    expectRefused(await grant([second, first]), [422, 'plan-not-in-order']);
    expectRefused(await grant([{ ...first, dueOn: '2026-04-19' }, second]), [422, 'plan-in-the-past']);
    expectRefused(await grant([]), [400, 'invalid-body', 'instalments']);
    expectRefused(await grant([{ ...first, amountCents: 0 }, second]), [
      400,
      'invalid-body',
      'instalments.0.amountCents',
    ]);
    expect((await grant([first, second])).body).toMatchObject({ owedCents: 4_000, planActNumber: 'DD/88/2026' });
  });

  it('comes in once, entry by entry, and never more than is owed', async () => {
    expectRefused(await receipt({ receivedOn: '2026-04-21' }), [400, 'invalid-body', 'receivedOn']);
    expectRefused(await receipt({ receivedCents: 4_001 }), [422, 'received-above-owed']);
    expectRefused(await journey.as('region-officer').post(`/recoveries/${recoveryId}/receipts`, {}), [
      403,
      'role-missing',
    ]);
    expect((await receipt()).body).toMatchObject({ receivedCents: 1_500, owedCents: 2_500 });
    expect((await receipt()).body).toMatchObject({ receivedCents: 1_500, owedCents: 2_500 });
    expectRefused(await receipt({ receivedCents: 1_501 }), [409, 'receipt-already-used']);
    expect((await recovery()).instalments.map(({ owedCents }) => owedCents)).toEqual([0, 2_500]);
    await becomes({ kind: 'recovery-due', expectedCents: -4_000, foundCents: -1_500 });
  });

  it('is given up by two persons, with an act, and then nothing is due', async () => {
    const on = (path: string) => `/recoveries/${recoveryId}/waiver${path}`;
    const waiver = { actNumber: 'DD/90/2026', waivedCents: 500, reason: 'uneconomical' };
    expectRefused(await journey.as('second-approver').post(on('/approval'), {}), [409, 'no-waiver']);
    expectRefused(await journey.as('second-approver').post(on(''), waiver), [403, 'role-missing']);
    expectRefused(await journey.as('region-officer').post(on(''), { ...waiver, waivedCents: 2_501 }), [
      422,
      'waiver-above-owed',
    ]);
    expectRefused(await journey.as('region-officer').post(on(''), { ...waiver, reason: 'antipatia' }), [
      400,
      'invalid-body',
      'reason',
    ]);
    await journey.as('region-officer').did(on(''), waiver);
    expectRefused(await journey.as('region-officer').post(on('/approval'), {}), [403, 'role-missing']);
    await journey.as('second-approver').did(on('/approval'));
    expect(await recovery()).toMatchObject({ status: 'open', waivedCents: 500, owedCents: 2_000 });
    expect((await receipt({ reference: 'INC-2', receivedCents: 2_000 })).body).toMatchObject({
      status: 'closed',
      owedCents: 0,
    });
    expectRefused(await receipt({ reference: 'INC-3', receivedCents: 1 }), [409, 'recovery-closed']);
    // 40.00 owed: 35.00 came in, 5.00 were given up, and that stays to be explained.
    await becomes({ kind: 'recovery-waived', expectedCents: -500, foundCents: 0 });
  });

  it('reconciles: 60.00 paid, of which 20.00 were held for the other day and 35.00 came back', async () => {
    type Report = { totals: Record<string, number> };
    const { totals } = await journey.as('auditor').sees<Report>(`/reports/reconciliation?callId=${world.callId}`);
    expect(totals).toMatchObject({ accruedCents: 2_000, settledCents: 2_000, orderedCents: 2_000, paidCents: 2_500 });
  });
});
