// A story in which much is told of people: names, contacts, accounts, mandates, reasons in words. DATI DI PROVA.
import { readFileSync } from 'node:fs';
import { pdfOf } from '@buono/documents/testing';
import { computePartitaIva } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS } from '../../../apps/portal/src/demonstration/personas.js';
import {
  acceptedVoucher,
  accreditedProvider,
  admittedApplication,
  approvedRanking,
  claimOf,
  publishCall,
  type Journey,
} from './journey.js';
import { CARED, DRIVER_IBAN, FAMILY_IBAN, NEW_IBAN, REFUSED, RIDER, WORDS } from './discretion-people.js';
import { family, HOME_CARE } from './people.js';

/** An application of the story and its recipient. */
interface Told {
  readonly applicationId: string;
  readonly recipientId: string;
}

export class Discretion {
  cared!: Told;
  carer!: Told;
  rider!: Told;
  /** Codici fiscali of those who are to be erased. */
  readonly toErase = [CARED.fiscalCode, fiscalCodeOf(PERSONAS['family-two']), RIDER.fiscalCode] as const;
  private atHome = '';
  private rides = '';
  private driverClaim = '';
  private readonly paths: [persona: string, path: string][] = [];

  constructor(private readonly journey: Journey) {}

  async tell(): Promise<void> {
    await this.publish();
    await this.careAtHome();
    await this.refuse();
    await this.payBack();
    await this.ride();
    this.paths.push(
      ['zone-officer', '/applications'],
      ['zone-officer', '/claims'],
      ['auditor', '/payment-orders'],
      ['region-officer', '/providers'],
      ['family-one', '/applications?mine=true'],
      ['family-two', '/access-history/mine'],
      ['family-two', '/applications'],
    );
  }

  /** The sums, places and differences that no erasure may touch. */
  async sums(): Promise<unknown> {
    const auditor = this.journey.as('auditor');
    const about = [this.atHome, this.rides].flatMap((callId) => [
      `/reports/budget?callId=${callId}`,
      `/reports/reconciliation?callId=${callId}`,
      `/rankings?callId=${callId}`,
      `/vouchers?callId=${callId}`,
      `/claims?callId=${callId}`,
    ]);
    const rankings = this.paths.filter(([, path]) => path.startsWith('/rankings/') && !path.includes('entries'));
    const paths = [...about, '/payment-orders', ...rankings.map(([, path]) => path)];
    return Promise.all(paths.map(async (path) => [path, await auditor.sees(path)]));
  }

  /** The status of every page of the story, as those see it who may. */
  lookEverywhere(): Promise<readonly string[]> {
    return Promise.all(
      this.paths.map(async ([persona, path]) => {
        const { status } = await this.journey.as(persona).get(path);
        return `${persona} ${path}: ${status}`;
      }),
    );
  }

  /** The officer's words beside the cut of the driver's claim. */
  async cutWords(): Promise<string | undefined> {
    type Claim = { lines: { note?: string }[] };
    const { lines } = await this.journey.as('zone-officer').sees<Claim>(`/claims/${this.driverClaim}`);
    return lines.find(({ note }) => note !== undefined)?.note;
  }

  /** Requests that put people's data where they do not belong: in addresses, in bodies that are refused. */
  async askWrongly(): Promise<void> {
    const code = CARED.fiscalCode;
    const name = encodeURIComponent(`${CARED.givenName} ${CARED.familyName}`);
    const office = this.journey.as('zone-officer');
    for (const path of [
      `/applications/${code}`,
      `/applications?fiscalCode=${code}`,
      `/people/${name}`,
      `/vouchers/${code}?name=${name}`,
      `/reports/vouchers/${name}`,
    ])
      await office.get(path);
    await office.post('/applications/searches', { fiscalCode: `${code}X`, name: CARED.familyName });
    await office.post('/person-cards', { personIds: [code], purpose: WORDS.reversal });
    await this.journey.as('family-one').post('/applications', { recipient: CARED, facts: { isee: WORDS.refusal } });
    await this.journey.as('taxi-driver').post('/providers', { legalName: CARED.familyName, iban: `${DRIVER_IBAN}1` });
    const json = { 'content-type': 'application/json', authorization: `Bearer ${code}` };
    const broken = { method: 'POST', headers: json, body: `{"fiscalCode":"${code}",` };
    await fetch(`${this.journey.url}/api/v1/applications/searches`, broken);
    await fetch(`${this.journey.url}/${name}?codice=${code}`);
    await office.sees(`/applications/${this.cared.applicationId}`);
  }

