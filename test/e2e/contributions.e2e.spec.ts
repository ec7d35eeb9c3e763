// Money without a provider, from the allocation to the statement: a carer paid back, a monthly indemnity, a rent, the project
// of a zone with its advance. Every amount is worked out by hand from the call's text.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { computePartitaIva, italianIban } from '@buono/kernel';
import {
  acceptedVoucher,
  admittedApplication,
  approvedRanking,
  claimOf,
  differencesOf,
  Journey,
  payClaim,
  publishCall,
  toldAsPaid,
} from './support/journey.js';
import { family, invented } from './support/people.js';
import { expectRefused } from './support/refused.js';

interface Redeemed {
  readonly redemptionId: string;
  readonly publicCents: number;
  readonly familyCents: number;
  readonly remainingCents: number;
}

const FSE = 'POR FSE';
const REGIONAL = 'Fondo sociale regionale';
const TUTOR = { applicant: { relation: 'tutor', mandate: 'Decreto di prova 12/2026' } };
const IBAN_OF_FAMILY = italianIban('05428', '11101', '000000777771');
const IBAN_OF_ZONE = italianIban('05428', '11101', '000000777772');
const ZONE_BODY = { fiscalCode: computePartitaIva('9400000002'), name: 'Zona Finta SdS (prova)', comune: 'D612' };

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

/** A template as a call of its own, with this money in Firenze. */
const fromTemplate = async (code: string, source: string, amountCents: number): Promise<string> => {
  const { document } = await journey.as('region-officer').sees<{ document: object }>(`/call-templates/${code}`);
  const sources = [{ source, year: 2026, amountCents }];
  return (await publishCall(journey, { ...document, code: `${code}-TC` }, sources)).callId;
};

const accepted = async (applicationId: string, valueCents: number): Promise<string> => {
  const voucher = await acceptedVoucher(journey, 'family-one', applicationId);
  expect(voucher.valueCents).toBe(valueCents);
  return voucher.voucherId;
};

type Entry = readonly [voucherId: string, service: string, servedOn: string, more: object];
const entryOf = ([voucherId, service, servedOn, more]: Entry): object => ({ voucherId, service, servedOn, ...more });
const redeem = (...entry: Entry) =>
  journey.as('family-one').post<Record<string, unknown>>('/redemptions', entryOf(entry));
const redeemed = async (...said: Entry): Promise<Redeemed> => {
  const { status, body } = await redeem(...said);
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body as unknown as Redeemed;
};

/** The month is presented by who is paid, and paid as it was asked. */
const paid = async (callId: string, month: string, askedCents: number, executedOn: string): Promise<void> => {
  const person = journey.as('family-one');
  const { claimId } = await claimOf(person, callId, month, (claim) => claim.askedCents === askedCents);
  await person.did(`/claims/${claimId}/submission`);
  await payClaim(journey, claimId, {}, { paidCents: askedCents, reference: `TRN-${claimId.slice(0, 8)}`, executedOn });
};

const calls: Record<'carer' | 'bonus' | 'rent' | 'project', string> = { carer: '', bonus: '', rent: '', project: '' };
const vouchers = { ...calls };
let rentApplication = '';

/** The receipt of a month's rent, photographed and handed in: the service is proved once it was scanned. */
const proved = async ({ redemptionId }: Redeemed): Promise<void> => {
  const on = `/applications/${rentApplication}/documents?proof=RICEVUTA&redemptionId=${redemptionId}`;
  const receipt = { type: 'application/pdf', name: 'bonifico.pdf' };
  const { status, body } = await journey.as('family-one').send(on, pdfOf('bonifico del canone'), receipt);
  expect({ status, body }).toMatchObject({ status: 201, body: { redemptionId, proof: 'RICEVUTA' } });
  await journey
    .as('zone-officer')
    .eventually<{ missingProofs?: string[] }>(
      `/redemptions/${redemptionId}`,
      ({ missingProofs }) => missingProofs === undefined,
    );
};

