// Sixty-four at once: what is left is given once, a key has one answer, a recipient one application.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { acceptedVoucher, accreditedProvider, admittedApplication, Journey, publishCall } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { family, invented } from './support/people.js';

const SIXTY_FOUR = Array.from({ length: 64 }, (_, index) => index);
const facts = { caresFor: true, isee: 500_000, householdSize: 1 };

describe('sixty-four at once', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start('2026-04-01T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  const published = (code: string, amountCents: number) =>
    publishCall(journey, respite(code, { from: '2026-04-01', to: '2026-12-31' }), [
      { source: 'Fondo di prova', year: 2026, amountCents },
    ]);
  const application = (callId: string, recipient: object) => ({
    callId,
    action: 'SOLLIEVO',
    recipient,
    applicant: { relation: 'delegate', mandate: 'Delega di prova 1/2026' },
    facts,
    declarationsAccepted: true,
  });
  const accepted = (answers: readonly { status: number }[]) => answers.filter(({ status }) => status < 300);

  it('redeem what is left on a voucher once', async () => {
    const { callId } = await published('UNO-2026', 10_000);
    const own = { ...application(callId, family('family-one')), applicant: { relation: 'self' } };
    const id = await admittedApplication(journey, 'family-one', own);
    const { voucherId } = await acceptedVoucher(journey, 'family-one', id);
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    await accreditedProvider(journey, 'home-care', house, 'sollievo');
    const carer = journey.as('home-care');
    const day = { voucherId, service: 'GIORNO', servedOn: '2026-04-01', askedCents: 11_000 };
    const answers = await Promise.all(SIXTY_FOUR.map(() => carer.post('/redemptions', day)));
    expect(accepted(answers)).toHaveLength(1);
    const wallet = await journey
      .as('family-one')
      .sees<{ remainingCents: number; entries: unknown[] }>(`/wallets/${voucherId}`);
    expect(wallet).toMatchObject({ spentCents: 10_000, remainingCents: 0 });
    expect(wallet.entries).toHaveLength(1);
  });

  it('with one key get one answer', async () => {
    const { callId } = await published('CHIAVE-2026', 10_000);
    const delegate = journey.as('delegate');
    const draft = application(callId, invented('Unica', 'Chiave', 'F', '1970-02-03'));
    const answers = await Promise.all(
      SIXTY_FOUR.map(() => delegate.post('/applications', draft, { key: 'sempre-la-stessa-chiave' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('leave one application of a recipient', async () => {
    const { callId } = await published('DESTINATARIO-2026', 10_000);
    const draft = application(callId, invented('Contesa', 'Domanda', 'F', '1970-02-04'));
    const [delegate, other] = [journey.as('delegate'), journey.as('family-two')];
    const answers = await Promise.all(
      SIXTY_FOUR.map((index) => (index % 2 === 0 ? delegate : other).post<{ detail: string }>('/applications', draft)),
    );
    expect(accepted(answers)).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: 'urn:buono:problem:application-already-open' });
    expect(refused?.body.detail).not.toMatch(/Contesa|Domanda/);
  });

  it('are assigned what is left in a zone once', async () => {
    const { callId } = await published('ZONA-2026', 19_999);
    const delegate = journey.as('delegate');
    const office = journey.as('zone-officer');
    const ids = await Promise.all(
      SIXTY_FOUR.map(async (index) => {
        const recipient = invented(
          'Persona',
          `Prova${'ABCDEFGHILMNOPQRSTUVZ'.charAt(index % 21)}`,
          'F',
          `1960-0${1 + (index % 9)}-1${index % 10}`,
        );
        const { applicationId } = await delegate.did<{ applicationId: string }>(
          '/applications',
          application(callId, recipient),
        );
        await delegate.did(`/applications/${applicationId}/submission`);
        await office.did(`/applications/${applicationId}/evaluation`);
        return applicationId;
      }),
    );
    const decisions = await Promise.all(
      ids.map((id) => office.post(`/applications/${id}/decision`, { outcome: 'admit' })),
    );
    expect(accepted(decisions)).toHaveLength(64);
    // Each is worth 100.00; 199.99 is enough for one.
    const zone = await office.eventually<Record<string, unknown> & { assignedCents: number; waiting: number }>(
      `/calls/${callId}/allocations/TC-01`,
      ({ assignedCents, waiting }) => assignedCents === 10_000 && waiting === 63,
    );
    expect(zone).toMatchObject({ reservedCents: 0, freeCents: 9_999 });
    const register = await office.sees<{ items: { receiptNumber: number }[] }>(
      `/applications?callId=${callId}&limit=100`,
    );
    const numbers = register.items.map(({ receiptNumber }) => receiptNumber).sort((a, b) => a - b);
    expect(numbers).toEqual(SIXTY_FOUR.map((index) => index + 1));
  });
});
