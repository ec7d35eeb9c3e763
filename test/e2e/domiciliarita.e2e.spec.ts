// DOMICILIARITÀ: a carer paid back to the family, a dementia package, a package after discharge; amounts by hand.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  approvedRanking,
  claimOf,
  differencesOf,
  Journey,
  payClaim,
  publishCall,
} from './support/journey.js';
import { family, HOME_CARE, invented } from './support/people.js';

interface Paid {
  redemptionId: string;
  publicCents: number;
  familyCents: number;
  remainingCents: number;
}

describe('care at home', () => {
  let journey: Journey;
  let callId: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-04-02T07:00:00.000Z');
    const document = readFileSync('libs/rules/calls/domiciliarita.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [{ source: 'POR FSE', year: 2026, amountCents: 2_000_000 }]));
    await accreditedProvider(journey, 'home-care', HOME_CARE, 'assistenza-domiciliare');
  });
  afterAll(() => journey.end());

  const economic = { iseeKind: 'sociosanitario', iseePresentedOn: '2026-01-15' };
  const atHome = { permanentResidentialCare: false, homeCarePremium: false };
  const entry = (voucherId: string, service: string, servedOn: string, quantity: Record<string, unknown>) => ({
    voucherId,
    service,
    servedOn,
    ...quantity,
  });
  const admitted = (
    persona: string,
    action: string,
    recipient: object,
    [facts, assessment]: readonly [object, object],
  ) =>
    admittedApplication(
      journey,
      persona,
      {
        callId,
        action,
        recipient,
        applicant:
          persona === 'family-two' ? { relation: 'self' } : { relation: 'tutor', mandate: 'Decreto di prova 3/2026' },
        facts,
        declarationsAccepted: true,
      },
      { facts: assessment },
    );

  describe('A, the carer', () => {
    let voucherId: string;
    let april: Paid;

    it('is 650.00 € a month with an ISEE of 15,999.99 €, for twelve months', async () => {
      const facts = { ...economic, ...atHome, isee: 1_599_999, carerContractHours: 30, carerMonthlyCost: 110_000 };
      const declared = { ...facts, otherPublicContribution: false };
      const id = await admitted('family-two', 'A-ASSISTENTE', family('family-two'), [declared, { severityScore: 80 }]);
      const { entries } = await approvedRanking(journey, callId, 'A-ASSISTENTE');
      const [place] = entries;
      expect(place).toMatchObject({ applicationId: id, place: 1, total: 80 });
      const voucher = await acceptedVoucher(journey, 'family-two', id);
      ({ voucherId } = voucher);
      expect(voucher.valueCents).toBe(780_000);
    });

    it('is paid back pro rata for the month in which it began', async () => {
      await journey.as('family-two').did('/payment-details', { iban: 'IT60X0542811101000000123456' });
      await journey.clock('2026-05-04T07:00:00.000Z');
      const sent = entry(voucherId, 'ASSISTENTE-MESE', '2026-04-30', {
        askedCents: 110_000,
        inputs: { daysCovered: 29 },
      });
      april = await journey.as('family-two').did<Paid>('/redemptions', sent);
      // 650.00 × 29/30 = 628.333…: 628.33; the family bears 471.67; 7,800.00 − 628.33 = 7,171.67.
      expect(april).toMatchObject({ publicCents: 62_833, familyCents: 47_167, remainingCents: 717_167 });
    });

    it('is claimed by the family itself and paid to it', async () => {
      const person = journey.as('family-two');
      const { claimId } = await claimOf(person, callId, '2026-04', ({ askedCents }) => askedCents === 62_833);
      await person.did(`/claims/${claimId}/submission`);
      await payClaim(journey, claimId, {}, { paidCents: 62_833, reference: 'TRN-A-1', executedOn: '2026-05-04' });
    });
  });

  describe('B, the dementia package', () => {
    it('is 4,500.00 € when moderate, and pays 90 % of each unit', async () => {
      const mother = invented('Anziana', 'Esempi', 'F', '1944-03-08');
      const facts = { ...economic, ...atHome, isee: 1_800_000 };
      const id = await admitted('family-one', 'B-DEMENZA', mother, [
        facts,
        { severity: 'moderate', severityScore: 60 },
      ]);
      await approvedRanking(journey, callId, 'B-DEMENZA');
      const { voucherId, valueCents } = await acceptedVoucher(journey, 'family-one', id);
      expect(valueCents).toBe(450_000);
      const carer = journey.as('home-care');
      const on = '2026-05-04';
      // 22.00 × 1.5 h = 33.00, 90 % is 29.70; 4,500.00 − 29.70 = 4,470.30.
      expect(await carer.did<Paid>('/redemptions', entry(voucherId, 'OSS-ORA', on, { minutes: 90 }))).toMatchObject({
        publicCents: 2_970,
        familyCents: 330,
        remainingCents: 447_030,
      });
      // 45.00, 90 % is 40.50: 4,429.80.
      const session = await carer.did<Paid>('/redemptions', entry(voucherId, 'PSICOLOGO', on, { units: 1 }));
      expect(session).toMatchObject({ publicCents: 4_050, familyCents: 450, remainingCents: 442_980 });
      // Two trips of 8.00, 90 % is 14.40: 4,415.40.
      expect(await carer.did<Paid>('/redemptions', entry(voucherId, 'TRASPORTO', on, { units: 2 }))).toMatchObject({
        publicCents: 1_440,
        remainingCents: 441_540,
      });
      // 24.00 × 50/60 = 20.00, 90 % is 18.00: 4,397.40.
      expect(
        await carer.did<Paid>('/redemptions', entry(voucherId, 'EDUCATORE-ORA', on, { minutes: 50 })),
      ).toMatchObject({
        publicCents: 1_800,
        remainingCents: 439_740,
      });
      const undone = await carer.did(`/redemptions/${session.redemptionId}/reversal`, { reason: 'not-delivered' });
      expect(undone).toMatchObject({ remainingCents: 443_790 });
      // 29.70 + 14.40 + 18.00 = 62.10.
      const { claimId } = await claimOf(carer, callId, '2026-05', ({ askedCents }) => askedCents === 6_210);
      await carer.did(`/claims/${claimId}/submission`);
      await payClaim(journey, claimId, {}, { paidCents: 6_210, reference: 'TRN-B-1', executedOn: on });
    });
  });

  describe('C, after discharge', () => {
    it('is 1,500.00 € at once, for twenty-one days', async () => {
      const uncle = invented('Dimesso', 'Esempi', 'M', '1950-10-20');
      const facts = { dischargeDate: '2026-05-03', permanentResidentialCare: false };
      const id = await admitted('family-one', 'C-DIMISSIONI', uncle, [facts, { planApproved: true }]);
      const { voucherId, valueCents } = await acceptedVoucher(journey, 'family-one', id);
      expect(valueCents).toBe(150_000);
      const carer = journey.as('home-care');
      const visit = await carer.did<Paid>('/redemptions', entry(voucherId, 'INFERMIERE', '2026-05-04', { units: 1 }));
      expect(visit).toMatchObject({ publicCents: 3_000, familyCents: 0, remainingCents: 147_000 });
      const rsa = await carer.post('/redemptions', entry(voucherId, 'RSA-GIORNO', '2026-05-04', { units: 1 }));
      expect(rsa.status).toBeGreaterThanOrEqual(400);
      await journey.clock('2026-05-26T07:00:00.000Z');
      const last = await carer.did<Paid>(
        '/redemptions',
        entry(voucherId, 'FISIOTERAPISTA', '2026-05-24', { units: 1 }),
      );
      expect(last).toMatchObject({ publicCents: 3_500, remainingCents: 143_500 });
      const late = await carer.post('/redemptions', entry(voucherId, 'FISIOTERAPISTA', '2026-05-25', { units: 1 }));
      expect(late.body).toMatchObject({ type: 'urn:buono:problem:voucher-expired' });
    });
  });

  describe('D, a package by a plan', () => {
    it('pays what the plan supports, and less from the day of its next version', async () => {
      await journey.clock('2026-05-26T08:00:00.000Z');
      const aunt = invented('Seguita', 'Esempi', 'F', '1948-07-19');
      const facts = { dischargeDate: '2026-05-25', permanentResidentialCare: false };
      const family = journey.as('family-one');
      const draft = { callId, action: 'C-DIMISSIONI', recipient: aunt, facts, declarationsAccepted: true };
      const applicant = { relation: 'tutor', mandate: 'Decreto di prova 3/2026' };
      const { applicationId: id } = await family.did<{ applicationId: string }>('/applications', {
        ...draft,
        applicant,
      });
      await family.did(`/applications/${id}/submission`);
      const agreedPlan = async (version: number, effectiveFrom: string, visits: number) => {
        await journey.as('assessment-unit').did(`/applications/${id}/care-plan/versions`, {
          ...{ actNumber: `Verbale ${version}/2026`, effectiveFrom, commitments: [] },
          goals: [{ text: 'Torna a camminare', results: ['Scende le scale'] }],
          supports: [{ code: 'INFERMIERE', units: visits }, { code: 'FISIOTERAPISTA' }],
        });
        await journey.as('zone-officer').did(`/applications/${id}/care-plan/agreements`, { version });
        await family.did(`/applications/${id}/care-plan/answers`, { version, agrees: true });
      };
      await agreedPlan(1, '2026-05-26', 3);
      const office = journey.as('zone-officer');
      await office.eventually<{ facts: object }>(`/applications/${id}`, ({ facts: known }) => 'planApproved' in known);
      await office.did(`/applications/${id}/decision`, { outcome: 'admit' });
      const { voucherId } = await acceptedVoucher(journey, 'family-one', id);
      const carer = journey.as('home-care');
      const nurse = (on: string) => entry(voucherId, 'INFERMIERE', on, { units: 1 });
      await carer.did('/redemptions', nurse('2026-05-26'));
      const other = await carer.post('/redemptions', entry(voucherId, 'OSS-ORA', '2026-05-26', { minutes: 60 }));
      expect(other.body).toMatchObject({ ceiling: 'fuori-progetto' });
      // The next version allows two visits in all, and one is spent.
      await agreedPlan(2, '2026-05-28', 2);
      await journey.clock('2026-05-29T08:00:00.000Z');
      await office.eventually<{ amendments: { status: string }[] }>(
        `/vouchers/${voucherId}`,
        ({ amendments }) => amendments[0]?.status === 'booked',
      );
      await carer.did('/redemptions', nurse('2026-05-28'));
      const third = await carer.post('/redemptions', nurse('2026-05-29'));
      expect(third.body).toMatchObject({ type: 'urn:buono:problem:ceiling-reached', ceiling: 'progetto-INFERMIERE' });
    });
  });

  it('is reconciled but for what nobody has claimed yet', async () => {
    const differences = await differencesOf(journey, callId, 4);
    const open = { kind: 'accrued-not-claimed', foundCents: 0 };
    expect([...differences].sort((a, b) => a.expectedCents - b.expectedCents)).toEqual(
      [3_000, 3_000, 3_000, 3_500].map((expectedCents) => ({ ...open, expectedCents })),
    );
  });
});