describe('what is given, on 20 April', () => {
  it('to a family for its carer is twelve months of its band', async () => {
    const document = readFileSync('libs/rules/calls/domiciliarita.yaml', 'utf8');
    ({ callId: calls.carer } = await publishCall(journey, document, [
      { source: FSE, year: 2026, amountCents: 700_000 },
      { source: 'FSC', year: 2026, amountCents: 350_000 },
    ]));
    const facts = {
      ...{ iseeKind: 'sociosanitario', iseePresentedOn: '2026-01-15', isee: 2_399_999 },
      ...{ permanentResidentialCare: false, homeCarePremium: false, otherPublicContribution: false },
      ...{ carerContractHours: 26, carerMonthlyCost: 90_000 },
    };
    const id = await admittedApplication(
      journey,
      'family-one',
      {
        ...{ callId: calls.carer, action: 'A-ASSISTENTE', facts, declarationsAccepted: true, ...TUTOR },
        recipient: invented('Assistita', 'In Prova', 'F', '1941-02-03'),
      },
      { facts: { severityScore: 70 } },
    );
    await approvedRanking(journey, calls.carer, 'A-ASSISTENTE');
    // ISEE up to 24,000.00: 500.00 a month.
    vouchers.carer = await accepted(id, 600_000);
  });

  it('to who cares is 400.00 a month, three times, for one person assisted', async () => {
    calls.bonus = await fromTemplate('M24-BONUS-CAREGIVER', FSE, 200_000);
    const facts = {
      ...{ disabilitySevere: true, servicesStopped: true, carerNamed: true, carersNamed: 1 },
      ...{ otherPublicContribution: false, isee: 2_000_000, singleParent: true },
    };
    const recipient = invented('Assistito', 'Minorenne', 'M', '2010-09-09');
    const draft = { callId: calls.bonus, action: 'TRE-MESI', recipient, facts, declarationsAccepted: true, ...TUTOR };
    const id = await admittedApplication(journey, 'family-one', draft);
    await approvedRanking(journey, calls.bonus, 'TRE-MESI');
    vouchers.bonus = await accepted(id, 120_000);
  });

  it('to a household for its rent is three times half of it, down to the cent', async () => {
    calls.rent = await fromTemplate('M46-MISURA-AFFITTI', REGIONAL, 100_000);
    const facts = {
      ...{ monthlyRent: 55_555, incomeBefore: 1_000_000, incomeNow: 700_000, publicHousing: false },
      ...{ isee: 2_000_000, unemployedSince: '2026-02-01' },
    };
    const draft = {
      ...{ callId: calls.rent, action: 'AFFITTO', recipient: family('family-one'), household: [] },
      ...{ facts, declarationsAccepted: true },
    };
    const id = await admittedApplication(journey, 'family-one', draft);
    rentApplication = id;
    await approvedRanking(journey, calls.rent, 'AFFITTO');
    // Half of 555.55 is 277.775: 277.77, three times.
    vouchers.rent = await accepted(id, 83_331);
  });

  it('to a zone for its project is the part that it does not finance itself', async () => {
    calls.project = await fromTemplate('M28-INSERIMENTO-DISABILI', 'POR FSE Asse B', 15_000_000);
    const facts = { applicantBody: 'sds', personsPlanned: 20, coFinancing: '12.5' };
    const draft = {
      ...{ callId: calls.project, action: 'ZONE', recipientBody: ZONE_BODY, facts, declarationsAccepted: true },
      applicant: { relation: 'legal-representative' },
    };
    const id = await admittedApplication(journey, 'family-one', draft);
    await approvedRanking(journey, calls.project, 'ZONE');
    // 50,000.00 + 20 × 6,000.00 = 170,000.00; 87.5 % of it.
    vouchers.project = await accepted(id, 14_875_000);
  });
});

