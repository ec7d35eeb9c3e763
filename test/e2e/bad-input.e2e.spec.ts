// What is wrong is refused with its place and its remedy, by no fault of ours, and leaves nothing half done behind.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { Journey } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { invented } from './support/people.js';
import { expectRefused, FACTS, NOBODY, smallWorld, tutored, type Refusal, type SmallWorld } from './support/refused.js';

let journey: Journey;
let world: SmallWorld;
beforeAll(async () => {
  journey = await Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  world = await smallWorld(journey);
});
afterAll(() => journey.end());

const YEAR = { from: '2026-03-28', to: '2026-12-31' };
const application = (over: object = {}) => tutored(world.callId, over);
const day = (over: object = {}) => ({
  voucherId: world.voucherId,
  service: 'GIORNO',
  servedOn: '2026-04-01',
  askedCents: 2_000,
  ...over,
});
const carer = (path: string, body: object) => journey.as('home-care').post(path, body);

describe('a redemption', () => {
  it.each([
    ['no cents', 'askedCents', 0],
    ['negative cents', 'askedCents', -1],
    ['part of a cent', 'askedCents', 10.5],
    ['1e21 cents', 'askedCents', 1e21],
    ['not a number (JSON writes null)', 'askedCents', Number.NaN],
    ['cents as a text', 'askedCents', '2000'],
    ['cents in a list', 'askedCents', [2_000]],
    ['a negative agreed part', 'agreedPublicCents', -1],
    ['a day that does not exist', 'servedOn', '2026-02-30'],
    ['29 February of a common year', 'servedOn', '2026-02-29'],
    ['a moment for a day', 'servedOn', '2026-04-01T10:00:00Z'],
    ['an hour that does not exist', 'startedAt', '24:00'],
    ['inputs in a list', 'inputs', []],
    ['an unknown field', 'tip', 100],
    ['a voucher that is no id beside a code', 'voucherId', 'x'],
    ['half of a surrogate pair', 'service', 'a\ud800'],
    ['U+0000', 'service', 'a\u0000'],
  ])('is refused for %s', async (_, field, value) => {
    const body = day({ ...(field === 'voucherId' && { code: 'x' }), [field]: value });
    for (const path of ['/redemptions', '/redemptions/checks'])
      expectRefused(await carer(path, body), [400, 'invalid-body', field]);
  });

  it.each<[string, object, Refusal]>([
    ['a service of tomorrow', { servedOn: '2026-04-02' }, [422, 'served-in-the-future']],
    ['a start still to come', { startedAt: '23:59' }, [422, 'served-in-the-future']],
    ['an hour that clocks skipped', { servedOn: '2026-03-29', startedAt: '02:30' }, [422, 'quantity-out-of-range']],
    ['a day before the voucher', { servedOn: '2026-03-27' }, [409, 'voucher-not-valid-yet']],
    ['an unknown service', { service: '__proto__' }, [422, 'service-not-covered']],
    ['a price above the call’s', { askedCents: 50_001 }, [422, 'price-too-high']],
    ['minutes of a day', { minutes: 60 }, [422, 'quantity-out-of-range']],
    ['another amount than agreed', { agreedPublicCents: 999 }, [409, 'amount-changed']],
    ['an invented voucher', { voucherId: NOBODY }, [404, 'voucher-unknown']],
    ['a forged code', { voucherId: undefined, code: 'k.v.n.1.2.s' }, [404, 'voucher-unknown']],
    ['somebody else’s provider', { providerId: NOBODY }, [404, 'not-found']],
  ])('is refused for %s', async (_, over, refusal) => {
    expectRefused(await carer('/redemptions', day(over)), refusal);
  });

  it('is not made by who has no business with it', async () => {
    expectRefused(await journey.as('family-one').post('/redemptions', day()), [403, 'payee-not-allowed']);
    expectRefused(await journey.as('delegate').get(`/wallets/${world.voucherId}`), [404, 'not-found']);
    expectRefused(await journey.nobody().post('/redemptions', day()), [401, 'token-missing']);
  });

  it('leaves the voucher whole after all this', async () => {
    const wallet = await journey.as('family-one').sees(`/wallets/${world.voucherId}`);
    expect(wallet).toMatchObject({ valueCents: 15_000, spentCents: 0, remainingCents: 15_000, entries: [] });
  });
});

