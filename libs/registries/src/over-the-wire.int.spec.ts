// The adapters against the mock registries, over real HTTP: what is asked, how it is signed, and what goes wrong.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { applicationId, cents, codiceFiscale, computeCodiceFiscale, dsuProtocol, localDate } from '@buono/kernel';
import { EService, PdndIsee, PdndResidents, type Asking, type EServiceSettings, type PdndClient } from './index.js';
import { MockRegistries, type MockPerson, type MockServiceName } from './mock/index.js';
import { Signer } from './pdnd/signer.js';

const CODE = computeCodiceFiscale({
  surname: 'Prova',
  name: 'Bimba',
  birthDate: localDate('2025-01-15'),
  sex: 'F',
  birthplace: 'D612',
});
const asking = (over: Partial<Asking> = {}): Asking => ({
  application: applicationId('11111111-2222-4333-8444-555555555555'),
  requestId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  fiscalCode: CODE,
  on: localDate('2026-06-01'),
  ...over,
});
const PERSON: MockPerson = {
  attestations: [
    {
      kind: 'ordinario',
      isee: cents(1_400_000),
      protocol: dsuProtocol('INPS-ISEE-2026-11111111A-00'),
      presentedOn: localDate('2026-01-20'),
      validTo: localDate('2026-12-31'),
      annotations: [],
      householdSize: 3,
      minors: 1,
    },
    {
      kind: 'minorenni',
      isee: cents(1_250_050),
      protocol: dsuProtocol('INPS-ISEE-2026-12345678A-00'),
      presentedOn: localDate('2026-02-10'),
      validTo: localDate('2026-12-31'),
      annotations: ['omission'],
      householdSize: 3,
      minors: 1,
    },
  ],
  residence: { comune: '048017', since: '2025-01-20' },
  // 18 on the very day: no minor any more. The one born a day later still is.
  household: { bornOn: '2025-01-15', others: ['2008-06-01', '2008-06-02', '1990-03-03'] },
  existence: { alive: true },
};

const pauses: number[] = [];
const patience = { timeout: 400, pauses: [100, 200], failures: 3, rest: 60_000 };

let clock: SettableClock;
let mock: MockRegistries;
let people: Record<string, MockPerson>;

beforeEach(async () => {
  pauses.length = 0;
  clock = new SettableClock('2026-06-01T08:00:00.000Z');
  people = { [CODE]: PERSON };
  mock = await MockRegistries.start({ clock, people: (code) => people[code] });
});
afterEach(() => mock.stop());

const pause = (millis: number): Promise<void> => {
  pauses.push(millis);
  return Promise.resolve();
};
const service = (name: MockServiceName, over: Partial<EServiceSettings> = {}, client: Partial<PdndClient> = {}) =>
  new EService({ ...mock.service(name), ...over }, { client: { ...mock.client, ...client }, clock, patience, pause });
const isee = (...more: [Partial<EServiceSettings>?, Partial<PdndClient>?]) =>
  new PdndIsee(service('inps-isee', ...more));
const residents = () =>
  new PdndResidents({
    residence: service('anpr-residence'),
    household: service('anpr-household'),
    existence: service('anpr-existence'),
  });
const asked = { ...asking(), benefitCode: 'A1.05' };

describe('the ISEE at INPS', () => {
  it('answers with every attestation, the latest first, and what the call was', async () => {
    const answer = await isee().attestations(asked);
    expect(answer).toEqual({
      outcome: 'found',
      value: [PERSON.attestations?.[1], PERSON.attestations?.[0]],
      requestId: asked.requestId,
      service: 'inps-isee',
      purposeId: mock.service('inps-isee').purposeId,
      at: '2026-06-01T08:00:00.000Z',
    });
    expect(mock.seen).toEqual([
      {
        service: 'inps-isee',
        correlationId: asked.requestId,
        body: {
          codiceFiscale: CODE,
          dataValidita: '2026-06-01',
          prestazioneDaErogare: 'A1.05',
          protocolloDomandaEnteErogatore: asked.application,
          statoDomandaPrestazione: 'Da Erogare',
        },
      },
    ]);
  });
  it('may answer that there is none: not the same as no answer', async () => {
    people[CODE] = { ...PERSON, attestations: [] };
    expect(await isee().attestations(asked)).toMatchObject({ outcome: 'nothing' });
    delete people[CODE];
    expect(await isee().attestations(asked)).toMatchObject({ outcome: 'nothing' });
  });
});

