// Notices go out by invented channels, as in every demonstration: sent once, delivered, or posted by the office; also when the platform is killed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journey } from './support/journey.js';
import { nurseryApplication, nurseryCall, nurseryDocument } from './support/nursery.js';
import { Sliding } from './support/sliding.js';

interface Notice {
  readonly noticeId: string;
  readonly kind: string;
  readonly status: string;
  readonly channel?: string;
  readonly deliveredOn?: string;
}

interface Asked {
  readonly integrations: readonly { readonly countsFrom?: string; readonly until?: string }[];
}

const isDated = ({ integrations }: Asked): boolean => integrations[0]?.until !== undefined;

interface Decided {
  readonly decision: { readonly countsFrom?: string };
}

interface Offered {
  readonly items: readonly { readonly voucherId: string; readonly status: string; readonly acceptBy?: string }[];
}

interface Notices {
  readonly items: readonly Notice[];
}

/** The ticker looks at terms every half minute. */
const TICKS_MS = 60_000;

describe('what a family is told', () => {
  let journey: Journey;
  let id: string;
  const told = async (kind: string, status: string, of = id): Promise<Notice> => {
    const found = ({ items }: Notices) => items.find((notice) => notice.kind === kind && notice.status === status);
    const path = `/applications/${of}/notices`;
    const notices = await journey.as('family-one').eventually<Notices>(path, (seen) => found(seen) !== undefined);
    return found(notices)!;
  };

  const asked = async () =>
    (await journey.as('family-one').sees<Asked>(`/applications/${id}/procedure`)).integrations[0]!;

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const { callId } = await nurseryCall(
      journey,
      nurseryDocument().replace('terms: {', 'terms: { countFrom: delivery,'),
    );
    id = await nurseryApplication(journey, callId, { contact: { email: 'famiglia@example.org' } });
  });
  afterAll(() => journey.end());

  it('is sent by e-mail that the application arrived, once, also over a kill', async () => {
    await journey.restart('SIGKILL');
    const { noticeId, channel } = await told('receipt', 'delivered');
    expect(channel).toBe('email');
    const notice = await journey.as('family-one').sees(`/notices/${noticeId}`);
    expect(notice['content']).toContain('ha il numero 1.');
    expect(notice).toMatchObject({ delivered: { proof: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('has by registered letter what starts a term, where no certified channel finds them', async () => {
    const officer = journey.as('zone-officer');
    await officer.did(`/applications/${id}/procedure`, { office: 'Ufficio politiche sociali' });
    await officer.did(`/applications/${id}/integrations`, { items: ['isee'], text: 'Manca la DSU' });
    const { noticeId } = await told('integration-request', 'posting');
    const letters = await officer.eventually<Notices>('/notices?status=posting', ({ items }) => items.length > 0);
    expect(letters.items.map((letter) => letter.noticeId)).toContain(noticeId);
    await officer.did(`/notices/${noticeId}/posting`, { channel: 'registered-letter', number: 'R 12345678901-2' });
    await journey.restart('SIGKILL');
    expect((await asked()).until).toBeUndefined();
    const receipt = { channel: 'registered-letter', deliveredOn: '2026-05-11', number: 'AR 7' };
    await journey.as('zone-officer').did(`/notices/${noticeId}/delivery`, receipt);
    expect(await told('integration-request', 'delivered')).toMatchObject({ deliveredOn: '2026-05-11' });
    await journey.as('family-one').eventually<Asked>(`/applications/${id}/procedure`, isDated);
    // Ten days after 11 May 2026.
    expect(await asked()).toMatchObject({ countsFrom: '2026-05-11', until: '2026-05-21' });
  });

  it('has the decision with its amount and its remedy', async () => {
    await journey.as('family-one').did(`/applications/${id}/integrations/answer`, { text: 'Eccola' });
    await journey
      .as('zone-officer')
      .did(`/applications/${id}/decision`, { outcome: 'admit', actNumber: 'D.D. 9/2026' });
    const { noticeId } = await told('admission', 'posting');
    const { content } = await journey.as('family-one').sees(`/notices/${noticeId}`);
    expect(content).toContain('Atto: D.D. 9/2026');
    expect(content).toContain('TAR entro 60 giorni da quando ricevi questa comunicazione');
    const { decision } = await journey.as('family-one').sees<Decided>(`/applications/${id}`);
    expect(decision.countsFrom).toBeUndefined();
  });

  it('loses no voucher before its offer was delivered, and has the whole term from there', async () => {
    const family = journey.as('family-one');
    const policies = { lastVoucher: 'stop', onRenunciation: 'last', onLapse: 'out' };
    const money = { zoneCents: 100_000, askedCents: [60_000], countFrom: 'delivery' } as const;
    const offered = (await Sliding.ranked(journey, 'OFFERTA', policies, money)).applications[0]!;
    const vouchers = `/vouchers?applicationId=${offered}`;
    const { noticeId } = await told('voucher-offer', 'posting', offered);
    // Its last day goes as soon as it is known that the offer is on its way.
    await family.eventually<Offered>(
      vouchers,
      ({ items }) => items[0] !== undefined && items[0].acceptBy === undefined,
    );
    await journey.clock('2026-06-12T08:00:00.000Z');
    await journey.restart('SIGKILL');
    expect((await journey.as('family-one').sees<Offered>(vouchers)).items).toMatchObject([{ status: 'offered' }]);
    const handed = { channel: 'in-person', deliveredOn: '2026-06-12' };
    expect((await journey.as('family-one').post(`/notices/${noticeId}/delivery`, handed)).status).toBe(403);
    await journey.as('zone-officer').did(`/notices/${noticeId}/delivery`, handed);
    const { items } = await journey
      .as('family-one')
      .eventually<Offered>(vouchers, (seen) => seen.items[0]?.acceptBy !== undefined);
    // Ten days after Friday 12 June: the 22nd, a Monday.
    expect(items).toMatchObject([{ status: 'offered', acceptBy: '2026-06-22' }]);
    await journey.clock('2026-06-22T22:00:00.000Z');
    await journey
      .as('family-one')
      .eventually<Offered>(vouchers, (seen) => seen.items[0]?.status === 'lapsed', TICKS_MS);
  }, 120_000);

  it('is nobody else’s to read', async () => {
    const { noticeId } = await told('receipt', 'delivered');
    expect((await journey.as('family-two').get(`/notices/${noticeId}`)).status).toBe(404);
    expect((await journey.nobody().get(`/notices/${noticeId}`)).status).toBe(401);
    expect((await journey.as('family-one').get('/notices')).status).toBe(403);
  });
});
