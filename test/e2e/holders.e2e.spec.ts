// The work of a zone's office: a file is taken, handed over, given out by who coordinates; it outlives the process, and the family is told nothing of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fiscalCodeOf, PERSONAS } from '../../apps/portal/src/demonstration/personas.js';
import { Journey } from './support/journey.js';
import { nurseryApplication, nurseryCall } from './support/nursery.js';

type Line = Record<string, unknown>;
interface Lines {
  readonly items: readonly Line[];
}
interface Workload extends Lines {
  readonly nobody: Line;
}

const WHY = 'Passa al turno del pomeriggio';

describe('the holder of a file', () => {
  let journey: Journey;
  let id: string;
  let coordinator: string;
  const assignment = () => `/applications/${id}/assignment`;
  const held = (persona: 'zone-coordinator' | 'zone-officer', how: string, count: number) =>
    journey
      .as(persona)
      .eventually<Lines>(`/applications/due?withinDays=60&held=${how}`, ({ items }) => items.length === count);

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const { callId } = await nurseryCall(journey);
    id = await nurseryApplication(journey, callId);
  });
  afterAll(() => journey.end());

  it('is nobody at first: an officer takes it, who only coordinates may not hold it', async () => {
    await held('zone-officer', 'by-nobody', 1);
    expect((await journey.as('zone-coordinator').post(assignment(), {})).body).toMatchObject({ status: 422 });
    expect((await journey.as('family-one').post(assignment(), {})).status).toBe(403);
    expect((await journey.as('assessment-unit').post(assignment(), {})).status).toBe(403);
    await journey.as('zone-officer').did(assignment(), {});
    expect((await held('zone-officer', 'by-me', 1)).items).toMatchObject([{ applicationId: id }]);
    await held('zone-officer', 'by-nobody', 0);
  });

  it('hands it over with a reason, to who has just become an officer; all of it outlives the process', async () => {
    const { givenName, familyName } = PERSONAS['zone-coordinator'];
    const name = `${givenName} ${familyName}`;
    const fiscalCode = fiscalCodeOf(PERSONAS['zone-coordinator']);
    const staff = journey.as('zone-staff-administrator');
    await staff.did('/staff/TC-01/invitations', { fiscalCode, name, role: 'zone-officer' });
    const asked = journey.as('zone-coordinator');
    const { invitations } = await asked.eventually<{ invitations: readonly Line[] }>(
      '/roles/mine',
      ({ invitations: open }) => open.length === 1,
    );
    await asked.did(`/roles/TC-01/invitations/${String(invitations[0]?.['invitationId'])}/acceptance`);
    const { items } = await journey.as('zone-officer').sees<Lines>('/applications/colleagues?zone=TC-01');
    coordinator = String(items.find((one) => one['name'] === name)?.['personId']);
    expect((await journey.as('zone-officer').post(assignment(), { holder: coordinator })).body).toMatchObject({
      title: 'Motivo mancante',
    });
    await journey.as('zone-officer').did(assignment(), { holder: coordinator, reason: WHY });
    await journey.restart('SIGKILL');
    await held('zone-coordinator', 'by-me', 1);
    expect(await journey.as('auditor').sees(`/applications/${id}/holders`)).toMatchObject({
      holder: coordinator,
      items: [{}, { personId: coordinator, name, reason: WHY }],
    });
  });

  it('is counted, late from the day after the last, and changed at once only after a trial', async () => {
    // Received on Monday 11 May, due on Wednesday 10 June.
    await journey.clock('2026-06-10T22:00:00.000Z');
    const load = await journey.as('zone-coordinator').sees<Workload>('/applications/workload?zone=TC-01');
    expect(load.nobody).toEqual({ open: 0, late: 0, dueSoon: 0 });
    expect(load.items).toContainEqual(expect.objectContaining({ personId: coordinator, open: 1, late: 1, dueSoon: 0 }));
    const officer = load.items.find(({ personId }) => personId !== coordinator)?.['personId'];
    const many = { applicationIds: [id], holder: officer, reason: WHY };
    expect((await journey.as('zone-officer').post('/applications/assignments', many)).status).toBe(403);
    const tried = await journey.as('zone-coordinator').did('/applications/assignments/rehearsal', many);
    expect(tried).toMatchObject({ assigned: 1 });
    await held('zone-coordinator', 'by-me', 1);
    expect(await journey.as('zone-coordinator').did('/applications/assignments', many)).toMatchObject({ assigned: 1 });
    await held('zone-officer', 'by-me', 1);
  });

  it('is covered while its holder is away, with no change of the holder, until they are back', async () => {
    const chief = journey.as('zone-coordinator');
    const absences = '/staff/TC-01/absences';
    const { items } = await chief.sees<Lines>('/applications/colleagues?zone=TC-01');
    const officer = String(items.find(({ personId }) => personId !== coordinator)?.['personId']);
    const days = { kind: 'unplanned', from: '2026-06-11', to: '2026-06-19' };
    expect((await journey.as('family-one').get(absences)).status).toBe(403);
    expect((await journey.as('family-one').post(absences, days)).status).toBe(403);
    await chief.did(absences, { ...days, personId: officer, cover: coordinator });
    expect((await chief.post(absences, days)).body).toMatchObject({ title: 'Copre un’altra persona' });
    await journey.restart('SIGKILL');
    const covered = { applicationId: id, holder: officer, coveredBy: coordinator };
    expect((await held('zone-coordinator', 'by-me', 1)).items).toMatchObject([covered]);
    expect((await held('zone-officer', 'by-me', 1)).items).toMatchObject([covered]);
    const { items: away } = await journey.as('zone-coordinator').sees<Lines>(absences);
    expect(away).toMatchObject([{ ...days, lasts: true, due: 0, uncovered: false }]);
    await journey.clock('2026-06-15T08:00:00.000Z');
    await journey.as('zone-officer').did(`${absences}/${String(away[0]?.['absenceId'])}/end`, {});
    await held('zone-coordinator', 'by-me', 0);
    expect((await held('zone-officer', 'by-me', 1)).items[0]).not.toHaveProperty('coveredBy');
    expect(await journey.as('auditor').sees(`/applications/${id}/holders`)).toMatchObject({ holder: officer });
  });

  it('is nothing to the family', async () => {
    const family = journey.as('family-one');
    expect((await family.get(`/applications/${id}/holders`)).status).toBe(403);
    for (const path of [`/applications/${id}`, `/applications/${id}/procedure`, '/applications?mine=true'])
      expect(JSON.stringify((await family.get(path)).body)).not.toContain(coordinator);
  });
});
