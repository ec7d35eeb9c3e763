// Families asked after payment, from the act to what follows: a seed bound in time, the month paid, the draw, an answer, a hold.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimOf, Journey, payClaim } from './support/journey.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

const SEED = 'nove campane mute sopra il lago, trentuno';
const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Question {
  readonly redemptionId: string;
  readonly status: string;
}
interface Lines {
  readonly lines: readonly {
    redemptionId: string;
    paidCents?: number;
    familySaid?: { status: string; words?: string };
  }[];
}

describe('families asked after payment', () => {
  let journey: Journey;
  let world: SmallWorld;
  let [at, claimId] = ['', ''];
  const services: string[] = [];
  let asked: string[] = [];
  beforeAll(async () => {
    journey = await Journey.start('2026-04-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
    world = await smallWorld(journey);
    at = `/surveys/${world.callId}/TC-01/2026-04`;
  });
  afterAll(() => journey.end());

  const act = (over: object = {}) => ({
    ...{ callId: world.callId, zone: 'TC-01', month: '2026-04', commitment: sha(SEED), lines: 2 },
    ...{ days: 15, actNumber: 'D.D. 9/2026', ...over },
  });
  const bind = (over: object = {}, persona = 'zone-officer') => journey.as(persona).post('/surveys', act(over));
  const draw = (body: object = { seed: SEED }, persona = 'zone-officer') =>
    journey.as(persona).post(`${at}/draw`, body);
  const answer = (id: string | undefined, body: object, persona = 'family-one') =>
    journey.as(persona).post(`/service-questions/${id}/answer`, body);

  it('are announced by an act of their own zone, said in full, with a seed nobody can have looked for', async () => {
    for (const persona of ['region-officer', 'treasurer', 'auditor', 'home-care', 'family-one'])
      expectRefused(await bind({}, persona), [403, 'role-missing']);
    expectRefused(await bind({ zone: 'TC-02' }), [404, 'not-found']);
    expectRefused(await bind({ lines: 201 }), [400, 'invalid-body', 'lines']);
    expectRefused(await bind({ commitment: SEED }), [400, 'invalid-body', 'commitment']);
    expectRefused(await bind({ lines: undefined }), [400, 'invalid-body', 'lines']);
    expectRefused(await bind({ month: '2026-13' }), [400, 'invalid-body', 'month']);
    expectRefused(await bind({ actNumber: '' }), [400, 'invalid-body', 'actNumber']);
    // March is over.
    expectRefused(await bind({ month: '2026-03' }), [409, 'survey-too-late']);
    expectRefused(await draw(), [404, 'survey-unknown']);
    expect((await bind()).status).toBe(201);
    expect((await bind()).status).toBe(201);
    expectRefused(await bind({ month: '2026-05' }), [409, 'survey-seed-used']);
  });

  it('are not drawn before something is paid, nor is a seed bound once a claim was presented', async () => {
    const home = journey.as('home-care');
    for (const servedOn of ['2026-04-01', '2026-04-02', '2026-04-03']) {
      const day = { voucherId: world.voucherId, service: 'GIORNO', servedOn, askedCents: 5_000 };
      services.push((await home.did<{ redemptionId: string }>('/redemptions', day)).redemptionId);
    }
    // Three days of 50.00, of which a family pays 10.00 each.
    ({ claimId } = await claimOf(home, world.callId, '2026-04', ({ askedCents }) => askedCents === 12_000));
    expectRefused(await draw(), [409, 'survey-nothing-paid']);
    await home.did(`/claims/${claimId}/submission`);
    expectRefused(await draw(), [409, 'survey-nothing-paid']);
    await journey
      .as('zone-officer')
      .eventually<{ items: { status: string }[] }>(
        `/claims?callId=${world.callId}&month=2026-04`,
        ({ items }) => items[0]?.status === 'submitted',
      );
    expectRefused(await bind({ commitment: sha('un altro seme') }), [409, 'survey-too-late']);
  });

  it('are drawn once, with the seed that was bound, so that anybody can draw them again', async () => {
    await payClaim(journey, claimId, {}, { reference: 'TRN-1/2026', executedOn: '2026-04-20' });
    const officer = journey.as('zone-officer');
    await officer.eventually<{ paidCents: number }>(`/claims/${claimId}`, ({ paidCents }) => paidCents === 12_000);
    for (const persona of ['region-officer', 'treasurer', 'home-care', 'family-one'])
      expectRefused(await draw({ seed: SEED }, persona), [403, 'role-missing']);
    expectRefused(await draw({}), [422, 'survey-seed-needed']);
    expectRefused(await draw({ seed: 'un altro seme' }), [422, 'survey-seed-wrong']);
    expectRefused(await draw({ seed: 7 }), [400, 'invalid-body', 'seed']);
    const both = await Promise.all([draw(), draw()]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expectRefused(await draw({ seed: 'un altro seme' }), [409, 'survey-drawn']);
    expectRefused(await bind({ commitment: sha('un terzo seme') }), [409, 'survey-drawn']);
    asked = services.toSorted((one, other) => (sha(SEED + one) < sha(SEED + other) ? -1 : 1)).slice(0, 2);
    expect(await journey.as('auditor').sees(at)).toMatchObject({
      ...{ seed: SEED, drawn: 2, of: 3, redemptionIds: asked, digest: sha(services.toSorted().join('\n')) },
      // Fifteen days from 20 April.
      ...{ drawnOn: '2026-04-20', until: '2026-05-05' },
    });
  });

  it('answer once, they and nobody else, and who is paid is not told', async () => {
    const family = journey.as('family-one');
    await family.eventually<{ items: Question[] }>(
      '/service-questions?status=asked',
      ({ items }) => items.length === 2,
    );
    const no = { answer: 'did-not-come', words: 'Quel giorno eravamo via' };
    for (const persona of ['family-two', 'home-care', 'zone-officer'])
      expectRefused(await answer(asked[0], no, persona), [404, 'not-found']);
    expectRefused(await answer(NOBODY, no), [404, 'not-found']);
    const third = services.find((id) => !asked.includes(id));
    expectRefused(await answer(third, no), [404, 'not-found']);
    expectRefused(await answer(asked[0], { answer: 'forse' }), [400, 'invalid-body', 'answer']);
    expectRefused(await answer(asked[0], { answer: 'in-part' }), [400, 'invalid-body', 'cameShare']);
    expect((await answer(asked[0], no)).status).toBe(200);
    expectRefused(await answer(asked[0], { answer: 'came' }), [409, 'question-answered']);
    const home = journey.as('home-care');
    expect((await home.sees<{ items: Question[] }>('/service-questions')).items).toEqual([]);
    expectRefused(await home.get('/provider-answers'), [403, 'role-missing']);
  });

  it('stand beside the line of the claim, open a hold, and move no money by themselves', async () => {
    const officer = journey.as('zone-officer');
    type Held = { items: { rule: string; redemptionId: string; holdId: string }[] };
    const { items } = await officer.eventually<Held>('/holds?status=open', (held) => held.items.length > 0);
    expect(items).toMatchObject([{ rule: 'family-denies', redemptionId: asked[0] }]);
    const { lines } = await officer.eventually<Lines>(`/claims/${claimId}`, (claim) =>
      claim.lines.some(({ familySaid }) => familySaid?.status === 'did-not-come'),
    );
    const said = new Map(lines.map((line) => [line.redemptionId, line]));
    expect(said.get(asked[0] ?? '')).toMatchObject({
      ...{ paidCents: 4_000, familySaid: { status: 'did-not-come', words: 'Quel giorno eravamo via' } },
    });
    expect(said.get(asked[1] ?? '')).toMatchObject({ paidCents: 4_000, familySaid: { status: 'asked' } });
    const own = await journey.as('home-care').sees<Lines>(`/claims/${claimId}`);
    expect(own.lines).toHaveLength(3);
    expect(own.lines.filter((line) => 'familySaid' in line)).toEqual([]);
    expect((await journey.as('home-care').sees<Held>('/holds?status=open')).items).toEqual([]);
  });

  it('are silent after the last day, and the shares say out of how many', async () => {
    await journey.clock('2026-05-06T08:00:00.000Z');
    expectRefused(await answer(asked[1], { answer: 'came' }), [409, 'question-over']);
    const { items } = await journey
      .as('zone-officer')
      .eventually<{ items: object[] }>('/provider-answers', (page) => page.items.length === 1);
    // Two asked: one answer, against the provider.
    expect(items).toEqual([
      {
        ...{
          payeeId: world.providerId,
          asked: 2,
          waiting: 0,
          silent: 1,
          came: 0,
          inPart: 0,
          didNotCome: 1,
          unknown: 0,
        },
        ...{ answeredBasisPoints: 5_000, adverseBasisPoints: 10_000 },
      },
    ]);
  });
});