describe('an application', () => {
  it.each<[string, object, Refusal]>([
    [
      'a code with a wrong check letter',
      { fiscalCode: 'RSSMRA80A01H501A' },
      [400, 'invalid-body', 'recipient.fiscalCode'],
    ],
    ['a birth that does not exist', { birthDate: '2026-02-30' }, [400, 'invalid-body', 'recipient.birthDate']],
    ['a Comune by its name', { comune: 'Firenze' }, [400, 'invalid-body', 'recipient.comune']],
    ['another birth than the code’s', { birthDate: '1950-01-02' }, [422, 'recipient-wrong', 'recipient.birthDate']],
    ['a name with markup', { givenName: '<i>Nuova</i>' }, [400, 'invalid-body', 'recipient.givenName']],
    ['a name turned round', { familyName: 'Inven\u202etata' }, [400, 'invalid-body', 'recipient.familyName']],
    ['half a surrogate pair', { contact: { email: 'a\ud800@b.it' } }, [400, 'invalid-body', 'recipient.contact.email']],
  ])('is refused for %s', async (_, over, refusal) => {
    const recipient = { ...invented('Nuova', 'Inventata', 'F', '1950-01-01'), ...over };
    expectRefused(await journey.as('family-one').post('/applications', application({ recipient })), refusal);
  });

  it.each<[string, unknown, string]>([
    ['no recipient', { recipient: undefined }, 'recipient'],
    ['a list for a recipient', { recipient: [] }, 'recipient'],
    ['null for an applicant', { applicant: null }, 'applicant'],
    ['declarations not accepted', { declarationsAccepted: false }, 'declarationsAccepted'],
  ])('is refused for %s', async (_, over, field) => {
    const sent = application(over as object);
    expectRefused(await journey.as('family-one').post('/applications', sent), [400, 'invalid-body', field]);
  });

  it.each<[string, object, string]>([
    ['an unknown fact', { luckyNumber: 7 }, 'facts.luckyNumber'],
    ['money as a text', { isee: '10000.00' }, 'facts.isee'],
    ['negative money', { isee: -1 }, 'facts.isee'],
    ['too many people', { householdSize: 31 }, 'facts.householdSize'],
    ['a wrong DSU', { iseeProtocol: '12345' }, 'facts.iseeProtocol'],
    ['a DSU of tomorrow', { iseePresentedOn: '2026-04-02' }, 'facts.iseePresentedOn'],
    ['what only the unit finds', { severityScore: 9 }, 'facts.severityScore'],
  ])('is refused for %s', async (_, facts, field) => {
    const sent = application({ facts: { ...FACTS, ...facts } });
    expectRefused(await journey.as('family-one').post('/applications', sent), [422, 'facts-wrong', field]);
  });

  it('is told beforehand that nobody is born tomorrow', async () => {
    const asked = { facts: { ...FACTS, birthDate: '2026-04-02' } };
    expectRefused(await journey.nobody().post(`/calls/${world.callId}/prechecks`, asked), [
      422,
      'facts-wrong',
      'facts.birthDate',
    ]);
  });

  it('leaves no draft behind', async () => {
    const { items } = await journey
      .as('zone-officer')
      .sees<{ items: unknown[] }>(`/applications?callId=${world.callId}`);
    expect(items).toHaveLength(1);
  });
});

