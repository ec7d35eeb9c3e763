// The staff of bodies over HTTP: who runs which body, invitations answered at the next sign-in, roles that end at once, reviews.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, providerId } from '@buono/kernel';
import { codeOf, House, type Who } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const PROVIDER = '5f0e6b7c-8d90-4a1b-8c2d-3e4f5a6b7c8d';
const ELSEWHERE = '6a0e6b7c-8d90-4a1b-8c2d-3e4f5a6b7c8d';
type Line = Record<string, unknown>;
const day = (date: string): void => house.clock.set(`${date}T10:00:00.000Z`);
const invitee = (who: Who, role: string, more: object = {}) => ({
  fiscalCode: codeOf(who),
  name: `Segretino ${who}`,
  role,
  ...more,
});
const invite = (by: Who | 'nobody', body: string, input: object) => house.post(by, `/staff/${body}/invitations`, input);
const linesOf = (answer: { readonly body: Line }, name = 'items') => answer.body[name] as readonly Line[];
const memberId = async (body: string, who: Who): Promise<string> => {
  const { items } = (await house.get('accesses', `/staff/${body}`)).body as { items: readonly Line[] };
  return String(items.find(({ personId }) => personId === house.person(who))?.['memberId']);
};
const mine = async (who: Who) => {
  await house.settled();
  return (await house.get(who, '/roles/mine')).body;
};
/** Answers the one invitation that waits. */
const answer = async (who: Who, word = 'acceptance') => {
  const [first] = (await mine(who))['invitations'] as readonly Line[];
  return house.post(who, `/roles/${String(first?.['body'])}/invitations/${String(first?.['invitationId'])}/${word}`);
};
const typeOf = async (asked: Promise<{ readonly body: Line }>) => (await asked).body['type'];

beforeAll(async () => {
  await house.open();
  const admin = { role: 'provider-admin', providerId: providerId(PROVIDER), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('mother'), admin, house.person('mother'));
});
afterAll(() => house.close());

describe('the staff of a body', () => {
  it('is seen by who runs it, who reads all and who signs second; by nobody else', async () => {
    expect((await house.get('nobody', '/staff/TC-01')).status).toBe(401);
    for (const who of ['father', 'officer', 'region', 'dpo'] as const)
      expect((await house.get(who, '/staff/TC-01')).status).toBe(403);
    for (const who of ['accesses', 'zoneAccesses', 'auditor', 'second'] as const)
      expect((await house.get(who, '/staff/TC-01')).status).toBe(200);
    for (const body of ['region', 'TC-02', PROVIDER])
      expect((await house.get('zoneAccesses', `/staff/${body}`)).status).toBe(404);
    for (const body of ['TC-01', 'region', ELSEWHERE])
      expect((await house.get('mother', `/staff/${body}`)).status).toBe(404);
    expect((await house.get('mother', `/staff/${PROVIDER}`)).status).toBe(200);
    expect((await house.get('accesses', '/staff/XX-99')).status).toBe(404);
    expect((await house.get('accesses', '/staff/Firenze')).status).toBe(404);
  });

  it('shows the roles that were there before', async () => {
    const shown = await house.get('zoneAccesses', '/staff/TC-01');
    expect(
      linesOf(shown)
        .map(({ role, state, own }) => `${String(role)} ${String(state)} ${String(own)}`)
        .sort(),
    ).toEqual([
      'assessment-unit holds false',
      'assessment-unit holds false',
      'staff-administrator holds true',
      'zone-officer holds false',
    ]);
    expect(shown.body['roles']).toEqual(['zone-officer', 'zone-coordinator', 'assessment-unit', 'staff-administrator']);
    expect(
      linesOf(await house.get('accesses', '/staff/region'))
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['auditor', 'dpo', 'region-officer', 'second-approver', 'staff-administrator']);
    expect(JSON.stringify(shown.body)).not.toContain('"name"');
  });

  it('refuses what is wrong at the door', async () => {
    const good = invitee('father', 'zone-officer');
    for (const wrong of [{ fiscalCode: 'ABC' }, { name: '' }, { role: 'citizen' }, { from: 'ieri' }, { call: 'x' }])
      expect((await invite('zoneAccesses', 'TC-01', { ...good, ...wrong })).status).toBe(400);
    expect((await invite('nobody', 'TC-01', good)).status).toBe(401);
    expect((await invite('officer', 'TC-01', good)).status).toBe(403);
    expect((await invite('second', 'TC-01', good)).status).toBe(403);
    expect((await invite('zoneAccesses', 'TC-02', good)).status).toBe(404);
    const treasurer = invitee('father', 'treasurer');
    expect(await typeOf(invite('zoneAccesses', 'TC-01', treasurer))).toBe(problem('role-not-of-body'));
    const own = invitee('zoneAccesses', 'zone-officer');
    expect(await typeOf(invite('zoneAccesses', 'TC-01', own))).toBe(problem('own-role'));
    const past = { ...good, from: '2026-05-01', to: '2026-05-31' };
    expect(await typeOf(invite('zoneAccesses', 'TC-01', past))).toBe(problem('role-dates-wrong'));
    const desk = invitee('father', 'delegate');
    expect(await typeOf(invite('mother', PROVIDER, desk))).toBe(problem('role-not-of-body'));
  });
});