  private async publish(): Promise<void> {
    const call = (name: string) => readFileSync(`libs/rules/calls/${name}.yaml`, 'utf8');
    const sources = (source: string) => [{ source, year: 2026, amountCents: 3_000_000 }];
    this.atHome = (await publishCall(this.journey, call('domiciliarita'), sources('POR FSE'))).callId;
    this.rides = (await publishCall(this.journey, call('mobilita-stato'), sources('Fondo statale'))).callId;
    await accreditedProvider(this.journey, 'home-care', HOME_CARE, 'assistenza-domiciliare');
    const driver = PERSONAS['taxi-driver'];
    const soleTrader = {
      category: 'taxi',
      legalName: `${driver.givenName} ${driver.familyName}`,
      fiscalCode: fiscalCodeOf(driver),
      vatNumber: computePartitaIva('0123456789'),
      licence: 'Firenze 9999',
      iban: DRIVER_IBAN,
    };
    const providerId = await accreditedProvider(this.journey, 'taxi-driver', soleTrader, 'taxi');
    await this.journey.as('taxi-driver').did(`/providers/${providerId}/iban-changes`, { iban: NEW_IBAN });
    await this.journey.as('region-officer').did(`/providers/${providerId}/iban-changes/approval`);
    this.paths.push(['zone-officer', `/providers/${providerId}`]);
  }

  /** Told by a tutor, assessed, ranked; one service undone with words. */
  private async careAtHome(): Promise<void> {
    const facts = { iseeKind: 'sociosanitario', iseePresentedOn: '2026-01-15', isee: 1_837_461 };
    const applicationId = await admittedApplication(
      this.journey,
      'family-one',
      {
        callId: this.atHome,
        action: 'B-DEMENZA',
        recipient: CARED,
        applicant: { relation: 'tutor', mandate: WORDS.mandate },
        facts: { ...facts, permanentResidentialCare: false, homeCarePremium: false },
        declarationsAccepted: true,
      },
      { facts: { severity: 'moderate', severityScore: 60 } },
    );
    this.cared = await this.told(applicationId, 'family-one');
    const { rankingId } = await approvedRanking(this.journey, this.atHome, 'B-DEMENZA');
    this.rankingPages(rankingId, applicationId);
    const { voucherId } = await acceptedVoucher(this.journey, 'family-one', applicationId);
    const carer = this.journey.as('home-care');
    const served = { voucherId, servedOn: '2026-04-02' };
    await carer.did('/redemptions', { ...served, service: 'OSS-ORA', minutes: 90 });
    const session = await carer.did<{ redemptionId: string }>('/redemptions', {
      ...{ ...served, service: 'PSICOLOGO', units: 1 },
    });
    await carer.did(`/redemptions/${session.redemptionId}/reversal`, { reason: WORDS.reversal });
    this.paths.push(['home-care', `/redemptions/${session.redemptionId}`]);
    this.voucherPages('family-one', voucherId);
  }

  /** Above the threshold; the officer adds why. */
  private async refuse(): Promise<void> {
    const { applicationId } = await this.journey.as('family-one').did<{ applicationId: string }>('/applications', {
      callId: this.atHome,
      action: 'B-DEMENZA',
      recipient: REFUSED,
      applicant: { relation: 'tutor', mandate: WORDS.mandate },
      facts: {
        ...{ iseeKind: 'sociosanitario', iseePresentedOn: '2026-01-15', isee: 4_712_893 },
        ...{ permanentResidentialCare: false, homeCarePremium: false },
      },
      declarationsAccepted: true,
    });
    await this.attach(applicationId);
    await this.journey.as('family-one').did(`/applications/${applicationId}/submission`);
    await this.journey.as('assessment-unit').did(`/applications/${applicationId}/assessments`, {
      facts: { severity: 'moderate', severityScore: 40 },
    });
    const decision = { outcome: 'refuse', reasons: WORDS.refusal };
    await this.journey.as('zone-officer').did(`/applications/${applicationId}/decision`, decision);
    this.paths.push(['zone-officer', `/applications/${applicationId}`]);
  }

  /** A paper that says what the person suffers from, called by a name that says it too. */
  private async attach(applicationId: string): Promise<void> {
    const [path, tutor] = [`/applications/${applicationId}/documents`, this.journey.as('family-one')];
    const sent = { type: 'application/pdf', name: `${WORDS.paper}.pdf` };
    const { status, body } = await tutor.send(`${path}?proof=ALTRO`, pdfOf(WORDS.paper, 700_000), sent);
    if (status !== 201) throw new Error(`the paper was not attached: ${status} ${JSON.stringify(body)}`);
    type Listed = { items: { status: string }[] };
    await tutor.eventually<Listed>(path, ({ items }) => items[0]?.status === 'clean');
    this.paths.push(['zone-officer', path], ['family-one', path]);
  }