describe('the offices', () => {
  it.each<[string, string, object, Refusal]>([
    ['money for a zone that is not the call’s', 'region-officer', { zone: 'TC-02' }, [422, 'zone-not-in-call']],
    ['money for a zone that does not exist', 'region-officer', { zone: 'TC-99' }, [422, 'zone-not-in-call']],
    ['a source that the call does not have', 'region-officer', { zone: 'TC-01', source: 'X' }, [422, 'fund-unknown']],
    ['more than the call has', 'region-officer', { zone: 'TC-01', amountCents: 100_000_000 }, [409, 'budget-exceeded']],
    ['an act of the zone’s', 'zone-officer', { zone: 'TC-01' }, [403, 'role-missing']],
  ])('are refused %s', async (_, persona, over, refusal) => {
    const { zone, ...part } = over as { zone: string };
    const sources = [{ source: 'Fondo di prova', year: 2026, amountCents: 1, ...part }];
    const sent = { zone, actNumber: 'D.D. 9/2026', sources };
    expectRefused(await journey.as(persona).post(`/calls/${world.callId}/allocations`, sent), refusal);
  });

  it.each<[string, object, Refusal]>([
    ['a category in a list', { category: ['sollievo'], zone: 'all', from: '2026-01-01' }, [400, 'invalid-body']],
    ['null for an end', { category: 'sollievo', zone: 'all', from: '2026-01-01', to: null }, [400, 'invalid-body']],
    [
      'an end before the start',
      { category: 'sollievo', zone: 'all', from: '2026-01-01', to: '2025-12-31' },
      [422, 'accreditation-dates-wrong'],
    ],
    [
      'a category in capitals',
      { category: 'Sollievo', zone: 'all', from: '2026-01-01' },
      [400, 'invalid-body', 'category'],
    ],
    [
      'markup in its category',
      { category: '<b>sollievo</b>', zone: 'all', from: '2026-01-01' },
      [400, 'invalid-body', 'category'],
    ],
  ])('are refused an accreditation with %s', async (_, sent, refusal) => {
    expectRefused(
      await journey.as('region-officer').post(`/providers/${world.providerId}/accreditations`, sent),
      refusal,
    );
  });

  it.each([
    ['markup', '<script>D.D. 9/2026</script>'],
    ['a bidirectional override', 'D.D. 9/\u202e6202'],
    ['a zero-width space', 'D.D.\u200b 9/2026'],
    ['two lines', 'D.D. 9/2026\nD.D. 10/2026'],
    ['no end', 'D.D. '.repeat(20)],
  ])('give no act a number with %s', async (_, actNumber) => {
    const sources = [{ source: 'Fondo di prova', year: 2026, amountCents: 1 }];
    const sent = { zone: 'TC-01', actNumber, sources };
    const path = `/calls/${world.callId}/allocations`;
    expectRefused(await journey.as('region-officer').post(path, sent), [400, 'invalid-body', 'actNumber']);
  });

  it('draft no call whose title hides U+0000 in YAML', async () => {
    const document = JSON.stringify({ ...respite('NASCOSTO-2026', YEAR), title: 'Titolo @' }).replace('@', '\\0');
    expectRefused(await journey.as('region-officer').post('/calls', { document }), [
      422,
      'call-document-invalid',
      'title',
    ]);
  });

  it.each([
    ['vatNumber', '12345678900'],
    ['iban', 'IT60X0542811101000000123457'],
  ])('are told of no provider with a wrong %s', async (field, value) => {
    const sent = {
      ...respiteProvider(computePartitaIva('5678901235'), italianIban('05428', '11101', '000000555556')),
      [field]: value,
    };
    expectRefused(await journey.as('educational').post('/providers', sent), [400, 'invalid-body', field]);
  });

  it('decide nothing twice or otherwise', async () => {
    const sent = { outcome: 'refuse' };
    expectRefused(await journey.as('zone-officer').post(`/applications/${world.applicationId}/decision`, sent), [
      409,
      'already-decided',
    ]);
  });
});

describe('a voucher', () => {
  it.each<[string, string, object]>([
    ['suspended from the first of all days', 'suspension', { effectiveFrom: '0001-01-01', reason: 'absence' }],
    ['suspended from before its first day', 'suspension', { effectiveFrom: '2026-03-27', reason: 'absence' }],
    [
      'closed on the first of all days',
      'closure',
      { reason: 'revoked', lastServiceDate: '0001-01-01', entriesUntil: '0001-01-01' },
    ],
    [
      'closed after its last day',
      'closure',
      { reason: 'revoked', lastServiceDate: '2027-01-01', entriesUntil: '2027-01-31' },
    ],
  ])('is not %s', async (_, what, sent) => {
    expectRefused(await journey.as('zone-officer').post(`/vouchers/${world.voucherId}/${what}`, sent), [
      422,
      'date-outside-validity',
    ]);
  });
});

describe('a family', () => {
  it.each<[string, () => object, string]>([
    ['a provider that does not exist', () => ({ providerId: NOBODY }), 'provider-unknown'],
    [
      'a provider before it is accredited',
      () => ({ providerId: world.providerId, effectiveFrom: '2025-12-31' }),
      'provider-not-accredited',
    ],
  ])('does not choose %s', async (_, sent, refusal) => {
    const path = `/vouchers/${world.voucherId}/provider-choice`;
    expectRefused(await journey.as('family-one').post(path, sent()), [422, refusal]);
  });
});
