// Notices of what the neighbours tell: an offer and the warning before it lapses, a voucher that is active, money that was paid.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { codeOf, House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';

/** A body with no service: everything but what the pages show is for the office to post. */
const house = new House(undefined, undefined, undefined, () => ({ of: () => ({}) }));
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let callId = '';
let id = '';
let told = 0;

const tell = async (type: string, said: object): Promise<void> => {
  const time = house.clock.now();
  told += 1;
  const data = { callId, zone: 'TC-01', applicationId: id, ...said };
  const envelope = { id: uuid(900 + told), source: 'buono/issuance', subject: id, time, recordedat: time };
  await house.bus.publish([{ ...envelope, sequence: told, type, correlationid: uuid(1), data }]);
  await house.settled();
};
const notices = async () =>
  (await house.get('mother', `/applications/${id}/notices`)).body['items'] as readonly Record<string, unknown>[];
const noticeOf = async (kind: string, about: object = {}) =>
  (await notices()).find(
    (one) => one['kind'] === kind && Object.entries(about).every(([name, is]) => one[name] === is),
  );
const words = async (kind: string) =>
  String((await house.get('mother', `/notices/${String((await noticeOf(kind))?.['noticeId'])}`)).body['content']);

beforeAll(async () => {
  await house.open();
  const call = headlineCall('infanzia');
  const terms = { ...call.terms, countFrom: 'delivery' };
  callId = await house.publish({ ...call, terms, code: 'COMUNICAZIONI-2026' });
  id = await house.apply(draft(callId, 1));
});
afterAll(() => house.close());

describe('the offer of a voucher', () => {
  it('is told once, with its amount and its days, and the family is warned three days before it lapses', async () => {
    const entitlement = { acceptanceDays: 10 };
    const offer = {
      action: 'NIDI',
      voucherId: uuid(1),
      valueCents: 327_270,
      issuedOn: '2026-06-01',
      acceptBy: '2026-06-11',
    };
    await tell('it.buono.issuance.voucher-issued.v1', { ...offer, entitlement });
    await tell('it.buono.issuance.voucher-issued.v1', { ...offer, entitlement });
    await eventually(async () => (await noticeOf('voucher-offer')) !== undefined);
    expect(await noticeOf('offer-lapsing')).toBeUndefined();
    await tell('it.buono.issuance.acceptance-begun.v1', { ...offer, deliveredOn: '2026-06-01' });
    await eventually(async () => (await noticeOf('offer-lapsing')) !== undefined);
    expect((await notices()).filter(({ kind }) => kind === 'voucher-offer')).toHaveLength(1);
    expect(await words('voucher-offer')).toContain('un buono di 3.272,70 €');
    expect(await words('voucher-offer')).toContain('entro 10 giorni da quando ricevi questa comunicazione');
    expect(await words('offer-lapsing')).toContain('fino al 11/06/2026');
    // At nine on 8 June in Rome.
    const warning = { sendAt: '2026-06-08T07:00:00.000Z', certified: false };
    expect(await noticeOf('offer-lapsing')).toMatchObject(warning);
    const toPost = async () => JSON.stringify((await house.get('officer', '/notices?status=posting')).body['items']);
    expect(await toPost()).not.toContain('offer-lapsing');
    house.clock.set('2026-06-08T07:00:00.000Z');
    expect(await toPost()).toContain('offer-lapsing');
    house.clock.set('2026-06-01T10:00:00.000Z');
  });

  it('has its last day, and is warned of, from the beginning where the call counts from the act', async () => {
    const other = await house.publish({ ...headlineCall('infanzia'), code: 'DALL-ATTO-2026' });
    const applicationId = await house.apply(draft(other, 1));
    const offer = { callId: other, applicationId, action: 'NIDI', voucherId: uuid(5), valueCents: 1_000 };
    const days = { issuedOn: '2026-06-01', acceptBy: '2026-06-11', entitlement: { acceptanceDays: 10 } };
    await tell('it.buono.issuance.voucher-issued.v1', { ...offer, ...days });
    const written = async () => {
      const { items } = (await house.get('mother', `/applications/${applicationId}/notices`)).body;
      return items as readonly Record<string, unknown>[];
    };
    await eventually(async () => (await written()).some(({ kind }) => kind === 'offer-lapsing'));
    const told = (await written()).find(({ kind }) => kind === 'voucher-offer');
    const { content } = (await house.get('mother', `/notices/${String(told?.['noticeId'])}`)).body;
    expect(content).toContain('Accettalo dalla tua pratica entro il 11/06/2026: dopo passa a chi segue.');
  });

  it('is not warned of where there is no time left for it', async () => {
    const short = {
      action: 'NIDI',
      voucherId: uuid(2),
      valueCents: 1_000,
      issuedOn: '2026-06-01',
      acceptBy: '2026-06-04',
    };
    await tell('it.buono.issuance.voucher-issued.v1', { ...short, entitlement: { acceptanceDays: 3 } });
    await tell('it.buono.issuance.acceptance-begun.v1', { ...short, deliveredOn: '2026-06-01' });
    await eventually(async () => (await noticeOf('voucher-offer', { voucherId: uuid(2) })) !== undefined);
    expect(await noticeOf('offer-lapsing', { voucherId: uuid(2) })).toBeUndefined();
  });

  it('is not warned of once it was accepted: the voucher is active', async () => {
    const accepted = { voucherId: uuid(1), valueCents: 327_270, acceptedOn: '2026-06-03' };
    await tell('it.buono.issuance.voucher-accepted.v1', accepted);
    await eventually(async () => (await noticeOf('voucher-ready')) !== undefined);
    expect(await noticeOf('offer-lapsing')).toMatchObject({ status: 'stopped', reason: 'no-longer-due' });
    expect(await words('voucher-ready')).toContain('3.272,70 €');
  });
});

