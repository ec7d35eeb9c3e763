// Care plans over HTTP: agreed by team and family, carried into what is due, in versions, reviewed, closed, followed up.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { codeOf, House, type Who } from '../testing/house.js';
import { recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const day = (date: string): void => house.clock.set(`${date}T10:00:00.000Z`);
let id = '';
let call = '';
const path = (step = '') => `/applications/${id}/care-plan${step}`;
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];
const secret = 'La Segretella torna a cucinare da sola';
const version = (over: object = {}) => ({
  ...{ actNumber: 'Verbale 1/2026', effectiveFrom: '2026-06-08' },
  goals: [{ text: secret, results: ['Tre pasti alla settimana'] }],
  supports: [{ code: 'A1-EDUCATORE', units: 1_200 }, { code: 'A2' }],
  commitments: [{ who: 'family', text: 'La madre fa la spesa con lei' }],
  ...over,
});
const inbox = async (who: Who, query = '') => {
  await house.settled();
  return (await house.get(who, `/care-plans${query}`)).body['items'] as readonly Record<string, unknown>[];
};
const entitlement = async () => {
  const { body } = await house.get('officer', `/applications/${id}`);
  return (body['decision'] as { readonly entitlement: Record<string, unknown> }).entitlement;
};
const asked = () => ({
  recipient: { ...recipient(50), fiscalCode: codeOf('mother'), birthDate: '1985-06-01' },
  facts: {
    ...{ isee: 1_500_000, iseePresentedOn: '2026-02-10', disabilityCertified: true },
    ...{ weeklyServiceHours: 0, otherPublicContribution: false },
  },
  declarationsAccepted: true,
  callId: call,
});

beforeAll(async () => {
  await house.open();
  const document = headlineCall('autonomie', { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' });
  const plan = { areasFact: 'planAreas', members: 2, answerDays: 15, reviewMonths: 2, followUpMonths: [1] };
  const actions = document.actions.map((action) => ({ ...action, assessment: { required: true, plan } }));
  call = await house.publish({ ...document, actions });
  id = await house.apply(asked());
});
afterAll(() => house.close());

describe('a first version', () => {
  it('is drafted by the unit of the zone, with supports of the action', async () => {
    expect((await house.get('mother', path())).status).toBe(404);
    expect((await house.post('nobody', path('/versions'), version())).status).toBe(401);
    expect((await house.post('officer', path('/versions'), version())).status).toBe(403);
    expect((await house.post('mother', path('/versions'), version())).status).toBe(403);
    const strange = version({ supports: [{ code: 'A9' }, { code: 'A1' }, { code: 'A1' }] });
    const wrong = await house.post('unit', path('/versions'), strange);
    expect((wrong.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'supports.0.code',
      'supports.2.code',
    ]);
    const stranger = version({ caseManager: house.person('father') });
    expect(await typeOf(house.post('unit', path('/versions'), stranger))).toBe(problem('plan-case-manager-wrong'));
    expect((await house.post('unit', path('/versions'), version({ goals: [] }))).status).toBe(400);
    const drafted = await house.post('unit', path('/versions'), version(), { key: 'the-same-plan' });
    expect(drafted).toMatchObject({ status: 201, body: { version: 1, inForce: false, status: 'open' } });
    expect((await house.post('unit', path('/versions'), version(), { key: 'the-same-plan' })).body).toEqual(
      drafted.body,
    );
  });

  it('is read by who sees the file, and by nobody else', async () => {
    for (const who of ['mother', 'officer', 'unit', 'region', 'auditor'] as const)
      expect((await house.get(who, path())).body).toMatchObject({
        versions: [
          { version: 1, goals: [{ text: secret }], supports: [{ label: 'Ora di educatore', units: 1_200 }, {}] },
        ],
      });
    for (const who of ['father', 'elsewhere', 'dpo'] as const) expect((await house.get(who, path())).status).toBe(404);
    expect((await house.get('mother', '/applications/nothing/care-plan')).status).toBe(404);
  });

  it('is in force once the team and the family agree, and then an assessment of the unit', async () => {
    expect((await house.post('elsewhere', path('/agreements'), { version: 1 })).status).toBe(404);
    expect((await house.post('mother', path('/agreements'), { version: 1 })).status).toBe(403);
    const agreed = await house.post('colleague', path('/agreements'), { version: 1 });
    expect(agreed.body).toMatchObject({ inForce: false, answerBy: '2026-06-16' });
    expect(await inbox('unit')).toMatchObject([{ awaits: 'family', dueOn: '2026-06-16', late: false }]);
    expect(await inbox('elsewhere')).toEqual([]);
    expect((await house.get('mother', '/care-plans')).status).toBe(403);
    expect((await house.post('father', path('/answers'), { version: 1, agrees: true })).status).toBe(404);
    expect((await house.post('mother', path('/answers'), { version: 1, agrees: false })).status).toBe(400);
    const answered = await house.post('mother', path('/answers'), { version: 1, agrees: true });
    expect(answered.body).toMatchObject({ inForce: true, nextReviewOn: '2026-08-08' });
    await house.settled();
    const admitted = await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(admitted.body).toMatchObject({ status: 'admitted', decision: { entitlement: { areas: ['A1', 'A2'] } } });
    expect((await entitlement())['ceilings']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'progetto-A1-EDUCATORE', services: ['A1-EDUCATORE'], units: 1_200 }),
        expect.objectContaining({ id: 'fuori-progetto', services: ['A1-TERAPISTA', 'A1-MOBILITA'], count: 0 }),
      ]),
    );
  });
});

