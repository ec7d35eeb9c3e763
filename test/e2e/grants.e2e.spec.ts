// The grant of a network of bodies, from its plan to what it gives back: every amount by hand, wrong hands, the same moment twice.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import {
  acceptedVoucher,
  admittedApplication,
  claimOf,
  differencesOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { expectRefused } from './support/refused.js';

interface Claim {
  readonly claimId: string;
}
interface Project {
  readonly claims: readonly Claim[];
}

const LEAD = { fiscalCode: computePartitaIva('9400000003'), name: 'Rete Finta SdS (prova)', comune: 'D612' };
const LINES = [
  { line: 'PERSONALE', amountCents: 750_000 },
  { line: 'MATERIALI', amountCents: 220_000 },
  { line: 'ORE', units: 100 },
];
const PARTNERS = [
  { code: 'SDS', name: LEAD.name, fiscalCode: LEAD.fiscalCode, lead: true, shareBasisPoints: 6_000 },
  { code: 'COOP', name: 'Cooperativa Finta (prova)', lead: false, shareBasisPoints: 4_000 },
];
const ZONES = [
  { zone: 'TC-01', shareBasisPoints: 7_000 },
  { zone: 'TC-02', shareBasisPoints: 3_000 },
];

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-05-04T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

let callId = '';
let voucherId = '';
const at = (path = '') => `/projects/${voucherId}${path}`;
const lead = () => journey.as('family-one');
const office = () => journey.as('zone-officer');
const plan = (over: object = {}) => ({ lines: LINES, partners: PARTNERS, zones: ZONES, ...over });
const asks = (path: string, body: object) => lead().post(at(path), body);
const spent = (line: string, partner: string, spentOn: string, over: object) => ({ line, partner, spentOn, ...over });
/** The last claim or advance that was asked. */
const lastClaim = async (): Promise<Claim> => {
  const { claims } = await lead().sees<Project>(at());
  const claim = claims.at(-1);
  if (claim === undefined) throw new Error('nothing was claimed');
  return claim;
};
const approved = async (cuts: readonly object[] = []): Promise<Project> =>
  office().did<Project>(at(`/claims/${(await lastClaim()).claimId}/approval`), { cuts });
/** The month of the wallet's entries is presented by the lead, and paid as it was asked. */
const paid = async (month: string, askedCents: number, executedOn: string): Promise<void> => {
  const { claimId } = await claimOf(lead(), callId, month, (claim) => claim.askedCents === askedCents);
  await lead().did(`/claims/${claimId}/submission`);
  await payClaim(journey, claimId, {}, { paidCents: askedCents, reference: `RETE-${claimId.slice(0, 8)}`, executedOn });
};

