// Acts pass through invented offices, as in every demonstration: numbered once, signed, posted; also when the platform is killed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { nurseryApplication, nurseryCall } from './support/nursery.js';

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
    ({ callId } = await nurseryCall(journey));
    id = await nurseryApplication(journey, callId);
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