describe('a voucher that is about to run out', () => {
  const left = {
    ...{ voucherId: uuid(1), lastServiceDate: '2026-06-30', valueCents: 327_270, leftCents: 98_100 },
    warnedOn: '2026-05-31',
  };
  const running = 'it.buono.reporting.voucher-running-out.v1';

  it('is told at each threshold with its end and what is left, by a channel that proves nothing', async () => {
    await tell(running, { ...left, by: 'ending', threshold: 30 });
    await eventually(async () => (await noticeOf('voucher-ending')) !== undefined);
    expect(await words('voucher-ending')).toContain('fino al 30/06/2026. Il 31/05/2026 restano 981,00 €.');
    expect(await noticeOf('voucher-ending')).toMatchObject({ certified: false, voucherId: uuid(1) });
    await tell(running, { ...left, by: 'ending', threshold: 7, warnedOn: '2026-06-23' });
    await eventually(async () => (await notices()).filter(({ kind }) => kind === 'voucher-ending').length === 2);
  });

  it('is told of what is left of its value', async () => {
    await tell(running, { ...left, by: 'low', threshold: 1_000, leftCents: 32_727 });
    await eventually(async () => (await noticeOf('voucher-low')) !== undefined);
    expect(await words('voucher-low')).toContain('restano 327,27 € di 3.272,70 €');
  });

  it('is told once, however often the message comes, and not for the office to post', async () => {
    const again = {
      id: uuid(800),
      type: running,
      data: { ...left, callId, zone: 'TC-01', applicationId: id, by: 'low', threshold: 500 },
    };
    const time = house.clock.now();
    const envelope = { source: 'buono/reporting', subject: uuid(1), time, recordedat: time, correlationid: uuid(1) };
    await house.bus.publish([{ ...envelope, ...again, sequence: 800 }]);
    await house.bus.publish([{ ...envelope, ...again, sequence: 800 }]);
    await house.settled();
    await eventually(async () => (await notices()).filter(({ kind }) => kind === 'voucher-low').length === 2);
    const posting = JSON.stringify((await house.get('officer', '/notices?status=posting')).body['items']);
    expect(posting).not.toContain('voucher-low');
  });
});

