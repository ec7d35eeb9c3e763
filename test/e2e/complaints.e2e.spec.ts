// A family reports a delay, the office answers it, the family is not satisfied; what was written outlives the process.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { nurseryApplication, nurseryCall } from './support/nursery.js';

interface Lines {
  readonly items: readonly Record<string, unknown>[];
}

describe('a complaint', () => {
  let journey: Journey;
  let id: string;
  let complaint: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const { callId } = await nurseryCall(journey);
    id = await nurseryApplication(journey, callId);
  });
  afterAll(() => journey.end());

  it('is opened on the file by its people, with thirty days to answer, and hidden from others', async () => {
    const open = `/applications/${id}/complaints`;
    const said = { kind: 'delay', text: 'Nessuno risponde al telefono da tre settimane.' };
    expect((await journey.as('family-two').post(open, said)).status).toBe(404);
    const opened = await journey.as('family-one').did(open, said);
    expect(opened).toMatchObject({ status: 'open', dueOn: '2026-06-10' });
    complaint = String(opened['complaintId']);
    expect((await journey.as('family-two').get(`/complaints/${complaint}`)).status).toBe(404);
  });

  it('is late in the inbox of the zone after its last day, also when the process was killed', async () => {
    await journey.restart('SIGKILL');
    await journey.clock('2026-06-10T22:00:00.000Z');
    const late = await journey
      .as('zone-officer')
      .eventually<Lines>('/complaints?late=true', ({ items }) => items.length === 1);
    expect(late.items).toMatchObject([{ complaintId: complaint, late: true }]);
  });

  it('is answered by who holds it, and open again when that is not enough', async () => {
    const office = journey.as('zone-officer');
    const answer = { outcome: 'founded', text: 'Ci scusiamo: la richiameremo domani.' };
    expect((await office.post(`/complaints/${complaint}/answer`, answer)).status).toBe(409);
    await office.did(`/complaints/${complaint}/assignment`);
    await office.did(`/complaints/${complaint}/answer`, answer);
    await office.did(`/complaints/${complaint}/closure`);
    const again = { text: 'Non ha richiamato nessuno.' };
    const reopened = await journey.as('family-one').did(`/complaints/${complaint}/reopening`, again);
    // Thirty days after 11 June 2026.
    expect(reopened).toMatchObject({ status: 'open', dueOn: '2026-07-11', late: false });
    expect(await journey.as('family-one').sees(`/complaints/${complaint}`)).toMatchObject({
      said: [{}, again],
      answers: [answer],
    });
  });
});
