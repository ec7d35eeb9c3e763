// The check before an offer, over the bus and HTTP: answered by machine, left to a person where it would take something away.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const voucher = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let callId = '';
let asked = 0;
beforeAll(async () => {
  await house.open();
  callId = await house.publish({ ...headlineCall('infanzia'), code: 'SCORRIMENTO-2026' });
});
afterAll(() => house.close());

const admitted = async (n: number): Promise<string> => {
  const id = await house.apply(draft(callId, n, { facts: facts({ isee: 2_000_000 }) }));
  await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
  return id;
};
/** Issuance says that it is this application's turn. */
const due = async (applicationId: string, voucherId: string): Promise<void> => {
  const time = house.clock.now();
  const envelope = {
    id: voucher(900 + (asked += 1)),
    source: 'buono/issuance',
    subject: applicationId,
    time,
    recordedat: time,
  };
  const data = { voucherId, callId, zone: 'TC-01', applicationId, valueCents: 1_000, dueOn: '2026-06-01' };
  await house.bus.publish([
    { ...envelope, sequence: asked, type: 'it.buono.issuance.offer-due.v1', correlationid: voucher(1), data },
  ]);
  await house.settled();
};
const answers = () => house.told('it.buono.eligibility.offer-checked.v1');

describe('before an offer', () => {
  it('tells issuance at admission what the call says of the list', async () => {
    const id = await admitted(1);
    await house.settled();
    expect(
      house.told('it.buono.eligibility.application-admitted.v1').find((one) => one.applicationId === id),
    ).toMatchObject({
      sliding: { lastVoucher: 'stop', onRenunciation: 'last', onLapse: 'out' },
    });
  });

  it('who still qualifies is admitted, once however often it is asked', async () => {
    const id = await admitted(2);
    await due(id, voucher(2));
    await due(id, voucher(2));
    const told = answers().filter(({ voucherId }) => voucherId === voucher(2));
    expect(told).toMatchObject([{ applicationId: id, outcome: 'admitted', zone: 'TC-01' }]);
    expect((await house.get('officer', `/offer-checks/${voucher(2)}`)).body).toMatchObject({ finding: 'holds' });
    const late = await house.post('officer', `/offer-checks/${voucher(2)}/refusal`, {
      actNumber: 'D.D. 8/2026',
      text: 'No.',
    });
    expect(late.body['type']).toBe(problem('offer-not-held'));
  });

  it('who was admitted against the engine’s answer holds by the act that set it aside', async () => {
    const id = await house.apply(draft(callId, 12, { facts: facts({ unitEnrolled: false }) }));
    const path = `/applications/${id}/decision/overrides`;
    const act = { criteria: ['iscrizione'], actNumber: 'D.D. 30/2026', text: 'Sentenza', endsOn: '2026-12-31' };
    const { overrideId } = (await house.post('officer', path, act)).body;
    await house.post('region', `${path}/${String(overrideId)}/approval`);
    await due(id, voucher(12));
    expect(answers().filter(({ voucherId }) => voucherId === voucher(12))).toMatchObject([{ outcome: 'admitted' }]);
  });

  it('who has withdrawn is told so at once', async () => {
    const id = await admitted(3);
    await house.post('mother', `/applications/${id}/withdrawal`);
    await due(id, voucher(3));
    expect(answers().find(({ voucherId }) => voucherId === voucher(3))).toMatchObject({ outcome: 'no-longer' });
  });

  it('what the machine cannot say is held, and decided by the office of the zone by an act', async () => {
    const id = await admitted(4);
    const found = await house.post('dpo', '/persons/searches', { fiscalCode: childCode(4) });
    const [{ personId } = { personId: '' }] = found.body['items'] as { personId: string }[];
    const order = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026', classes: ['economic'] };
    expect((await house.post('dpo', `/persons/${personId}/erasures`, order)).status).toBe(201);
    await due(id, voucher(4));
    expect(answers().find(({ voucherId }) => voucherId === voucher(4))).toMatchObject({ outcome: 'cannot-check-yet' });
    const act = { actNumber: 'D.D. 8/2026', text: 'La persona ha chiesto la cancellazione.' };
    expect((await house.post('elsewhere', `/offer-checks/${voucher(4)}/refusal`, act)).status).toBe(404);
    expect((await house.post('father', `/offer-checks/${voucher(4)}/refusal`, act)).status).toBe(403);
    expect((await house.get('father', `/offer-checks/${voucher(4)}`)).status).toBe(404);
    expect((await house.post('officer', `/offer-checks/${voucher(4)}`)).body).toMatchObject({ finding: 'data-erased' });
    const refused = await house.post('officer', `/offer-checks/${voucher(4)}/refusal`, act);
    expect(refused).toMatchObject({ status: 200, body: { outcome: 'no-longer', actNumber: act.actNumber } });
    await house.settled();
    expect(
      answers()
        .filter(({ voucherId }) => voucherId === voucher(4))
        .map(({ outcome }) => outcome),
    ).toEqual(['cannot-check-yet', 'no-longer']);
  });
});
