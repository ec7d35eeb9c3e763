// A zone takes on an officer and lets them go: from the next request on, in every process, also after the machine died.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../apps/portal/src/demonstration/personas.js';
import { Journey } from './support/journey.js';

type Line = Record<string, unknown>;
interface Staff {
  readonly items: readonly Line[];
  readonly invitations: readonly Line[];
}
interface Own {
  readonly roles: readonly Line[];
  readonly invitations: readonly Line[];
}

const invitee = (persona: PersonaName, role: string) => {
  const { givenName, familyName } = PERSONAS[persona];
  return { fiscalCode: fiscalCodeOf(PERSONAS[persona]), name: `${givenName} ${familyName}`, role };
};

describe('the staff of a zone', () => {
  let journey: Journey;
  const zone = '/staff/TC-01';
  // One list of eligibility, one of redemption, one of reporting: three processes where each context is its own.
  const statuses = async () => {
    const officer = journey.as('dpo');
    const asked = await Promise.all(
      ['/complaints', '/payment-orders', '/reports/budget'].map((path) => officer.get(path)),
    );
    return asked.map(({ status }) => status);
  };
  const member = async (persona: PersonaName): Promise<string> => {
    const { givenName, familyName } = PERSONAS[persona];
    const { body } = await journey.as('zone-staff-administrator').get<Staff>(zone);
    return String(body.items.find(({ name }) => name === `${givenName} ${familyName}`)?.['memberId']);
  };

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
  });
  afterAll(() => journey.end());

  it('is run by who is named for it, and by nobody else', async () => {
    const input = invitee('dpo', 'zone-officer');
    for (const persona of ['zone-officer', 'region-officer', 'administrator', 'family-one'] as const)
      expect((await journey.as(persona).post(`${zone}/invitations`, input)).status).toBe(403);
    expect((await journey.as('zone-staff-administrator').post('/staff/TC-02/invitations', input)).status).toBe(404);
    expect((await journey.nobody().get(zone)).status).toBe(401);
    const bad = await journey.as('zone-staff-administrator').post(`${zone}/invitations`, { ...input, to: 'mai' });
    expect(bad.body).toMatchObject({ errors: [{ field: 'to' }] });
  });

  it('grows by an invitation that the person accepts', async () => {
    expect(await statuses()).toEqual([403, 403, 403]);
    const sent = { ...invitee('dpo', 'zone-officer'), to: '2026-12-31' };
    await journey.as('zone-staff-administrator').did(`${zone}/invitations`, sent);
    expect(await statuses()).toEqual([403, 403, 403]);
    const { invitations } = await journey
      .as('dpo')
      .eventually<Own>('/roles/mine', ({ invitations: open }) => open.length === 1);
    const [invitation] = invitations;
    expect(invitation).toMatchObject({ body: 'TC-01', role: 'zone-officer', answerBy: '2026-05-25' });
    const path = `/roles/TC-01/invitations/${String(invitation?.['invitationId'])}/acceptance`;
    expect((await journey.as('family-one').post(path)).status).toBe(404);
    await journey.as('dpo').did(path);
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('is what it was after the machine died', async () => {
    await journey.restart('SIGKILL');
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it('shrinks at once', async () => {
    const id = await member('dpo');
    expect((await journey.as('zone-officer').post(`${zone}/members/${id}/ending`)).status).toBe(403);
    await journey.as('zone-staff-administrator').did(`${zone}/members/${id}/ending`);
    expect(await statuses()).toEqual([403, 403, 403]);
    await journey.restart('SIGTERM');
    expect(await statuses()).toEqual([403, 403, 403]);
  });
});
