// Acts pass through invented offices, as in every demonstration: numbered once, signed, posted; also when the platform is killed.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey, publishCall } from './support/journey.js';
import { invented } from './support/people.js';

interface Paper {
  readonly paperId: string;
  readonly kind: string;
  readonly status: string;
  readonly number?: string;
  readonly postedFrom?: string;
  readonly postedTo?: string;
}

interface Papers {
  readonly items: readonly Paper[];
}

const DECLARED = {
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

describe('acts and what comes in', () => {
  let journey: Journey;
  let id: string;
  let callId: string;
  const complete = async (kind: string): Promise<Paper> => {
    const of = ({ items }: Papers) => items.find((paper) => paper.kind === kind && paper.status === 'complete');
    const papers = await journey
      .as('family-one')
      .eventually<Papers>(`/applications/${id}/papers`, (papers) => of(papers) !== undefined);
    return of(papers) ?? papers.items[0]!;
  };

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const document = readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');
    ({ callId } = await publishCall(journey, document, [{ source: 'PR FSE+', year: 2026, amountCents: 240_000 }]));
    const family = journey.as('family-one');
    const draft = {
      callId,
      action: 'NIDI',
      recipient: invented('Bimba', 'Esempi', 'F', '2024-09-15'),
      applicant: { relation: 'parent' },
      facts: DECLARED,
      declarationsAccepted: true,
    };
    id = String((await family.did('/applications', draft))['applicationId']);
    await family.did(`/applications/${id}/submission`);
  });
  afterAll(() => journey.end());

  it('gives an application its number, also over a kill, and never another', async () => {
    await journey.restart('SIGKILL');
    const { number } = await complete('application');
    expect(number).toMatch(/\d{7}\/2026$/);
    await journey.restart('SIGTERM');
    expect((await complete('application')).number).toBe(number);
  });

  it('signs a decision for who took it, with words that name nobody, for good', async () => {
    await journey
      .as('zone-officer')
      .did(`/applications/${id}/decision`, { outcome: 'admit', actNumber: 'D.D. 9/2026' });
    const { paperId } = await complete('admission');
    await journey.restart('SIGTERM');
    const paper = await journey.as('family-one').sees(`/papers/${paperId}`);
    expect(paper).toMatchObject({ actNumber: 'D.D. 9/2026', signature: { verifies: true } });
    expect(paper['content']).not.toContain('Esempi');
  });

  it('posts the act on the call for everybody, from a day to a day', async () => {
    const posted = await journey
      .nobody()
      .eventually<Papers>(`/posted-acts?callId=${callId}`, ({ items }) => items.length > 0);
    expect(posted.items).toMatchObject([
      { kind: 'call-publication', postedFrom: '2026-05-11', postedTo: '2026-05-25' },
    ]);
  });

  it('shows the papers to nobody else', async () => {
    const { paperId } = await complete('application');
    expect((await journey.as('family-two').get(`/papers/${paperId}`)).status).toBe(404);
    expect((await journey.nobody().get(`/papers/${paperId}`)).status).toBe(401);
    expect((await journey.as('family-one').get('/papers')).status).toBe(403);
  });
});
