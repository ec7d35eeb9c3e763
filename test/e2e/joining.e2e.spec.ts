// A provider joins a call, is chosen, serves, and leaves: the family is told and chooses another; a late service is judged by its day.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { PATIENCE_MS } from './support/client.js';
import { accreditedProvider, Journey } from './support/journey.js';
import { respiteProvider } from './support/occasion.js';
import { expectRefused, NOBODY, smallWorld, type SmallWorld } from './support/refused.js';

const AGREEMENT = 'L’ente tiene il registro delle presenze.';
const TERMS = createHash('sha256').update(AGREEMENT, 'utf8').digest('hex');

interface Notices {
  readonly items: readonly { readonly noticeId: string; readonly kind: string; readonly voucherId?: string }[];
}
interface Lines {
  readonly items: readonly { readonly voucherId: string; readonly providerEndsFrom?: string }[];
}

describe('a provider that joins a call and leaves it', () => {
  let journey: Journey;
  let world: SmallWorld;
  let other = '';
  beforeAll(async () => {
    journey = await Journey.start('2026-04-01T08:00:00.000Z');
    const providers = { join: true, agreement: AGREEMENT, joinTo: '2026-06-30', noticeDays: 10 };
    world = await smallWorld(journey, { providers });
    const house = respiteProvider(computePartitaIva('4567890124'), italianIban('05428', '11101', '000000555556'));
    other = await accreditedProvider(journey, 'nursery', house, 'sollievo');
    const asked = ({ items }: { items: { callId: string }[] }) => items.some(({ callId }) => callId === world.callId);
    await journey.as('home-care').eventually(`/providers/${world.providerId}/adhesions`, asked);
  });
  afterAll(() => journey.end());

  const join = (persona: string, providerId: string, body: object = {}) =>
    journey.as(persona).post(`/providers/${providerId}/adhesions`, { callId: world.callId, terms: TERMS, ...body });
  const leave = (persona: string, body: object) =>
    journey.as(persona).post(`/providers/${world.providerId}/adhesions/${world.callId}/withdrawal`, body);
  const served = (persona: string, servedOn: string) =>
    journey
      .as(persona)
      .post('/redemptions', { voucherId: world.voucherId, service: 'GIORNO', servedOn, askedCents: 3_000 });
  // Issuance hears of what a provider joined in a moment: until then the choice is refused, and nothing else.
  const chosen = async (providerId: string): Promise<void> => {
    const path = `/vouchers/${world.voucherId}/provider-choice`;
    for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const { status, body } = await journey.as('family-one').post(path, { providerId });
      if (status === 200) return;
      if (body['type'] !== 'urn:buono:problem:provider-not-joined' || Date.now() > deadline)
        throw new Error(`not chosen: ${status} ${JSON.stringify(body)}`);
    }
  };

  it('serves nobody and is chosen by nobody before it joined', async () => {
    expectRefused(await served('home-care', '2026-04-01'), [403, 'provider-not-joined']);
    const choice = { providerId: world.providerId };
    const answer = await journey.as('family-one').post(`/vouchers/${world.voucherId}/provider-choice`, choice);
    expectRefused(answer, [422, 'provider-not-joined']);
  });

  it('joins by who represents it, by the very text, and by nobody and nothing else', async () => {
    const { providerId } = world;
    for (const persona of ['family-one', 'zone-officer', 'region-officer'])
      expectRefused(await join(persona, providerId), [403, 'role-missing']);
    expectRefused(await join('nursery', providerId), [404, 'not-found']);
    expectRefused(await join('home-care', providerId, { terms: 'x' }), [400, 'invalid-body', 'terms']);
    expectRefused(await join('home-care', providerId, { services: [] }), [400, 'invalid-body', 'services']);
    expectRefused(await join('home-care', providerId, { places: 0 }), [400, 'invalid-body', 'places']);
    expectRefused(await join('home-care', providerId, { terms: '0'.repeat(64) }), [409, 'call-terms-changed']);
    expectRefused(await join('home-care', providerId, { callId: NOBODY }), [404, 'call-unknown']);
    expectRefused(await join('home-care', providerId, { from: '2026-03-31' }), [422, 'adhesion-in-the-past']);
    expectRefused(await join('home-care', providerId, { services: ['VOLO'] }), [422, 'service-not-of-call']);
    expect((await join('home-care', providerId)).status).toBe(201);
    expect((await join('nursery', other, { from: '2026-04-10' })).status).toBe(201);
  });

  it('is chosen and serves', async () => {
    await chosen(world.providerId);
    expect((await served('home-care', '2026-04-01')).status).toBe(201);
  });

  it('leaves with its notice, and the family is told once until when it counts and how to choose another', async () => {
    expectRefused(await leave('family-one', { reason: 'terms' }), [403, 'role-missing']);
    expectRefused(await leave('nursery', { reason: 'terms' }), [404, 'not-found']);
    expectRefused(await leave('home-care', { reason: 'stanchezza' }), [400, 'invalid-body', 'reason']);
    expectRefused(await leave('home-care', { reason: 'terms', from: '2026-04-10' }), [422, 'notice-too-short']);
    expect(await leave('home-care', { reason: 'places-full' })).toMatchObject({ body: { leftFrom: '2026-04-11' } });
    expect((await leave('home-care', { reason: 'places-full' })).status).toBe(200);
    const path = `/applications/${world.applicationId}/notices`;
    const family = journey.as('family-one');
    const { items } = await family.eventually<Notices>(path, (seen) =>
      seen.items.some(({ kind }) => kind === 'provider-leaving'),
    );
    const told = items.filter(({ kind }) => kind === 'provider-leaving');
    expect(told).toMatchObject([{ voucherId: world.voucherId }]);
    const { content } = await family.sees(`/notices/${told[0]?.noticeId}`);
    expect(content).toContain('valgono fino al 10/04/2026. Dal 11/04/2026');
    expect(content).toContain('Guarda gli altri enti');
    expect((await journey.as('family-two').get(`/notices/${told[0]?.noticeId}`)).status).toBe(404);
    expect((await journey.as('home-care').get(`/notices/${told[0]?.noticeId}`)).status).toBe(404);
  });

  it('leaves its office the live vouchers that are concerned, and other zones none', async () => {
    const path = `/vouchers?providerId=${world.providerId}&callId=${world.callId}&status=active`;
    const { items } = await journey.as('zone-officer').sees<Lines>(path);
    expect(items).toMatchObject([{ voucherId: world.voucherId, providerEndsFrom: '2026-04-11' }]);
    expect((await journey.as('family-two').sees<Lines>(path)).items).toEqual([]);
  });

  it('is followed by another that the family chooses, from its day on', async () => {
    await journey.clock('2026-04-15T08:00:00.000Z');
    await chosen(other);
    const voucher = await journey.as('family-one').sees(`/vouchers/${world.voucherId}`);
    expect(voucher).toMatchObject({ providerId: other });
    expect(voucher).not.toHaveProperty('providerEndsFrom');
    // Redemption hears of the choice in a moment: until then it keeps to the one before, and refuses for nothing else.
    const deadline = Date.now() + PATIENCE_MS;
    let entered = await served('nursery', '2026-04-15');
    while (entered.body['type'] === 'urn:buono:problem:provider-not-chosen' && Date.now() < deadline)
      entered = await served('nursery', '2026-04-15');
    expect(entered.status).toBe(201);
  });

  it('is paid late for a day on which it had joined, and for none after', async () => {
    expect((await served('home-care', '2026-04-10')).status).toBe(201);
    expectRefused(await served('home-care', '2026-04-11'), [403, 'provider-left-call']);
    expectRefused(await served('nursery', '2026-04-09'), [403, 'provider-not-joined']);
    // 30.00 a day less the 10.00 of the family, three days, of 150.00.
    const wallet = await journey
      .as('family-one')
      .eventually<{ remainingCents: number }>(`/wallets/${world.voucherId}`, () => true);
    expect(wallet.remainingCents).toBe(9_000);
  });
});
