// What was paid is declared to who finances it: opened by one person, signed by another, each cent once, and bridged later.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimOf, Journey, payClaim, toldAsPaid } from './support/journey.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

interface Statement {
  readonly statementId: string;
  readonly number: number;
  readonly status: string;
  readonly lines: number;
  readonly totalCents: number;
  readonly cumulatedCents: number;
  readonly digest?: string;
}

const PERIOD = { eligibleFrom: '2026-04-02', eligibleTo: '2029-12-31', actNumber: 'C(2022) 1' };

let journey: Journey;
let world: SmallWorld;
let programmeId: string;
beforeAll(async () => {
  journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

const region = () => journey.as('region-officer');
const redeemed = async (servedOn: string, askedCents: number): Promise<string> => {
  const body = { voucherId: world.voucherId, service: 'GIORNO', servedOn, askedCents };
  return (await journey.as('home-care').did<{ redemptionId: string }>('/redemptions', body)).redemptionId;
};
// Nobody waits for the reports here: a statement waits for what was paid when it was asked for.
const paid = async (month: string, askedCents: number): Promise<string> => {
  const { claimId } = await claimOf(
    journey.as('home-care'),
    world.callId,
    month,
    (claim) => claim.askedCents === askedCents,
  );
  await journey.as('home-care').did(`/claims/${claimId}/submission`);
  await payClaim(journey, claimId, {}, { reference: `TRN-ST-${month}`, executedOn: '2026-04-20' });
  return claimId;
};
const on = (path: string): string => `/programmes/${programmeId}${path}`;
const opened = async (): Promise<Statement> => {
  const { statementId } = await region().did<Statement>(on('/expenditure-statements'), { paidUpTo: '2026-04-20' });
  return region().eventually<Statement>(
    on(`/expenditure-statements/${statementId}`),
    ({ status }) => status === 'drafted',
  );
};
const signed = (statementId: string) =>
  journey.as('second-approver').did<Statement>(on(`/expenditure-statements/${statementId}/signature`));

describe('a statement of expenditure', () => {
  let first: Statement;
  let second: Statement;
  let redemptions: readonly string[];
  let claimId: string;

  it('is of a programme, which alone finances its calls', async () => {
    const define = (over: object = {}) =>
      region().post('/programmes', { name: 'PR FSE+ di prova', ...PERIOD, ...over });
    expectRefused(await define({ eligibleTo: '2026-04-01' }), [422, 'period-inverted']);
    expectRefused(await journey.as('zone-officer').post('/programmes', { name: 'X', ...PERIOD }), [
      403,
      'role-missing',
    ]);
    programmeId = String((await define()).body['programmeId']);
    expectRefused(await define({ name: 'pr fse+ DI PROVA' }), [409, 'programme-exists']);
    const other = String((await define({ name: 'FSC di prova' })).body['programmeId']);
    const attach = (programme: string, callId: string) =>
      region().post(`/programmes/${programme}/calls`, { callId, actNumber: 'DD/2/2026' });
    expectRefused(await attach(programmeId, NOBODY), [404, 'not-found']);
    expect((await attach(programmeId, world.callId)).body).toMatchObject({ callIds: [world.callId] });
    expectRefused(await attach(other, world.callId), [409, 'call-in-another-programme']);
  });

  it('declares what was given and paid in the period, line by line, and tells the rest', async () => {
    // Each less the 10.00 of the family: 20.00 the day before the period, 30.00 and 40.00 in it.
    redemptions = [
      await redeemed('2026-04-01', 3_000),
      await redeemed('2026-04-02', 4_000),
      await redeemed('2026-04-03', 5_000),
    ];
    claimId = await paid('2026-04', 9_000);
    const open = (paidUpTo: string) => region().post(on('/expenditure-statements'), { paidUpTo });
    expectRefused(await open('2026-04-21'), [400, 'invalid-body', 'paidUpTo']);
    first = await opened();
    expect(first).toMatchObject({
      number: 1,
      lines: 2,
      totalCents: 7_000,
      cumulatedCents: 7_000,
      shares: [{ source: 'Fondo di prova', year: 2026, amountCents: 7_000 }],
      excluded: { count: 1, amountCents: 2_000 },
    });
    expectRefused(await open('2026-04-20'), [409, 'statement-under-way']);
  });

  it('is signed by a second person, once, and is the same bytes ever after', async () => {
    const path = on(`/expenditure-statements/${first.statementId}`);
    expectRefused(await region().post(`${path}/signature`, {}), [403, 'role-missing']);
    expect(await signed(first.statementId)).toMatchObject({ status: 'declared' });
    expectRefused(await journey.as('second-approver').post(`${path}/signature`, {}), [409, 'statement-not-drafted']);
    const { bytes } = await journey.as('auditor').download(`${path}/content`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.digest);
    const rows = bytes.toString().trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';').at(-1))).toEqual(expect.arrayContaining(['30,00', '40,00']));
    expect((await journey.as('auditor').download(`${path}/content`)).bytes).toEqual(bytes);
    for (const persona of ['zone-officer', 'home-care', 'family-one'])
      expectRefused(await journey.as(persona).get(path), [403, 'role-missing']);
    expectRefused(await region().get(on(`/expenditure-statements/${NOBODY}`)), [404, 'statement-unknown']);
  });

  it('has nothing to declare twice', async () => {
    const { statementId, lines } = await opened();
    expect(lines).toBe(0);
    const decide = (what: string) =>
      journey.as('second-approver').post(on(`/expenditure-statements/${statementId}/${what}`), {});
    expectRefused(await decide('signature'), [409, 'statement-empty']);
    expect((await decide('dismissal')).body).toMatchObject({ status: 'dismissed' });
  });

  it('takes back what was undone and what a control cut, as movements of their own', async () => {
    await toldAsPaid(journey, world.callId, 9_000);
    // 5.00 of the 30.00 are cut; the 40.00 were never given, and are held against another day of 50.00.
    const cut = (over: object = {}) =>
      region().post(on('/spending-corrections'), {
        voucherId: world.voucherId,
        redemptionId: redemptions[1],
        claimId,
        cutCents: 500,
        reason: 'missing-evidence',
        actNumber: 'DD/9/2026',
        ...over,
      });
    expectRefused(await cut({ cutCents: 3_001 }), [422, 'cut-above-paid']);
    expectRefused(await cut({ redemptionId: NOBODY }), [404, 'not-found']);
    expectRefused(await cut({ reason: 'antipatia' }), [400, 'invalid-body', 'reason']);
    expect((await cut()).status).toBe(201);
    expectRefused(await cut({ cutCents: 2_501 }), [422, 'cut-above-paid']);
    await journey.as('zone-officer').did(`/redemptions/${redemptions[2]}/reversal`, { reason: 'not-delivered' });
    await redeemed('2026-04-04', 6_000);
    await paid('2026-05', 1_000);
    second = await opened();
    // 50.00 less 40.00 less 5.00.
    expect(second).toMatchObject({ number: 2, lines: 3, totalCents: 500, cumulatedCents: 7_500 });
    // What waits for its signature is bridged as well: its 5.00 more are told by its movements.
    const bridge = (to: string, from: string) => on(`/expenditure-statements/${to}/bridge?from=${from}`);
    type Bridge = Record<'fromCumulatedCents' | 'toCumulatedCents', number> & { movements: { amountCents: number }[] };
    const waiting = await journey.as('auditor').sees<Bridge>(bridge(second.statementId, first.statementId));
    const moved = waiting.movements.reduce((sum, { amountCents }) => sum + amountCents, 0);
    expect([moved, waiting.toCumulatedCents - waiting.fromCumulatedCents]).toEqual([500, 500]);
    const backwards = await journey.as('auditor').get(bridge(first.statementId, second.statementId));
    expectRefused(backwards, [400, 'invalid-body', 'from']);
    await signed(second.statementId);
  });

  it('is bridged to the one before it', async () => {
    const bridge = await journey
      .as('auditor')
      .sees(on(`/expenditure-statements/${second.statementId}/bridge?from=${first.statementId}`));
    const place = { callId: world.callId, zone: 'TC-01', count: 1 };
    expect(bridge).toMatchObject({
      fromNumber: 1,
      toNumber: 2,
      fromCumulatedCents: 7_000,
      toCumulatedCents: 7_500,
      movements: [
        { ...place, nature: 'corrected', amountCents: -4_000 },
        { ...place, nature: 'paid', amountCents: 5_000 },
        { ...place, nature: 'taken-back', amountCents: -500 },
      ],
    });
    const { items } = await journey.as('auditor').sees<{ items: readonly Statement[] }>(on('/expenditure-statements'));
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      [1, 'declared'],
      [2, 'dismissed'],
      [2, 'declared'],
    ]);
  });

  it('closes the month of a declared claim to services that come late', async () => {
    await region().eventually<{ declaredOn?: string }>(
      `/claims/${claimId}`,
      ({ declaredOn }) => declaredOn === '2026-04-20',
    );
    await journey.clock('2026-06-08T08:00:00.000Z');
    const late = { voucherId: world.voucherId, service: 'GIORNO', servedOn: '2026-04-18', askedCents: 1_500 };
    const sent = await journey.as('home-care').post('/late-entries', { ...late, lateReason: 'other' });
    expectRefused(sent, [409, 'period-declared']);
  });
});