describe('what is spent', () => {
  const carerMonth = (servedOn: string, daysCovered: number, askedCents = 90_000) =>
    [vouchers.carer, 'ASSISTENTE-MESE', servedOn, { askedCents, inputs: { daysCovered } }] as const;
  const bonusMonth = (servedOn: string, over: object = {}) => [vouchers.bonus, 'MESE', servedOn, over] as const;
  const rentMonth = (servedOn: string, askedCents = 55_555) =>
    [vouchers.rent, 'MESE', servedOn, { askedCents }] as const;
  const project = (service: string, servedOn: string, more: object) =>
    [vouchers.project, service, servedOn, more] as const;

  it('is for April: the days of the carer, one indemnity, one rent', async () => {
    await journey.as('family-one').did('/payment-details', { iban: IBAN_OF_FAMILY });
    await journey.clock('2026-05-04T08:00:00.000Z');
    // 500.00 × 11/30 = 183.333…
    expect(await redeemed(...carerMonth('2026-04-30', 11))).toMatchObject({ publicCents: 18_333, familyCents: 71_667 });
    expectRefused(await redeem(...carerMonth('2026-04-29', 1)), [409, 'period-already-redeemed']);
    expectRefused(await redeem(...carerMonth('2026-05-31', 31)), [422, 'served-in-the-future']);
    expect(await redeemed(...bonusMonth('2026-04-30'))).toMatchObject({ publicCents: 40_000, familyCents: 0 });
    expectRefused(await redeem(...bonusMonth('2026-04-30')), [409, 'period-already-redeemed']);
    expectRefused(await redeem(...bonusMonth('2026-05-04', { units: 2 })), [422, 'quantity-out-of-range']);
    const rent = await redeemed(...rentMonth('2026-04-30'));
    expect(rent).toMatchObject({ publicCents: 27_777, familyCents: 27_778, proofs: ['RICEVUTA'] });
    for (const persona of ['family-two', 'home-care', 'zone-officer'])
      expect((await journey.as(persona).post('/redemptions', entryOf(bonusMonth('2026-05-04')))).status).toBe(404);
    await paid(calls.carer, '2026-04', 18_333, '2026-05-04');
    await paid(calls.bonus, '2026-04', 40_000, '2026-05-04');
    const { claimId } = await claimOf(journey.as('family-one'), calls.rent, '2026-04', () => true);
    await journey.as('family-one').did(`/claims/${claimId}/submission`);
    const settled = await journey.as('zone-officer').post(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
    expectRefused(settled, [409, 'line-unproved']);
    await proved(rent);
    const bank = { paidCents: 27_777, reference: 'TRN-RENT-04', executedOn: '2026-05-04' };
    await payClaim(journey, claimId, {}, bank);
  });

  it('is for May and June: never above the band, nor above what is left', async () => {
    await journey.clock('2026-06-30T08:00:00.000Z');
    expect(await redeemed(...carerMonth('2026-05-31', 31))).toMatchObject({ publicCents: 50_000, familyCents: 40_000 });
    // The carer costs 333.00, less than 500.00 × 20/30 = 333.33.
    expect(await redeemed(...carerMonth('2026-06-30', 20, 33_300))).toMatchObject({
      ...{ publicCents: 33_300, familyCents: 0 },
      // 6,000.00 − 183.33 − 500.00 − 333.00
      remainingCents: 498_367,
    });
    expectRefused(await redeem(...carerMonth('2026-06-01', 32)), [422, 'input-wrong']);
    await redeemed(...bonusMonth('2026-05-31'));
    expect(await redeemed(...bonusMonth('2026-06-30'))).toMatchObject({ publicCents: 40_000, remainingCents: 0 });
    // A rent that went down: 500.00, of which 277.77 are paid all the same.
    const may = await redeemed(...rentMonth('2026-05-31', 50_000));
    expect(may).toMatchObject({ publicCents: 27_777, familyCents: 22_223 });
    const june = await redeemed(...rentMonth('2026-06-30', 20_000));
    expect(june).toMatchObject({ publicCents: 20_000, familyCents: 0 });
    for (const month of [may, june]) await proved(month);
  });

  it('is for a project first the advance, then what was spent, with who was followed', async () => {
    const body = { iban: IBAN_OF_ZONE, voucherId: vouchers.project };
    expectRefused(await redeem(...project('ANTICIPO', '2026-06-10', { askedCents: 5_950_001 })), [
      409,
      'payment-details-missing',
    ]);
    await journey.as('family-one').did('/payment-details', body);
    // 40 % of 148,750.00; a cent more is its own.
    expect(await redeemed(...project('ANTICIPO', '2026-06-10', { askedCents: 5_950_001 }))).toMatchObject({
      publicCents: 5_950_000,
      familyCents: 1,
    });
    expectRefused(await redeem(...project('ANTICIPO', '2026-06-11', { askedCents: 100 })), [409, 'ceiling-reached']);
    const stage = (askedCents: number, persone: number) =>
      project('AVANZAMENTO', '2026-06-29', { askedCents, inputs: { persone } });
    // 87.5 % of 33,333.33 is 29,166.66375.
    expect(await redeemed(...stage(3_333_333, 7))).toMatchObject({ publicCents: 2_916_666, familyCents: 416_667 });
    expectRefused(await redeem(...stage(100_000, 0)), [422, 'condition-not-met']);
    // 148,750.00 − 59,500.00 − 29,166.66 = 60,083.34 are left; 87.5 % of 80,000.00 would be 70,000.00.
    expect(await redeemed(...stage(8_000_000, 9))).toMatchObject({
      ...{ publicCents: 6_008_334, familyCents: 1_991_666, remainingCents: 0 },
    });
  });

  it('is claimed by who is paid, and paid to the cent', async () => {
    await journey.clock('2026-07-01T08:00:00.000Z');
    await paid(calls.carer, '2026-05', 50_000, '2026-07-01');
    await paid(calls.carer, '2026-06', 33_300, '2026-07-01');
    await paid(calls.bonus, '2026-05', 40_000, '2026-07-01');
    await paid(calls.bonus, '2026-06', 40_000, '2026-07-01');
    await paid(calls.rent, '2026-05', 27_777, '2026-07-01');
    await paid(calls.rent, '2026-06', 20_000, '2026-07-01');
    await paid(calls.project, '2026-06', 14_875_000, '2026-07-01');
    await toldAsPaid(journey, calls.carer, 101_633);
    await toldAsPaid(journey, calls.bonus, 120_000);
    await toldAsPaid(journey, calls.project, 14_875_000);
    for (const callId of Object.values(calls)) expect(await differencesOf(journey, callId, 0)).toEqual([]);
  });
});

describe('what is declared', () => {
  interface Statement {
    readonly statementId: string;
    readonly status: string;
    readonly lines: number;
    readonly totalCents: number;
    readonly shares: readonly { readonly source: string; readonly amountCents: number }[];
  }

  it('is every line of the programme once, by source, and nothing of another', async () => {
    const region = journey.as('region-officer');
    const programme = { eligibleFrom: '2026-01-01', eligibleTo: '2029-12-31', actNumber: 'C(2022) 1' };
    const { programmeId } = await region.did<{ programmeId: string }>('/programmes', {
      name: 'FSE (prova)',
      ...programme,
    });
    for (const callId of [calls.carer, calls.bonus, calls.project])
      await region.did(`/programmes/${programmeId}/calls`, { callId, actNumber: 'DD/20/2026' });
    const on = `/programmes/${programmeId}/expenditure-statements`;
    const { statementId } = await region.did<Statement>(on, { paidUpTo: '2026-07-01' });
    const statement = await region.eventually<Statement>(`${on}/${statementId}`, ({ status }) => status === 'drafted');
    expect(statement).toMatchObject({
      // Three months of the carer, three of the indemnity, the advance and two stages.
      lines: 9,
      // 1,016.33 + 1,200.00 + 148,750.00
      totalCents: 15_096_633,
      // A third of the carer is of the second source: 61.11 + 166.67 + 111.00. The indemnity is all of the first.
      shares: [
        { source: 'FSC', year: 2026, amountCents: 33_878 },
        { source: FSE, year: 2026, amountCents: 187_755 },
        { source: 'POR FSE Asse B', year: 2026, amountCents: 14_875_000 },
      ],
    });
    await journey.as('second-approver').did(`${on}/${statementId}/signature`);
  });
});