describe('a second version', () => {
  const second = version({
    ...{ actNumber: 'Verbale 2/2026', effectiveFrom: '2026-07-01', reason: 'La Segretella preferisce il gruppo' },
    supports: [{ code: 'A1-EDUCATORE', units: 600 }, { code: 'A2' }, { code: 'A3', amountCents: 50_000 }],
  });

  it('leaves something due', async () => {
    const one = version({ supports: [{ code: 'A1' }] });
    // The call wants two areas.
    expect(await typeOf(house.post('unit', path('/versions'), one))).toBe(problem('plan-not-entitled'));
    const after = version({ effectiveFrom: '2031-01-01' });
    expect(await typeOf(house.post('unit', path('/versions'), after))).toBe(problem('effective-date-outside-validity'));
  });

  it('is adopted by an act where the family says no and only less is given', async () => {
    day('2026-06-22');
    await house.post('unit', path('/versions'), second);
    const act = { version: 2, ground: 'less-supported', actNumber: 'D.D. 30/2026' };
    expect(await typeOf(house.post('officer', path('/adoption'), act))).toBe(problem('plan-team-awaited'));
    await house.post('officer', path('/agreements'), { version: 2 });
    expect(await typeOf(house.post('officer', path('/adoption'), act))).toBe(problem('plan-answer-awaited'));
    const no = { version: 2, agrees: false, reason: 'Alla Segretella serve la terapista' };
    expect((await house.post('mother', path('/answers'), no)).body).toMatchObject({ inForce: false });
    expect(await inbox('officer', '?awaits=act')).toMatchObject([{ applicationId: id, version: 2 }]);
    expect((await house.post('unit', path('/adoption'), act)).status).toBe(403);
    expect((await house.post('officer', path('/adoption'), act)).body).toMatchObject({ version: 2, inForce: true });
    const { body } = await house.get('mother', path());
    expect(body).toMatchObject({
      versionToday: 1,
      versions: [{}, { adopted: { ground: 'less-supported' }, answers: [{ agrees: false, reason: no.reason }] }],
    });
  });

  it('is told to the neighbours from its day on', async () => {
    await house.settled();
    const told = house.told('it.buono.eligibility.entitlement-changed.v1');
    expect(told).toMatchObject([
      { reason: 'plan-changed', actNumber: 'D.D. 30/2026', effectiveFrom: '2026-07-01', entitled: true },
    ]);
    expect(told[0]?.entitlement?.areas).toEqual(['A1', 'A2', 'A3']);
    expect(told[0]?.entitlement?.ceilings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'progetto-A1-EDUCATORE', units: 600 }),
        expect.objectContaining({ id: 'progetto-A3', area: 'A3', amountCents: 50_000 }),
      ]),
    );
    expect((await house.post('auditor', `/applications/${id}/decision/replay`)).body).toMatchObject({ same: true });
  });

  it('is compared with the first, line by line', async () => {
    const { body } = await house.get('mother', path('/differences?from=1&to=2'));
    expect(body).toEqual({
      ...{ from: 1, to: 2, reason: 'La Segretella preferisce il gruppo' },
      differences: [
        { part: 'effective-from', before: '2026-06-08', now: '2026-07-01' },
        { part: 'support', about: 'A1-EDUCATORE Ora di educatore', before: '1200 unità', now: '600 unità' },
        { part: 'support', about: 'A3 Abilità sociali', now: 'fino a 500,00 euro' },
      ],
    });
    expect(await typeOf(house.get('mother', path('/differences?from=1&to=3')))).toBe(problem('plan-unknown'));
    expect((await house.get('father', path('/differences?from=1&to=2'))).status).toBe(404);
  });
});