  /** A person who is paid back on an own account, and whose money comes back. */
  private async payBack(): Promise<void> {
    const person = this.journey.as('family-two');
    const costs = { isee: 1_599_999, carerContractHours: 30, carerMonthlyCost: 110_000 };
    const applicationId = await admittedApplication(
      this.journey,
      'family-two',
      {
        callId: this.atHome,
        action: 'A-ASSISTENTE',
        recipient: family('family-two'),
        applicant: { relation: 'self' },
        facts: {
          ...{ iseeKind: 'sociosanitario', iseePresentedOn: '2026-01-15', ...costs },
          ...{ permanentResidentialCare: false, homeCarePremium: false, otherPublicContribution: false },
        },
        declarationsAccepted: true,
      },
      { facts: { severityScore: 80 } },
    );
    this.carer = await this.told(applicationId, 'family-two');
    const { rankingId } = await approvedRanking(this.journey, this.atHome, 'A-ASSISTENTE');
    this.rankingPages(rankingId, applicationId);
    const { voucherId } = await acceptedVoucher(this.journey, 'family-two', applicationId);
    await person.did('/payment-details', { iban: FAMILY_IBAN });
    await this.journey.clock('2026-05-04T07:00:00.000Z');
    const month = { service: 'ASSISTENTE-MESE', servedOn: '2026-04-30', inputs: { daysCovered: 29 } };
    await person.did('/redemptions', { voucherId, ...month, askedCents: 110_000 });
    const { claimId } = await claimOf(person, this.atHome, '2026-04', ({ askedCents }) => askedCents === 62_833);
    await person.did(`/claims/${claimId}/submission`);
    await this.journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01' });
    const outcome = { outcome: 'returned', reference: 'TRN-A-1', reason: WORDS.returned };
    await this.ordered(claimId, outcome);
    this.voucherPages('family-two', voucherId);
  }

  /** A ride for somebody who has a delegate; the claim is cut with words. */
  private async ride(): Promise<void> {
    const applicationId = await admittedApplication(this.journey, 'delegate', {
      callId: this.rides,
      action: 'CORSE',
      recipient: RIDER,
      applicant: { relation: 'delegate', mandate: WORDS.delegation },
      facts: {},
      declarationsAccepted: true,
    });
    this.rider = await this.told(applicationId, 'delegate');
    const { voucherId } = await acceptedVoucher(this.journey, 'delegate', applicationId);
    const { code } = await this.journey.as('delegate').did<{ code: string }>(`/vouchers/${voucherId}/codes`);
    const driver = this.journey.as('taxi-driver');
    const inputs = { fromPlace: WORDS.from, toPlace: '50139', paymentMeans: 'carta', receiptNumber: 'R-1' };
    const ride = { code, service: 'CORSA', servedOn: '2026-05-04', startedAt: '08:30', askedCents: 2_500, inputs };
    const { redemptionId } = await driver.did<{ redemptionId: string }>('/redemptions', ride);
    const { claimId } = await claimOf(driver, this.rides, '2026-05', ({ askedCents }) => askedCents === 1_250);
    this.driverClaim = claimId;
    await driver.did(`/claims/${claimId}/submission`);
    const lines = [{ redemptionId, approvedCents: 1_000, reason: WORDS.cut }];
    await this.journey.as('zone-officer').did(`/claims/${claimId}/settlements`, { zone: 'TC-01', lines });
    await this.ordered(claimId, { outcome: 'paid', reference: 'TRN-M-1', paidCents: 1_000 });
    this.voucherPages('delegate', voucherId);
    this.paths.push(['taxi-driver', `/redemptions/${redemptionId}`]);
  }

  private async ordered(claimId: string, outcome: object): Promise<void> {
    const order = { claimId, zone: 'TC-01' };
    const { paymentOrderId } = await this.journey
      .as('region-officer')
      .did<{ paymentOrderId: string }>('/payment-orders', order);
    await this.journey.as('second-approver').did(`/payment-orders/${paymentOrderId}/approval`);
    const executed = { paymentOrderId, executedOn: '2026-05-04', ...outcome };
    await this.journey.as('treasurer').did('/payment-outcomes', executed);
    this.paths.push(['zone-officer', `/claims/${claimId}`]);
  }

  private async told(applicationId: string, persona: string): Promise<Told> {
    const path = `/applications/${applicationId}`;
    const { recipientId } = await this.journey.as(persona).sees<{ recipientId: string }>(path);
    for (const who of [persona, 'zone-officer', 'assessment-unit', 'auditor']) this.paths.push([who, path]);
    this.paths.push([persona, `${path}/receipt`]);
    return { applicationId, recipientId };
  }

  private rankingPages(rankingId: string, applicationId: string): void {
    this.paths.push(['auditor', `/rankings/${rankingId}`]);
    this.paths.push(['zone-officer', `/rankings/${rankingId}/entries/${applicationId}`]);
  }

  private voucherPages(persona: string, voucherId: string): void {
    for (const path of [`/vouchers/${voucherId}`, `/wallets/${voucherId}`]) this.paths.push([persona, path]);
    this.paths.push(['auditor', `/reports/vouchers/${voucherId}`]);
  }
}
