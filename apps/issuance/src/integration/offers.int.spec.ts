// The catalogue over HTTP: who offers, what anybody finds, what a family would pay, and that the last place is given once.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, providerId } from '@buono/kernel';
import { House, id } from '../testing/house.js';

const [TAXI, OTHER] = [id(901), id(902)];
const house = new House();
let voucher = '';
let offer = '';

const accredit = (provider: string) =>
  house.say('it.buono.redemption.provider-accredited.v1', provider, {
    ...{ providerId: provider, category: 'taxi', zone: 'all', from: '2026-09-01' },
  });
const terms = (more: object = {}) => ({
  ...{ providerId: TAXI, category: 'taxi', title: 'Radiotaxi di prova', comune: 'D612', zone: 'TC-01', unit: 'ride' },
  ...{ tariffCents: 1_800, places: 1, from: '2026-09-01', ...more },
});
const search = async (query: string) => {
  const { status, body } = await house.get('stranger', `/offers${query}`);
  expect(status).toBe(200);
  return (body['items'] as { offerId: string }[]).map(({ offerId }) => offerId);
};
const choose = (who: 'family' | 'officer', voucherId: string, more: object = {}, key?: string) =>
  house.post(who, `/vouchers/${voucherId}/provider-choice`, { providerId: TAXI, offerId: offer, ...more }, key);

beforeAll(async () => {
  await house.open();
  await house.publishedCall();
  voucher = await house.acceptedVoucher();
  await accredit(TAXI);
  await accredit(OTHER);
  const grant = { role: 'provider-admin', providerId: providerId(TAXI), from: localDate('2026-01-01') } as const;
  await house.parts.grants.grant(house.person('stranger'), grant, house.person('region'));
});
afterAll(() => house.close());

describe('the catalogue', () => {
  it('takes offers of who administers an accredited provider', async () => {
    const made = await house.post('stranger', '/offers', terms());
    expect(made).toMatchObject({ status: 201, body: { places: 1, freePlaces: 1, tariffCents: 1_800 } });
    offer = String(made.body['offerId']);
    expect((await house.post('stranger', '/offers', terms({ providerId: OTHER }))).status).toBe(404);
    expect((await house.post('family', '/offers', terms())).status).toBe(403);
    expect((await house.post('stranger', '/offers', terms({ category: 'nido' }))).body).toMatchObject({
      title: 'Ente non accreditato',
    });
    await house.settled();
  });

  it('is searched by Comune, zone, category and free places', async () => {
    for (const query of ['', '?comune=D612', '?zone=TC-01&category=taxi', '?free=true', `?providerId=${TAXI}`])
      expect([query, await search(query)]).toEqual([query, [offer]]);
    for (const query of ['?comune=H501', '?zone=TC-02', '?category=nido', `?providerId=${OTHER}`])
      expect([query, await search(query)]).toEqual([query, []]);
    expect((await house.get('stranger', '/offers?comune=Firenze')).status).toBe(400);
    expect((await house.get('stranger', `/offers/${id(404)}`)).status).toBe(404);
  });

  it('quotes what voucher and family pay: the whole ride is the voucher’s, by the formula of the call', async () => {
    const quote = await house.get('family', `/offers/${offer}/quote?voucherId=${voucher}&servedOn=2026-10-01`);
    expect(quote.body).toMatchObject({
      services: [{ service: 'CORSA', label: 'Corsa in taxi', costCents: 1_800, publicCents: 1_800, familyCents: 0 }],
    });
    expect((await house.get('stranger', `/offers/${offer}/quote?voucherId=${voucher}`)).status).toBe(404);
  });

  it('gives a place to the voucher that chooses it, and none to who is refused', async () => {
    const early = { effectiveFrom: '2027-01-01' };
    expect(await choose('family', voucher, early, 'choice-key-1')).toMatchObject({ status: 422 });
    expect((await house.get('stranger', `/offers/${offer}`)).body).toMatchObject({ freePlaces: 1 });
    expect(await choose('family', voucher, { providerId: OTHER })).toMatchObject({
      body: { title: 'Offerta sconosciuta' },
    });
    expect(await choose('family', voucher)).toMatchObject({ status: 200, body: { providerId: TAXI, offerId: offer } });
    await house.settled();
    expect((await house.get('stranger', `/offers/${offer}`)).body).toMatchObject({ freePlaces: 0 });
    expect(await search('?free=true')).toEqual([]);
  });

  it('refuses who comes when all is taken, and is free again when the voucher goes elsewhere', async () => {
    await house.admit(id(31), 5_000, { receiptNumber: 31 });
    const listed = (await house.get('family', `/vouchers?applicationId=${id(31)}`)).body['items'];
    const [second] = listed as { voucherId: string }[];
    const late = second?.voucherId ?? '';
    await house.post('family', `/vouchers/${late}/acceptance`);
    expect(await choose('family', late)).toMatchObject({ status: 409, body: { title: 'Posti esauriti' } });
    expect((await choose('family', voucher, { providerId: OTHER, offerId: undefined })).status).toBe(200);
    await house.settled();
    expect(await choose('family', late)).toMatchObject({ status: 200, body: { offerId: offer } });
    await house.settled();
    const closing = { reason: 'revoked', lastServiceDate: '2026-09-10', entriesUntil: '2026-09-20' };
    expect((await house.post('officer', `/vouchers/${late}/closure`, closing)).status).toBe(200);
    await house.settled();
    expect((await house.get('stranger', `/offers/${offer}`)).body).toMatchObject({ freePlaces: 1 });
  });

  it('changes its price and places, and shows no offer of who is suspended or has withdrawn it', async () => {
    expect((await house.post('stranger', `/offers/${offer}/changes`, { tariffCents: 2_000 })).body).toMatchObject({
      tariffCents: 2_000,
    });
    expect((await house.post('family', `/offers/${offer}/changes`, { tariffCents: 1 })).status).toBe(403);
    const of = { providerId: TAXI, category: 'taxi', zone: 'TC-01', effectiveFrom: '2026-09-01' } as const;
    await house.say('it.buono.redemption.accreditation-suspended.v1', TAXI, of);
    expect(await search('')).toEqual([]);
    await house.say('it.buono.redemption.accreditation-resumed.v1', TAXI, of);
    expect(await search('')).toEqual([offer]);
    expect((await house.post('stranger', `/offers/${offer}/withdrawal`, { from: '2026-09-10' })).status).toBe(200);
    await house.settled();
    expect(await search('')).toEqual([]);
    expect(house.faults).toEqual([]);
  });
});

