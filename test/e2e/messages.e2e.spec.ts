// A family and its office write to each other on the file: each message once, also over a kill, and the family is told of the answer.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { nurseryApplication, nurseryCall } from './support/nursery.js';

interface Thread {
  readonly status: string;
  readonly items: readonly { readonly from: string; readonly text?: string; readonly readAt?: string }[];
}

interface Notices {
  readonly items: readonly { readonly kind: string; readonly status: string }[];
}

describe('messages on a file', () => {
  let journey: Journey;
  let id: string;
  const path = () => `/applications/${id}/messages`;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const { callId } = await nurseryCall(journey);
    id = await nurseryApplication(journey, callId, { contact: { email: 'famiglia@example.org' } });
  });
  afterAll(() => journey.end());

  it('go from the family to the inbox of its zone, and stay over a kill', async () => {
    await journey.as('family-one').did(path(), { text: 'A che ora siete aperti?' });
    await journey.restart('SIGKILL');
    const waits = ({ items }: { readonly items: readonly { readonly applicationId: string }[] }) =>
      items.some(({ applicationId }) => applicationId === id);
    await journey.as('zone-officer').eventually('/messages?status=waiting', waits);
    expect(await journey.as('zone-officer').sees(path())).toMatchObject({
      status: 'waiting',
      items: [{ from: 'family', text: 'A che ora siete aperti?' }],
    });
  });

  it('come back with an answer, of which the family is told by e-mail without its words', async () => {
    await journey.as('zone-officer').did(path(), { text: 'Dalle nove alle dodici' });
    const told = ({ items }: Notices) => items.some((one) => one.kind === 'message' && one.status === 'delivered');
    await journey.as('family-one').eventually<Notices>(`/applications/${id}/notices`, told);
    const thread = (await journey.as('family-one').sees(path())) as unknown as Thread;
    expect(thread).toMatchObject({ status: 'answered', items: [{ from: 'family' }, { from: 'office' }] });
    expect(thread.items[0]?.readAt).toBeDefined();
  });

  it('are nobody else’s', async () => {
    expect((await journey.as('family-two').get(path())).status).toBe(404);
    expect((await journey.nobody().get(path())).status).toBe(401);
    expect((await journey.as('family-one').get('/messages')).status).toBe(403);
  });
});