describe('the plan', () => {
  it('is of a grant of 10,000.00 to a body, in two funds', async () => {
    const document = readFileSync('libs/rules/calls/examples/rete-di-zona.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [
      { source: 'POR FSE Asse B', year: 2026, amountCents: 700_000 },
      { source: 'Bilancio regionale', year: 2026, amountCents: 300_000 },
    ]));
    const facts = { zoneShare: 1_000_000, coFinancing: '20', publicPartner: true };
    const id = await admittedApplication(journey, 'family-one', {
      ...{ callId, action: 'RETE', recipientBody: LEAD, facts, declarationsAccepted: true },
      applicant: { relation: 'legal-representative' },
    });
    const voucher = await acceptedVoucher(journey, 'family-one', id);
    expect(voucher.valueCents).toBe(1_000_000);
    ({ voucherId } = voucher);
    expect(await lead().sees(at())).toMatchObject({
      ...{ status: 'to-plan', grantedCents: 1_000_000, shareBasisPoints: 8_000, advanceMostCents: 400_000 },
      ...{ plans: [], claims: [], leftCents: 1_000_000 },
    });
  });

  it('is said by the lead alone, whole in its shares, within the grant', async () => {
    for (const persona of ['family-two', 'home-care', 'zone-officer'])
      expect((await journey.as(persona).post(at('/plans'), plan())).status).toBe(404);
    expect((await journey.as('family-two').get(at())).status).toBe(404);
    expectRefused(await asks('/plans', plan({ lines: [] })), [400, 'invalid-body', 'lines']);
    const half = PARTNERS.map((partner) => ({ ...partner, shareBasisPoints: 5_001 }));
    expectRefused(await asks('/plans', plan({ partners: half })), [422, 'shares-not-whole']);
    expectRefused(await asks('/plans', plan({ partners: PARTNERS.slice(0, 1) })), [422, 'partners-too-few']);
    expectRefused(await asks('/plans', plan({ lines: [{ line: 'VIAGGI', amountCents: 1 }] })), [422, 'line-unknown']);
    const above = [{ line: 'PERSONALE', amountCents: 1_250_002 }];
    expectRefused(await asks('/plans', plan({ lines: above })), [409, 'plan-above-grant']);
    await lead().did(at('/plans'), plan());
    expectRefused(await asks('/advances', { amountCents: 1 }), [409, 'plan-missing']);
  });

  it('holds once an office approves it by an act', async () => {
    const waiting = await office().eventually<{ items: { voucherId: string; planWaits: boolean }[] }>(
      '/projects?waiting=true',
      ({ items }) => items.some((one) => one.voucherId === voucherId),
    );
    expect(waiting.items).toMatchObject([{ planWaits: true, claimWaits: false }]);
    const act = { version: 1, actNumber: 'DD/41/2026' };
    expectRefused(await lead().post(at('/plans/approval'), act), [403, 'role-missing']);
    expectRefused(await office().post(at('/plans/approval'), { ...act, version: 2 }), [409, 'plan-changed']);
    expect(await office().did(at('/plans/approval'), act)).toMatchObject({
      status: 'running',
      // 100 hours at 28.00
      plans: [{ version: 1, status: 'in-force', actNumber: 'DD/41/2026', totalCents: 1_250_000 }],
      partners: [
        { code: 'SDS', name: LEAD.name, plannedCents: 750_000 },
        { code: 'COOP', name: 'Cooperativa Finta (prova)', plannedCents: 500_000 },
      ],
    });
  });
});

describe('the advance', () => {
  const surety = { amountCents: 400_000, until: '2028-05-31', guarantor: 'Banca Finta', number: 'F-1' };
  it('is at most 40 % of the grant, with a surety', async () => {
    await journey.clock('2026-06-10T08:00:00.000Z');
    expectRefused(await asks('/advances', { amountCents: 400_000 }), [422, 'surety-missing']);
    expectRefused(await asks('/advances', { amountCents: 400_001, surety }), [409, 'advance-above-most']);
    await lead().did(at('/advances'), { amountCents: 400_000, surety });
    expectRefused(await asks('/advances', { amountCents: 1, surety }), [409, 'claim-waiting']);
  });

  it('waits in the open for the account of the body, and goes on once it is there', async () => {
    await approved();
    expect(await lastClaim()).toMatchObject({
      kind: 'advance',
      status: 'held-up',
      heldUpBy: 'payment-details-missing',
    });
    await lead().did('/payment-details', { iban: italianIban('05428', '11101', '000000777773'), voucherId });
    const { claimId } = await lastClaim();
    await office().did(at(`/claims/${claimId}/entry`));
    expect(await lastClaim()).toMatchObject({ status: 'entered', payCents: 400_000 });
    expectRefused(await office().post(at(`/claims/${claimId}/entry`), {}), [409, 'not-held-up']);
    await paid('2026-06', 400_000, '2026-06-10');
  });

  it('is entered by the project and by nothing else', async () => {
    const said = { voucherId, service: 'RENDICONTO', servedOn: '2026-06-10', askedCents: 100 };
    expectRefused(await lead().post('/redemptions', said), [409, 'paid-by-project']);
  });
});

