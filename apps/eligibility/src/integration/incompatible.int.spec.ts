// Benefits that other calls granted, over HTTP: they keep out who has them, or are given up before the voucher; replay agrees.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallIncompatibility } from '@buono/rules';
import { callDocument } from '../testing/call-document.examples.js';
import { codeOf, House } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const school = { from: '2026-09-01', to: '2027-07-31' };
const summer = { from: '2026-06-02', to: '2026-08-31' };
const mother = {
  fiscalCode: codeOf('mother'),
  givenName: 'Persona',
  familyName: 'Prova',
  birthDate: '1985-06-01',
  comune: 'D612',
};

/** A call of one action served in order of arrival, without notice of refusal. */
const call = (code: string, use: { from: string; to: string }, incompatible: readonly CallIncompatibility[] = []) => {
  const [action] = callDocument().actions;
  return {
    ...callDocument(),
    code,
    use,
    window: { opensAt: '2026-05-01T09:00', closesAt: '2026-12-31T12:00' },
    policies: { rejectionNotice: false, incompatible },
    actions: [action],
  };
};
const notWith = (code: string, over: Partial<CallIncompatibility> = {}): CallIncompatibility => ({
  id: 'altro',
  article: 'art. 8',
  calls: [code],
  per: 'person',
  over: 'month',
  does: 'block',
  sentence: 'Non si cumula con l’altro buono.',
  ...over,
});

const applied = async (document: object): Promise<string> => {
  const callId = await house.publish(document);
  return house.apply({ callId, recipient: mother, facts: {}, declarationsAccepted: true });
};
const evaluated = async (id: string) => (await house.post('officer', `/applications/${id}/evaluation`)).body;
const decided = (id: string, outcome: 'admit' | 'refuse') =>
  house.post('officer', `/applications/${id}/decision`, { outcome });

describe('a benefit of another call', () => {
  let school1 = '';
  beforeAll(async () => {
    school1 = await applied(call('SCUOLA-2026', school));
    const summer1 = await applied(call('ESTATE-2026', summer));
    expect((await decided(summer1, 'admit')).status).toBe(200);
  });

  it('counts only once it is granted', async () => {
    const waits = await applied(call('MIO-1', school, [notWith('SCUOLA-2026')]));
    expect(await evaluated(waits)).toMatchObject({ outcome: 'qualifies' });
    expect((await decided(school1, 'admit')).status).toBe(200);
    expect(await evaluated(waits)).toMatchObject({ outcome: 'does-not-qualify' });
  });

  it('keeps out who has it, by its article, and the replay agrees', async () => {
    const id = await applied(call('MIO-2', school, [notWith('SCUOLA-2026')]));
    expect((await decided(id, 'admit')).body).toMatchObject({ type: problem('does-not-qualify') });
    const refused = await decided(id, 'refuse');
    expect(refused.body).toMatchObject({
      decision: {
        reasons: [{ id: 'incompatible.altro.calls', article: 'art. 8', sentence: 'Non si cumula con l’altro buono.' }],
      },
    });
    const replay = await house.post('auditor', `/applications/${id}/decision/replay`);
    expect(replay.body).toMatchObject({ same: true });
  });

  it('does not count for other months, and does for the same year', async () => {
    // The summer's ends on 31 August, this one begins on 1 September.
    const months = await applied(call('MIO-3', school, [notWith('ESTATE-2026')]));
    expect(await evaluated(months)).toMatchObject({ outcome: 'qualifies' });
    const year = await applied(call('MIO-4', school, [notWith('ESTATE-2026', { over: 'year' })]));
    expect(await evaluated(year)).toMatchObject({ outcome: 'does-not-qualify' });
    const never = await applied(call('MIO-5', school, [notWith('MAI-2026', { over: 'ever' })]));
    expect(await evaluated(never)).toMatchObject({ outcome: 'qualifies' });
  });

  it('is given up before the admission, where the call admits who does', async () => {
    const id = await applied(call('MIO-6', school, [notWith('SCUOLA-2026', { does: 'renounce' })]));
    expect(await evaluated(id)).toMatchObject({ outcome: 'qualifies', renunciations: [{ id: 'altro' }] });
    expect((await decided(id, 'admit')).body).toMatchObject({ type: problem('renunciation-needed') });
    expect((await house.post('mother', `/applications/${school1}/withdrawal`)).status).toBe(200);
    expect((await decided(id, 'admit')).body).toMatchObject({ decision: { outcome: 'admit' } });
  });

  it('is nothing that a family says itself, nor that a pre-check knows', async () => {
    const callId = await house.publish(call('MIO-7', school, [notWith('SCUOLA-2026')]));
    const said = await house.post('mother', '/applications', {
      callId,
      recipient: mother,
      facts: { grantedBy_SCUOLA_2026_person_month: false },
      declarationsAccepted: true,
    });
    expect(said.body).toMatchObject({ type: problem('facts-wrong') });
    const told = await house.post('nobody', `/calls/${callId}/prechecks`, { facts: { comune: 'D612' } });
    expect(told.body).toMatchObject({ outcome: 'qualifies' });
  });
});