describe('an offer under a call with thresholds of its own', () => {
  it('is warned of at each of them, and at none once it was answered', async () => {
    const own = { ...headlineCall('infanzia'), code: 'SOGLIE-2026', warnings: { offerDays: [2, 5] } };
    const ownCall = await house.publish(own);
    const ownId = await house.apply(draft(ownCall, 2));
    const offer = { voucherId: uuid(7), valueCents: 10_000, issuedOn: '2026-06-01', acceptBy: '2026-06-11' };
    const about = { callId: ownCall, applicationId: ownId };
    await tell('it.buono.issuance.voucher-issued.v1', { ...offer, ...about, entitlement: { acceptanceDays: 10 } });
    await tell('it.buono.issuance.acceptance-begun.v1', { ...offer, ...about, deliveredOn: '2026-06-01' });
    const warnings = async () =>
      (
        (await house.get('mother', `/applications/${ownId}/notices`)).body['items'] as readonly Record<
          string,
          unknown
        >[]
      )
        .filter(({ kind }) => kind === 'offer-lapsing')
        .map(({ sendAt, status }) => [sendAt, status])
        .sort();
    await eventually(async () => (await warnings()).length === 2);
    // At nine in Rome, five days and two days before 11 June.
    expect((await warnings()).map(([at]) => at)).toEqual(['2026-06-06T07:00:00.000Z', '2026-06-09T07:00:00.000Z']);
    await tell('it.buono.issuance.voucher-accepted.v1', { ...offer, ...about, acceptedOn: '2026-06-03' });
    await eventually(async () => (await warnings()).every(([, status]) => status === 'stopped'));
  });
});

describe('what was paid', () => {
  it('is told to a person, with month and amount; providers have their own pages', async () => {
    const payeeId = await house.parts.keys.personFor(codeOf('mother'));
    const paid = {
      ...{ paymentOrderId: uuid(3), claimId: uuid(4), payeeKind: 'person', payeeId, month: '2026-05' },
      ...{ amountCents: 12_050, paidCents: 12_050, reference: 'B 1', executedOn: '2026-06-01' },
    };
    await tell('it.buono.redemption.payment-executed.v1', { ...paid, payeeKind: 'provider', claimId: uuid(5) });
    await tell('it.buono.redemption.payment-executed.v1', paid);
    await eventually(async () => (await noticeOf('payment')) !== undefined);
    expect((await notices()).filter(({ kind }) => kind === 'payment')).toMatchObject([{ claimId: uuid(4) }]);
    expect(await words('payment')).toContain('120,50 €');
    expect(await words('payment')).toContain('mese 05/2026');
  });
});

describe('a provider that was chosen and leaves the call', () => {
  const ending = { voucherId: uuid(1), providerId: uuid(11), effectiveFrom: '2026-07-01', toldOn: '2026-06-01' };

  it('is told with the last day that counts, the first that does not, and how to choose another', async () => {
    await tell('it.buono.issuance.choice-ending.v1', ending);
    await eventually(async () => (await noticeOf('provider-leaving')) !== undefined);
    expect(await noticeOf('provider-leaving')).toMatchObject({ voucherId: uuid(1), certified: false });
    const said = await words('provider-leaving');
    expect(said).toContain('valgono fino al 30/06/2026. Dal 01/07/2026');
    expect(said).toContain('premi «Guarda gli altri enti»');
    // Whom no service reaches has a letter.
    const posting = JSON.stringify((await house.get('officer', '/notices?status=posting')).body['items']);
    expect(posting).toContain('provider-leaving');
  });

  it('is told again where another day is said', async () => {
    await tell('it.buono.issuance.choice-ending.v1', { ...ending, effectiveFrom: '2026-08-01' });
    await eventually(async () => (await notices()).filter(({ kind }) => kind === 'provider-leaving').length === 2);
  });
});

describe('a question about a service', () => {
  it('is told to the family once, with the day and the term, and nothing of who was paid', async () => {
    const { recipientId } = (await house.get('mother', `/applications/${id}`)).body;
    const asked = {
      ...{ redemptionId: uuid(8), voucherId: uuid(1), recipientId, applicantId: recipientId },
      ...{ servedOn: '2026-05-09', askedOn: '2026-06-01', until: '2026-06-16' },
    };
    await tell('it.buono.redemption.service-question-asked.v1', { ...asked, recipientId: uuid(99) });
    await tell('it.buono.redemption.service-question-asked.v1', asked);
    await tell('it.buono.redemption.service-question-asked.v1', asked);
    await eventually(async () => (await noticeOf('service-question')) !== undefined);
    expect((await notices()).filter(({ kind }) => kind === 'service-question')).toHaveLength(1);
    expect(await words('service-question')).toContain('servizio del 09/05/2026');
    expect(await words('service-question')).toContain('entro il 16/06/2026');
  });
});