describe('afterwards', () => {
  it('is late in the inbox until it is reviewed', async () => {
    day('2026-09-01');
    expect(await inbox('unit', '?late=true')).toEqual([]);
    day('2026-09-05');
    // Two months after 1 July 2026.
    expect(await inbox('unit', '?late=true')).toMatchObject([{ awaits: 'review', dueOn: '2026-09-01', late: true }]);
    const review = { outcome: 'confirmed', text: 'La Segretella cucina' };
    expect((await house.post('officer', path('/reviews'), review)).status).toBe(403);
    expect((await house.post('unit', path('/reviews'), review)).body).toMatchObject({ nextReviewOn: '2026-11-05' });
    expect(await inbox('unit', '?late=true')).toEqual([]);
  });

  it('is closed, and what became of it is asked for and recorded', async () => {
    const close = { outcome: 'reached', text: 'La Segretella vive da sola' };
    expect(await typeOf(house.post('unit', path('/follow-ups'), { ...close, outcome: 'holds' }))).toBe(
      problem('plan-still-open'),
    );
    expect((await house.post('unit', path('/closure'), close)).body).toMatchObject({
      status: 'closed',
      nextFollowUpOn: '2026-10-05',
    });
    expect(await typeOf(house.post('unit', path('/versions'), version()))).toBe(problem('plan-closed'));
    day('2026-10-06');
    expect(await inbox('region', '?late=true')).toMatchObject([{ awaits: 'follow-up', dueOn: '2026-10-05' }]);
    await house.post('unit', path('/follow-ups'), { outcome: 'holds', text: 'La Segretella sta bene' });
    expect(await inbox('region', '?late=true')).toEqual([]);
    expect((await house.get('mother', path())).body).toMatchObject({
      ...{ status: 'closed', closure: { outcome: 'reached' }, reviews: [{ outcome: 'confirmed' }] },
      followUps: [{ outcome: 'holds', dueOn: '2026-10-05', text: 'La Segretella sta bene' }],
    });
  });

  it('keeps its words closed, in log, lists and messages', async () => {
    await house.settled();
    const rows = await house.parts.reads
      .queries<{ care_plans: Record<string, unknown> }>()
      .selectFrom('care_plans')
      .selectAll()
      .execute();
    const kept = JSON.stringify([await house.store.readAll(0, 100_000), rows, house.heard]);
    expect(kept).not.toContain('Segretella');
    expect(house.faults).toEqual([]);
  });
});
