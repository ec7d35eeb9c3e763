// A family reports a delay, the office answers it, the family is not satisfied; what was written outlives the process.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, publishCall } from './support/journey.js';
import { invented } from './support/people.js';

interface Lines {
  readonly items: readonly Record<string, unknown>[];
}

const FACTS = {
  attendanceStart: '2026-09-01',
  unitEnrolled: true,
  serviceMode: 'full',
  isee: 1_234_567,
  iseeKind: 'minorenni',
  iseePresentedOn: '2026-01-20',
  iseeAnnotated: false,
  unitFee: 62_000,
  inpsMonthlyQuota: 27_273,
  otherPublicContribution: false,
  disabilityCertified: false,
};

describe('a complaint', () => {
  let journey: Journey;
  let id: string;
  let complaint: string;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const document = readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');
    const money = [{ source: 'PR FSE+', year: 2026, amountCents: 240_000 }];
    const { callId } = await publishCall(journey, document, money);
    const family = journey.as('family-one');
    const draft = {
      ...{ callId, action: 'NIDI', recipient: invented('Bimba', 'Esempi', 'F', '2024-09-15') },
      ...{ applicant: { relation: 'parent' }, facts: FACTS, declarationsAccepted: true },
    };
    id = String((await family.did('/applications', draft))['applicationId']);
    await family.did(`/applications/${id}/submission`);
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
