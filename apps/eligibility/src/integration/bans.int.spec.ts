// Bans over HTTP: recorded by an act, asked at submission, filing, admission and offer; the reason for those it concerns only.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, codeOf, House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const ban = (fiscalCode: string, over: object = {}) => ({
  ...{ fiscalCode, cause: 'false-declaration', actNumber: 'D.D. 30/2026', from: '2026-06-01', to: '2028-05-31' },
  text: 'La signora Riservatini ha dichiarato il falso',
  ...over,
});
const typeOf = async (asked: Promise<{ readonly body: Record<string, unknown> }>) => (await asked).body['type'];

describe('a ban', () => {
  let nursery = '';
  let mine: Record<string, unknown> = {};
  beforeAll(async () => {
    nursery = await house.publish({ ...headlineCall('infanzia'), code: 'DIVIETI-2026' });
  });

  it('is recorded by the region, with cause, act and dates', async () => {
    for (const who of ['mother', 'officer', 'auditor'] as const)
      expect((await house.post(who, '/bans', ban(codeOf('mother')))).status).toBe(403);
    for (const wrong of [{ cause: 'antipatia' }, { from: '2026-02-30' }, { fiscalCode: 'X' }, { text: '' }])
      expect((await house.post('region', '/bans', ban(codeOf('mother'), wrong))).status).toBe(400);
    expect(await typeOf(house.post('region', '/bans', ban(codeOf('mother'), { to: '2026-05-31' })))).toBe(
      problem('ban-dates-wrong'),
    );
    expect(await typeOf(house.post('region', '/bans', ban(codeOf('region'))))).toBe(problem('own-ban'));
    const recorded = await house.post('region', '/bans', ban(codeOf('mother')));
    expect(recorded).toMatchObject({ status: 201, body: { holds: true, cause: 'false-declaration' } });
    mine = recorded.body;
    const { events } = await house.parts.store.read(`bans-${String(mine['personId'])}`);
    expect(JSON.stringify(events)).not.toContain('Riservatini');
  });

  it('shows its reason to whom it concerns and to the offices, to nobody else', async () => {
    const path = `/persons/${String(mine['personId'])}/bans`;
    for (const who of ['region', 'officer', 'auditor', 'mother'] as const)
      expect((await house.get(who, path)).body['items']).toMatchObject([
        { actNumber: 'D.D. 30/2026', text: 'La signora Riservatini ha dichiarato il falso', erased: false },
      ]);
    for (const who of ['father', 'unit', 'second'] as const) expect((await house.get(who, path)).status).toBe(404);
    expect((await house.get('mother', '/bans')).body['items']).toHaveLength(1);
    expect((await house.get('father', '/bans')).body['items']).toEqual([]);
  });

  it('stops what its person sends, with the reason; and what others send for them, with neutral words', async () => {
    const sent = async (n: number) => {
      const { body } = await house.post('mother', '/applications', draft(nursery, n));
      return house.post('mother', `/applications/${String(body['applicationId'])}/submission`);
    };
    expect((await sent(1)).body).toMatchObject({ status: 409, type: problem('excluded-by-act') });
    await house.post('region', `/persons/${String(mine['personId'])}/bans/${String(mine['banId'])}/lifting`, {
      actNumber: 'D.D. 44/2026',
    });
    await house.post('region', '/bans', ban(childCode(2), { cause: 'court-order' }));
    const neutral = (await sent(2)).body;
    expect(neutral).toMatchObject({ status: 409, type: problem('application-not-possible') });
    expect(JSON.stringify(neutral)).not.toMatch(/esclus|atto|D\.D\./i);
    expect((await sent(3)).status).toBe(200);
  });

  it('stops an admission that comes after it, until it is lifted', async () => {
    const id = await house.apply(draft(nursery, 4));
    const { body } = await house.post('region', '/bans', ban(childCode(4)));
    const decide = () => house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' });
    expect(await typeOf(decide())).toBe(problem('excluded-by-act'));
    const lifting = `/persons/${String(body['personId'])}/bans/${String(body['banId'])}/lifting`;
    expect((await house.post('officer', lifting, { actNumber: 'D.D. 45/2026' })).status).toBe(403);
    expect((await house.post('region', lifting, {})).status).toBe(400);
    expect((await house.post('region', lifting, { actNumber: 'D.D. 45/2026' })).body).toMatchObject({
      holds: false,
      liftedOn: '2026-06-01',
    });
    expect((await decide()).body).toMatchObject({ status: 'admitted' });
  });

  it('is told to who accredits and pays, without its cause', async () => {
    await house.settled();
    const told = house.told('it.buono.eligibility.ban-recorded.v1');
    expect(told).toHaveLength(3);
    expect(Object.keys(told[0] ?? {}).sort()).toEqual(['actNumber', 'banId', 'from', 'personId', 'to']);
    expect(house.told('it.buono.eligibility.ban-lifted.v1')).toHaveLength(2);
    expect(house.faults).toEqual([]);
  });
});