describe('the register of residents', () => {
  it('says where somebody lives, with whom, and whether they live', async () => {
    const registry = residents();
    expect(await registry.residence(asking())).toMatchObject({ value: { comune: '048017', since: '2025-01-20' } });
    expect(await registry.household(asking())).toMatchObject({ value: { members: 4, minors: 2 } });
    expect(await registry.existence(asking())).toMatchObject({ value: { alive: true } });
    people[CODE] = { existence: { alive: false, diedOn: localDate('2026-05-02') } };
    expect(await registry.existence(asking())).toMatchObject({ value: { alive: false, diedOn: '2026-05-02' } });
    expect(mock.seen.map(({ body }) => (body['datiRichiesta'] as Record<string, unknown>)['casoUso'])).toEqual([
      'C020',
      'C021',
      'C019',
      'C019',
    ]);
  });
});

describe('a registry', () => {
  it('that cannot be reached is asked again with growing pauses, then left in peace, then tried once more', async () => {
    const registry = isee();
    mock.behave('inps-isee', { down: 'error' });
    for (let failed = 0; failed < patience.failures; failed += 1)
      expect(await registry.attestations(asked)).toMatchObject({ outcome: 'no-answer', reason: 'unreachable' });
    expect(pauses).toHaveLength(2 * patience.failures);
    expect(pauses[0]).toBeGreaterThanOrEqual(100);
    expect(pauses[1]).toBeGreaterThanOrEqual(200);
    mock.behave('inps-isee');
    expect(await registry.attestations(asked)).toMatchObject({
      reason: 'resting',
      retryAt: '2026-06-01T08:01:00.000Z',
    });
    clock.set('2026-06-01T08:01:00.000Z');
    expect(await registry.attestations(asked)).toMatchObject({ outcome: 'found' });
  });
  it('that cuts the connection, or takes too long, has not answered', async () => {
    mock.behave('inps-isee', { down: 'no-connection' });
    expect(await isee().attestations(asked)).toMatchObject({ reason: 'unreachable' });
    mock.behave('inps-isee', { delay: 2_000 });
    expect(await isee().attestations(asked)).toMatchObject({ reason: 'timeout' });
  });
  it('that failed once answers at the second attempt', async () => {
    mock.behave('inps-isee', { down: 'error' });
    const recovering = new EService(mock.service('inps-isee'), {
      ...{ client: mock.client, clock, patience },
      pause: () => {
        mock.behave('inps-isee');
        return Promise.resolve();
      },
    });
    expect(await new PdndIsee(recovering).attestations(asked)).toMatchObject({ outcome: 'found' });
  });
  it('whose quota of the day is used up says until when; the next day it answers', async () => {
    mock.behave('inps-isee', { perDay: 1 });
    const registry = isee();
    expect(await registry.attestations(asked)).toMatchObject({ outcome: 'found' });
    expect(await registry.attestations(asked)).toMatchObject({
      reason: 'capped',
      retryAt: '2026-06-01T09:00:00.000Z',
    });
    expect(pauses).toEqual([]);
    clock.set('2026-06-02T08:00:00.000Z');
    expect(await registry.attestations(asked)).toMatchObject({ outcome: 'found' });
  });
  it.each(['form', 'person', 'page'] as const)(
    'that answers wrongly (%s) has said nothing of the person',
    async (wrong) => {
      for (const name of ['inps-isee', 'anpr-residence', 'anpr-existence'] as const) mock.behave(name, { wrong });
      const unintelligible = { outcome: 'no-answer', reason: 'unintelligible' };
      expect(await isee().attestations(asked)).toMatchObject(unintelligible);
      expect(await residents().residence(asking())).toMatchObject(unintelligible);
      expect(await residents().existence(asking())).toMatchObject(unintelligible);
    },
  );
});