describe('an invitation', () => {
  it('is accepted by the person, who may from then on, and is refused from the moment the role ends', async () => {
    expect((await house.get('father', '/complaints')).status).toBe(403);
    const input = invitee('father', 'zone-officer', { to: '2026-12-31' });
    const [first, again] = [
      await house.post('zoneAccesses', '/staff/TC-01/invitations', input, { key: 'the-same-invitation' }),
      await house.post('zoneAccesses', '/staff/TC-01/invitations', input, { key: 'the-same-invitation' }),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    // Fourteen days after 1 June 2026.
    expect(linesOf(again, 'invitations')).toMatchObject([
      { name: 'Segretino father', role: 'zone-officer', to: '2026-12-31', answerBy: '2026-06-15', toConfirm: false },
    ]);
    expect((await house.get('father', '/complaints')).status).toBe(403);
    const invitation = String(linesOf(again, 'invitations')[0]?.['invitationId']);
    const stranger = await house.post('elsewhere', `/roles/TC-01/invitations/${invitation}/acceptance`);
    expect(stranger.status).toBe(404);
    const accepted = await answer('father');
    expect(accepted.body).toMatchObject({
      roles: [
        { body: 'TC-01', role: 'zone-officer', zone: 'TC-01', from: '2026-06-01', to: '2026-12-31', holds: true },
      ],
      invitations: [],
      runs: [],
    });
    expect((await house.get('father', '/complaints')).status).toBe(200);
    const id = await memberId('TC-01', 'father');
    expect((await house.post('officer', `/staff/TC-01/members/${id}/ending`)).status).toBe(403);
    expect((await house.post('zoneAccesses', `/staff/TC-01/members/${id}/ending`)).status).toBe(200);
    expect((await house.get('father', '/complaints')).status).toBe(403);
    await house.settled();
    expect((await house.get('father', '/complaints')).status).toBe(403);
    const over = await house.get('zoneAccesses', '/staff/TC-01?over=true');
    expect(linesOf(over).find(({ memberId: one }) => one === id)).toMatchObject({
      state: 'over',
      overBy: 'ended',
      endedOn: '2026-06-01',
    });
  });

  it('is declined, withdrawn, or runs out', async () => {
    await invite('zoneAccesses', 'TC-01', invitee('father', 'zone-officer'));
    expect((await answer('father', 'refusal')).body).toMatchObject({ roles: [], invitations: [] });
    const shown = await invite('zoneAccesses', 'TC-01', invitee('father', 'zone-officer'));
    const id = String(linesOf(shown, 'invitations')[0]?.['invitationId']);
    expect((await house.post('zoneAccesses', `/staff/TC-01/invitations/${id}/withdrawal`)).status).toBe(200);
    const late = `/roles/TC-01/invitations/${id}/acceptance`;
    expect(await typeOf(house.post('father', late))).toBe(problem('invitation-over'));
    await invite('zoneAccesses', 'TC-01', invitee('father', 'zone-officer'));
    day('2026-06-16');
    expect((await mine('father'))['invitations']).toEqual([]);
    expect((await house.get('father', '/complaints')).status).toBe(403);
  });

  it('to run a body needs a second person, who is not the first', async () => {
    const shown = await invite('zoneAccesses', 'TC-01', invitee('colleague', 'staff-administrator'));
    const [open] = linesOf(shown, 'invitations').filter(({ role }) => role === 'staff-administrator');
    expect(open).toMatchObject({ toConfirm: true, mayConfirm: false });
    expect((await answer('colleague')).body['type']).toBe(problem('invitation-unconfirmed'));
    const path = `/staff/TC-01/invitations/${String(open?.['invitationId'])}/confirmation`;
    expect(await typeOf(house.post('zoneAccesses', path))).toBe(problem('invitation-same-person'));
    expect((await house.post('officer', path)).status).toBe(403);
    expect((await house.post('mother', path)).status).toBe(404);
    expect((await house.post('second', path)).status).toBe(200);
    expect((await answer('colleague')).body['runs']).toEqual(['TC-01']);
    expect((await house.get('colleague', '/staff/TC-01')).status).toBe(200);
  });
});

describe('who runs a provider', () => {
  it('gives and ends its roles, and is never its last', async () => {
    const own = await memberId(PROVIDER, 'mother');
    expect(await typeOf(house.post('mother', `/staff/${PROVIDER}/members/${own}/ending`))).toBe(
      problem('last-administrator'),
    );
    expect(await typeOf(house.post('mother', `/roles/${PROVIDER}/members/${own}/leaving`))).toBe(
      problem('last-administrator'),
    );
    const operator = invitee('father', 'provider-operator');
    expect(await typeOf(invite('mother', PROVIDER, operator))).toBe(problem('role-rights-wrong'));
    expect((await invite('mother', PROVIDER, { ...operator, rights: ['fly'] })).status).toBe(400);
    await invite('mother', PROVIDER, { ...operator, rights: ['record-services'] });
    const [role] = (await answer('father')).body['roles'] as readonly Line[];
    expect(role).toMatchObject({ role: 'provider-operator', providerId: PROVIDER, rights: ['record-services'] });
    expect((await house.get('father', `/staff/${PROVIDER}`)).status).toBe(403);
    const id = await memberId(PROVIDER, 'father');
    const rights = ['record-services', 'close-claims'];
    await house.post('mother', `/staff/${PROVIDER}/members/${id}/rights`, { rights });
    expect((await house.parts.grants.of(house.person('father')))[0]).toMatchObject({ rights });
    expect((await house.post('officer', `/roles/${PROVIDER}/members/${id}/leaving`)).status).toBe(404);
    expect((await house.post('father', `/roles/${PROVIDER}/members/${id}/leaving`)).body['roles']).toEqual([]);
  });

  it('is mended by the region when nobody is left who can', async () => {
    const shown = await invite('accesses', PROVIDER, invitee('region', 'provider-admin'));
    const path = `/staff/${PROVIDER}/invitations/${String(linesOf(shown, 'invitations')[0]?.['invitationId'])}`;
    expect((await house.post('second', `${path}/confirmation`)).status).toBe(200);
    expect((await answer('region')).status).toBe(200);
    const own = await memberId(PROVIDER, 'mother');
    expect((await house.post('accesses', `/staff/${PROVIDER}/members/${own}/ending`)).status).toBe(200);
    expect((await house.get('mother', `/staff/${PROVIDER}`)).status).toBe(403);
  });
});

describe('a review of who may do what', () => {
  it('asks for every role; what is not confirmed by its last day lapses by itself', async () => {
    expect((await house.post('officer', '/staff/TC-02/reviews', { dueOn: '2026-06-30' })).status).toBe(403);
    expect((await house.post('zoneAccesses', '/staff/TC-02/reviews', { dueOn: '2026-06-30' })).status).toBe(404);
    const opened = await house.post('zoneAccesses', '/staff/TC-01/reviews', { dueOn: '2026-06-30' });
    // The officer, two of the assessment unit, and two who run the body.
    expect(opened.body['review']).toMatchObject({ running: true, toConfirm: 5, confirmed: 0, dueOn: '2026-06-30' });
    const unit = await memberId('TC-01', 'unit');
    expect(
      (await house.post('zoneAccesses', `/staff/TC-01/members/${unit}/confirmation`)).body['review'],
    ).toMatchObject({
      toConfirm: 4,
      confirmed: 1,
    });
    const own = await memberId('TC-01', 'zoneAccesses');
    expect(await typeOf(house.post('zoneAccesses', `/staff/TC-01/members/${own}/confirmation`))).toBe(
      problem('own-role'),
    );
    day('2026-06-30');
    expect((await house.get('officer', '/complaints')).status).toBe(200);
    day('2026-07-01');
    expect((await house.get('officer', '/complaints')).status).toBe(403);
    expect((await house.get('unit', '/rankings')).status).toBe(200);
    const shown = await house.get('zoneAccesses', '/staff/TC-01?over=true');
    const lapsed = linesOf(shown).filter(({ overBy }) => overBy === 'lapsed');
    expect(lapsed.map(({ personId }) => personId).sort()).toEqual(
      [house.person('officer'), house.person('colleague')].sort(),
    );
    expect(shown.status).toBe(200);
  });
});

describe('what was done', () => {
  it('stands in the history, with author and instant and no names', async () => {
    expect((await house.get('father', '/staff/TC-01/history')).status).toBe(403);
    const acts = linesOf(await house.get('auditor', '/staff/TC-01/history?limit=2'));
    expect(acts).toMatchObject([
      { act: 'staff-member-confirmed', by: house.person('zoneAccesses') },
      { act: 'staff-review-opened', dueOn: '2026-06-30', at: '2026-06-16T10:00:00.000Z' },
    ]);
    const kept = JSON.stringify(await house.store.readAll(0, 100_000));
    expect(kept).not.toContain('Segretino');
    expect(kept).not.toContain(codeOf('father'));
    expect(house.faults).toEqual([]);
  });

  it('tells the person who looked at their name', async () => {
    const looked = await house.parts.access.history(house.person('father'));
    expect(looked.some(({ actor, purpose }) => actor === house.person('zoneAccesses') && purpose === 'run-staff')).toBe(
      true,
    );
  });

  it('lets nobody keep a name out: who runs the body writes it down', async () => {
    const id = await memberId('TC-01', 'unit');
    expect((await house.post('zoneAccesses', `/staff/TC-01/members/${id}/name`, { name: '' })).status).toBe(400);
    const named = await house.post('zoneAccesses', `/staff/TC-01/members/${id}/name`, { name: 'Valuta Segretini' });
    expect(linesOf(named).find(({ memberId: one }) => one === id)).toMatchObject({ name: 'Valuta Segretini' });
  });
});