describe('a provider', () => {
  const siteOf = (more: object = {}) => ({
    ...{ providerId: TAXI, name: 'Parcheggio di prova', address: 'Via del Prato 1', comune: 'D612', zone: 'TC-01' },
    ...{ capacity: 3, ...more },
  });
  let site = '';

  it('opens its sites, which anybody reads and nobody else changes', async () => {
    const opened = await house.post('stranger', '/sites', siteOf());
    expect(opened).toMatchObject({ status: 201, body: siteOf() });
    site = String(opened.body['siteId']);
    expect((await house.post('stranger', '/sites', siteOf({ providerId: OTHER }))).status).toBe(404);
    expect((await house.post('family', '/sites', siteOf())).status).toBe(403);
    expect((await house.post('stranger', '/sites', siteOf({ comune: 'Firenze' }))).status).toBe(400);
    expect((await house.get('family', `/sites/${site}`)).body).toMatchObject(siteOf());
    expect((await house.get('family', `/sites/${id(404)}`)).status).toBe(404);
    const change = { name: 'Parcheggio nuovo', address: 'Via del Prato 2', capacity: 2 };
    expect((await house.post('stranger', `/sites/${site}/changes`, change)).body).toMatchObject(change);
    expect((await house.post('family', `/sites/${site}/changes`, change)).status).toBe(403);
  });

  it('offers at a site what it holds, where it is', async () => {
    const at = (more: object) => house.post('stranger', '/offers', terms({ siteId: site, places: 2, ...more }));
    expect(await at({ places: 3 })).toMatchObject({ status: 409, body: { title: 'Posti oltre la capienza' } });
    expect(await at({ siteId: id(404) })).toMatchObject({ status: 422, body: { title: 'Sede sconosciuta' } });
    expect(await at({ comune: 'G999' })).toMatchObject({ status: 422, body: { title: 'Sede in un altro Comune' } });
    const made = await at({});
    expect(made).toMatchObject({ status: 201, body: { siteId: site } });
    const offerId = String(made.body['offerId']);
    const grown = await house.post('stranger', `/offers/${offerId}/changes`, { tariffCents: 1_800, places: 3 });
    expect(grown.body).toMatchObject({ title: 'Posti oltre la capienza' });
    expect((await house.post('stranger', `/sites/${site}/closure`, { from: '2027-01-01' })).body).toMatchObject({
      closedFrom: '2027-01-01',
    });
    expect(await at({ from: '2027-01-01' })).toMatchObject({ status: 409, body: { title: 'Sede chiusa' } });
    await house.settled();
  });

  it('lists its own offers page by page, those that nobody finds among them, and its sites', async () => {
    const { status, body } = await house.get('stranger', `/offers/mine?providerId=${TAXI}&limit=1`);
    expect(status).toBe(200);
    const next = String(body['next']);
    const rest = await house.get('stranger', `/offers/mine?providerId=${TAXI}&limit=1&cursor=${next}`);
    const all = [...(body['items'] as object[]), ...(rest.body['items'] as object[])];
    expect(rest.body).not.toHaveProperty('next');
    // The clock of this house stands before 10 September: the first is withdrawn from then on.
    expect(all).toContainEqual(
      expect.objectContaining({ offerId: offer, withdrawnFrom: '2026-09-10', takenPlaces: 0 }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ siteId: site, shown: true, accredited: true, places: 2, freePlaces: 2 }),
    );
    expect((await house.get('stranger', `/offers/mine?providerId=${OTHER}`)).status).toBe(404);
    expect((await house.get('family', `/offers/mine?providerId=${TAXI}`)).status).toBe(403);
    const sites = await house.get('family', `/sites?providerId=${TAXI}`);
    expect(sites.body['items']).toMatchObject([{ siteId: site, closedFrom: '2027-01-01', capacity: 2 }]);
    expect(house.faults).toEqual([]);
  });
});