describe('what we sign', () => {
  const rejected = { outcome: 'no-answer', reason: 'not-allowed' };

  it('is refused under a purpose, an audience or a key that are not ours', async () => {
    expect(await isee({ purposeId: '00000000-0000-4000-8000-000000000000' }).attestations(asked)).toMatchObject(
      rejected,
    );
    expect(await isee({ audience: 'https://elsewhere.example' }).attestations(asked)).toMatchObject(rejected);
    const other = await MockRegistries.start({ clock, people: () => undefined });
    await other.stop();
    const { privateKey } = other.client;
    expect(await isee({}, { privateKey }).attestations(asked)).toMatchObject(rejected);
    expect(await isee({}, { audience: 'another-pdnd' }).attestations(asked)).toMatchObject(rejected);
    expect(mock.seen).toEqual([]);
  });

  it('is not asked again while it is refused for what it is', async () => {
    await isee({ audience: 'https://elsewhere.example' }).attestations(asked);
    expect(pauses).toEqual([]);
  });

  it('covers the body: a body changed on the way, or sent twice, is refused', async () => {
    const settings = mock.service('inps-isee');
    const signer = new Signer(mock.client, clock);
    const evidence = await signer.evidence(settings);
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion: await signer.assertion(settings, evidence),
    });
    const voucher = (await (await fetch(mock.client.tokenUrl, { method: 'POST', body: form })).json()) as {
      readonly access_token: string;
    };
    const body = JSON.stringify({ codiceFiscale: CODE });
    const { digest, signature } = await signer.signature(settings, body);
    const headers = {
      Authorization: `Bearer ${voucher.access_token}`,
      'Agid-JWT-TrackingEvidence': evidence,
      'Agid-JWT-Signature': signature,
      Digest: digest,
      'Content-Type': 'application/json',
      'Content-Encoding': 'identity',
    };
    const send = (sent: string, over: object = {}) =>
      fetch(settings.url, { method: 'POST', body: sent, headers: { ...headers, ...over } });
    const forged = JSON.stringify({ codiceFiscale: codiceFiscale(CODE).toLowerCase() });
    const forgedDigest = `SHA-256=${createHash('sha256').update(forged).digest('base64')}`;
    expect((await send(forged)).status).toBe(400);
    const again = await signer.signature(settings, body);
    expect((await send(forged, { Digest: forgedDigest, 'Agid-JWT-Signature': again.signature })).status).toBe(401);
    const fresh = await signer.signature(settings, body);
    expect((await send(body, { 'Agid-JWT-Signature': fresh.signature })).status).toBe(200);
    expect((await send(body, { 'Agid-JWT-Signature': fresh.signature })).status).toBe(401);
    const late = await signer.signature(settings, body);
    clock.set('2026-06-01T08:02:01.000Z');
    expect((await send(body, { 'Agid-JWT-Signature': late.signature })).status).toBe(401);
  });

  it('gets one voucher for many calls, and another when it has ended', async () => {
    const registry = isee();
    await registry.attestations(asked);
    clock.set('2026-06-01T08:01:39.000Z');
    expect(await registry.attestations(asked)).toMatchObject({ outcome: 'found' });
    clock.set('2026-06-01T09:00:00.000Z');
    expect(await registry.attestations(asked)).toMatchObject({ outcome: 'found' });
  });

  it('never shows the private key', () => {
    const shown = JSON.stringify([isee(), service('inps-isee')]);
    expect(shown.includes('PRIVATE KEY')).toBe(false);
  });
});