describe('a claim', () => {
  const first = [
    spent('PERSONALE', 'SDS', '2026-07-15', { costCents: 100_001, number: 'BP 7/2026', description: 'Busta paga' }),
    spent('MATERIALI', 'COOP', '2026-08-20', { costCents: 50_000, number: '12/A' }),
    spent('ORE', 'COOP', '2026-09-30', { units: 20 }),
  ];
  const interim = { kind: 'interim', from: '2026-06-01', to: '2026-09-30', expenses: first };

  it('says each expense by line, partner and document', async () => {
    await journey.clock('2026-10-05T08:00:00.000Z');
    const of = (expense: object) => ({ ...interim, expenses: [expense] });
    const staff = first[0] ?? {};
    expectRefused(await asks('/claims', of({ ...staff, number: undefined })), [422, 'expense-undocumented']);
    expectRefused(await asks('/claims', of({ ...staff, partner: 'ALTRI' })), [422, 'partner-not-in-plan']);
    expectRefused(await asks('/claims', of({ ...staff, costCents: 750_001 })), [409, 'line-exceeded']);
    expectRefused(await asks('/claims', of({ ...staff, spentOn: '2026-05-31' })), [422, 'expense-outside-period']);
    expectRefused(await asks('/claims', of({ ...staff, units: 0 })), [400, 'invalid-body', 'expenses.0.units']);
    const twice = { ...interim, expenses: [staff, { ...staff, number: 'bp-7/2026' }] };
    expectRefused(await asks('/claims', twice), [409, 'expense-twice']);
    expect((await journey.as('family-two').post(at('/claims'), interim)).status).toBe(404);
  });

  it('that two send at the same moment is there once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => asks('/claims', interim)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await lastClaim()).toMatchObject({ kind: 'interim', status: 'waiting', askedCents: 206_001 });
  });

  it('is paid at 80 % of what is recognised, less what it gives back of the advance', async () => {
    const { claimId } = await lastClaim();
    const cut = { expenseId: '1', cutCents: 1, reason: 'not-payable' };
    expectRefused(await lead().post(at(`/claims/${claimId}/approval`), {}), [403, 'role-missing']);
    expectRefused(await office().post(at(`/claims/${claimId}/approval`), { cuts: [cut, cut] }), [422, 'cut-wrong']);
    const answers = await Promise.all(
      [1, 2].map(() => office().post(at(`/claims/${claimId}/approval`), { cuts: [cut] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await lead().sees(at())).toMatchObject({
      // 2,060.00 × 80 % = 1,648.00; of the advance 1,648/10,000 × 4,000.00 = 659.20.
      ...{ recognisedCents: 206_000, publicCents: 164_800, recoveredCents: 65_920, outstandingCents: 334_080 },
      // 4,000.00 + 988.80
      ...{ paidCents: 498_880, leftCents: 501_120 },
      claims: [
        {},
        {
          ...{ status: 'entered', payCents: 98_880 },
          // 1,648.00 × 1,000.00 / 2,060.00 = 800.00; × 70 % = 1,153.60
          partners: [
            { code: 'SDS', publicCents: 80_000 },
            { code: 'COOP', publicCents: 84_800 },
          ],
          zones: [
            { code: 'TC-01', publicCents: 115_360 },
            { code: 'TC-02', publicCents: 49_440 },
          ],
          expenses: [{ number: 'BP 7/2026', cutCents: 1 }, { number: '12/A' }, { units: 20, costCents: 56_000 }],
        },
      ],
    });
    const wallet = await lead().eventually<{ remainingCents: number }>(
      `/wallets/${voucherId}`,
      ({ remainingCents }) => remainingCents === 501_120,
    );
    expect(wallet.remainingCents).toBe(501_120);
    await paid('2026-10', 98_880, '2026-10-05');
  });
});

describe('the plan in another version', () => {
  it('moves 20 % between lines at once, and keeps what was spent', async () => {
    // 20 % of 12,500.00 is 2,500.00.
    const moved = [{ line: 'PERSONALE', amountCents: 500_000 }, { line: 'MATERIALI', amountCents: 470_000 }, LINES[2]];
    expect(await lead().did(at('/plans'), plan({ lines: moved }))).toMatchObject({
      plans: [
        { version: 1, status: 'replaced' },
        {
          ...{ version: 2, status: 'in-force', how: 'free' },
          lines: [{ changeCents: -250_000 }, { changeCents: 250_000 }, { changeCents: 0 }],
        },
      ],
    });
    const below = [{ line: 'PERSONALE', amountCents: 99_999 }, { line: 'MATERIALI', amountCents: 220_000 }, LINES[2]];
    expectRefused(await asks('/plans', plan({ lines: below })), [409, 'line-below-spent']);
    const alone = [
      { ...PARTNERS[0], shareBasisPoints: 9_000 },
      { ...PARTNERS[1], shareBasisPoints: 1_000 },
    ];
    // The cooperative has spent 1,060.00; 10 % of 12,500.00 is 1,250.00.
    await lead().did(at('/plans'), plan({ lines: moved, partners: alone }));
    const refusal = { version: 3, reason: 'La cooperativa resta con la sua quota' };
    expect(await office().did(at('/plans/refusal'), refusal)).toMatchObject({
      plans: [{}, { status: 'in-force' }, { status: 'refused' }],
    });
  });
});

describe('at the end', () => {
  it('what of the advance was not spent is owed back, and the rest of the grant is free once', async () => {
    await journey.clock('2026-12-10T08:00:00.000Z');
    const last = [spent('PERSONALE', 'SDS', '2026-11-30', { costCents: 100_000, number: 'BP 11/2026' })];
    await lead().did(at('/claims'), { kind: 'final', from: '2026-10-01', to: '2026-12-09', expenses: last });
    await approved();
    expect(await lead().sees(at())).toMatchObject({
      // 3,060.00 × 80 % = 2,448.00, of which 800.00 now: all of it gives the advance back.
      ...{ status: 'settled', publicCents: 244_800, recoveredCents: 145_920, outstandingCents: 0 },
      // 4,000.00 − 659.20 − 800.00 = 2,540.80 are owed back; 2,448.00 stay paid.
      ...{ paidCents: 244_800, leftCents: 755_200 },
      claims: [{}, {}, { kind: 'final', status: 'entered', payCents: 0, excessCents: 254_080 }],
    });
    const wallet = await lead().eventually<{ remainingCents: number }>(
      `/wallets/${voucherId}`,
      ({ remainingCents }) => remainingCents === 755_200,
    );
    expect(wallet.remainingCents).toBe(755_200);
    expectRefused(await asks('/plans', plan()), [409, 'project-settled']);
    expectRefused(await asks('/advances', { amountCents: 1 }), [409, 'project-settled']);
  });

  it('comes back through a recovery, and every cent is accounted for', async () => {
    // June was presented: what corrects the advance stands in the first month that was not.
    const { claimId } = await claimOf(lead(), callId, '2026-07', ({ askedCents }) => askedCents === -254_080);
    await lead().did(`/claims/${claimId}/submission`);
    await office().did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
    const { items } = await office().eventually<{ items: { recoveryId: string }[] }>(
      '/recoveries',
      (page) => page.items.length === 1,
    );
    expect(items).toMatchObject([{ amountCents: 254_080, status: 'open' }]);
    const receipt = { reference: 'RETE-SALDO', receivedCents: 254_080, receivedOn: '2026-12-10' };
    await journey.as('treasurer').did(`/recoveries/${items[0]?.recoveryId}/receipts`, receipt);
    const closure = { reason: 'ended', lastServiceDate: '2026-12-09', entriesUntil: '2026-12-09' };
    await office().did(`/vouchers/${voucherId}/closure`, closure);
    // 10,000.00 − 2,448.00: 7,552.00, of which 70 % and 30 %.
    const money = await office().eventually<{ freeCents: number }>(
      `/calls/${callId}/allocations/TC-01`,
      ({ freeCents }) => freeCents === 755_200,
    );
    expect(money).toMatchObject({ bySource: [{ freeCents: 528_640 }, { freeCents: 226_560 }] });
    expect(await differencesOf(journey, callId, 0)).toEqual([]);
  });
});
