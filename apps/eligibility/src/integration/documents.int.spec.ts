// Documents of applications over HTTP: attached, held to what they are, scanned, served to whom they concern, forgotten.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EICAR_TEST, pdfOf } from '@buono/documents/testing';
import { eventually } from '@buono/event-store/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let nursery = '';
let id = '';
const start = async (n: number): Promise<string> =>
  String((await house.post('mother', '/applications', draft(nursery, n))).body['applicationId']);

beforeAll(async () => {
  await house.open();
  nursery = await house.publish(headlineCall('infanzia'));
  id = await start(1);
});
afterAll(() => house.close());

const PDF = { type: 'application/pdf', name: 'certificato di Bimba.pdf' };
const attach = (who: Parameters<House['send']>[0], to: string, document: Buffer, over: object = {}) =>
  house.send(who, `/applications/${to}/documents?proof=DSU`, document, { ...PDF, ...over });
const attached = async (to: string, document: Buffer, proof = 'DSU'): Promise<string> => {
  const { status, body } = await house.send('mother', `/applications/${to}/documents?proof=${proof}`, document, PDF);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['documentId']);
};
const listed = async (of: string) =>
  (await house.get('mother', `/applications/${of}/documents`)).body['items'] as Record<string, unknown>[];
const scanned = (of: string, documentId: string) =>
  eventually(async () =>
    (await listed(of)).some((one) => one['documentId'] === documentId && one['status'] !== 'waiting'),
  );
const content = (who: Parameters<House['download']>[0], of: string, documentId: string) =>
  house.download(who, `/applications/${of}/documents/${documentId}/content`);

describe('a document of an application', () => {
  const document = pdfOf('una pagina', 100_000);
  let documentId = '';

  it('is attached as a proof that the call asks for, and is told by its digest', async () => {
    const answer = await attach('mother', id, document);
    expect(answer).toMatchObject({
      status: 201,
      body: { proof: 'DSU', mediaType: 'application/pdf', bytes: 100_000, attachedAt: '2026-06-01T08:00:00.000Z' },
    });
    documentId = String(answer.body['documentId']);
    expect(answer.headers['etag']).toBe('"1"');
    expect(JSON.stringify(await listed(id))).not.toContain('Bimba');
  });

  it('is served once it was scanned, to its people and their office, and the opening is recorded', async () => {
    await scanned(id, documentId);
    const got = await content('mother', id, documentId);
    expect(got).toMatchObject({
      status: 200,
      type: 'application/pdf',
      disposition: "attachment; filename*=UTF-8''certificato%20di%20Bimba.pdf",
    });
    expect(got.bytes.equals(document)).toBe(true);
    for (const who of ['father', 'officer', 'region', 'auditor'] as const)
      expect((await content(who, id, documentId)).status).toBe(404);
    const applicant = (await house.get('mother', `/applications/${id}`)).body['recipientId'] as never;
    const looks = await house.parts.access.history(applicant);
    expect(looks.map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['scan-document', 'read-own-application']),
    );
  });

  it('is attached once, however often the same is sent, and not when another is sent under the same key', async () => {
    const again = await start(2);
    const first = await attach('mother', again, document, { key: 'attach-key-1' });
    const second = await attach('mother', again, document, { key: 'attach-key-1' });
    expect(second).toMatchObject({ status: 201, body: { documentId: first.body['documentId'] } });
    expect(await listed(again)).toHaveLength(1);
    const other = await attach('mother', again, pdfOf('altro'), { key: 'attach-key-1' });
    expect(other).toMatchObject({ status: 422, body: { type: problem('idempotency-key-reused') } });
    expect(await listed(again)).toHaveLength(1);
    const kept = await house.parts.vault.entries({}, 100);
    expect(kept.filter(({ holder }) => holder === again)).toHaveLength(1);
  });

  it('is refused when its bytes are not what is said of them, are too many, or none', async () => {
    const before = (await house.parts.vault.entries({}, 100)).length;
    const cases = [
      [await attach('mother', id, Buffer.from('MZ un programma')), 415, 'document-type-wrong'],
      [await attach('mother', id, document, { type: 'image/png' }), 415, 'document-type-wrong'],
      [await attach('mother', id, pdfOf('lunga', 200_001)), 413, 'document-too-large'],
      [await attach('mother', id, pdfOf('lunghissima', 3_000_000)), 413, 'document-too-large'],
      [await attach('mother', id, document, { type: 'application/zip' }), 415, 'unsupported-media-type'],
      [await house.post('mother', `/applications/${id}/documents?proof=DSU`), 415, 'unsupported-media-type'],
      [await house.send('mother', `/applications/${id}/documents?proof=NO`, document, PDF), 422, 'proof-unknown'],
      [await house.send('mother', `/applications/${id}/documents`, document, PDF), 400, 'invalid-body'],
      [await attach('father', id, document), 404, 'not-found'],
      [await attach('officer', id, document), 409, 'application-not-sent'],
      [await attach('elsewhere', id, document), 404, 'not-found'],
    ] as const;
    for (const [answer, status, type] of cases) expect(answer).toMatchObject({ status, body: { type: problem(type) } });
    expect(await listed(id)).toHaveLength(1);
    expect(await house.parts.vault.entries({}, 100)).toHaveLength(before);
  });

  it('is not taken by routes for other things', async () => {
    const answer = await house.send('mother', '/applications', document, PDF);
    expect(answer).toMatchObject({ status: 415, body: { type: problem('unsupported-media-type') } });
  });

  it('may be one that the call does not ask for', async () => {
    const of = await start(3);
    await attached(of, pdfOf('memoria'), 'ALTRO');
    expect(await listed(of)).toMatchObject([{ proof: 'ALTRO' }]);
  });

  it('is replaced and removed in a draft, and its bytes go', async () => {
    const path = `/applications/${id}/documents`;
    const better = await house.send('mother', `${path}?proof=DSU&replaces=${documentId}`, pdfOf('meglio'), PDF);
    expect(better.status).toBe(201);
    expect(await listed(id)).toMatchObject([{ documentId: better.body['documentId'] }]);
    await house.settled();
    expect(await house.parts.vault.piece(documentId, 0)).toBeUndefined();
    const second = await attached(id, pdfOf('di troppo'), 'L104');
    expect((await house.post('father', `${path}/${second}/removal`)).status).toBe(404);
    expect((await house.post('mother', `${path}/${second}/removal`)).status).toBe(200);
    expect((await house.post('mother', `${path}/${second}/removal`)).status).toBe(200);
    await house.settled();
    expect(await house.parts.vault.piece(second, 0)).toBeUndefined();
    expect((await content('mother', id, second)).status).toBe(404);
  });

  it('with a virus is never served, and its bytes go', async () => {
    const bad = await attached(id, pdfOf(EICAR_TEST), 'L104');
    await scanned(id, bad);
    expect((await listed(id)).at(-1)).toMatchObject({ documentId: bad, status: 'infected' });
    const refused = await content('mother', id, bad);
    expect(refused).toMatchObject({ status: 409 });
    expect(JSON.parse(refused.bytes.toString())).toMatchObject({ type: problem('document-infected') });
    await eventually(async () => (await house.parts.vault.piece(bad, 0)) === undefined);
  });
});

describe('after the application was sent', () => {
  it('documents stay, others come beside them, from the family and from the office', async () => {
    const sent = await start(5);
    const first = await attached(sent, pdfOf('prima'));
    await house.post('mother', `/applications/${sent}/submission`);
    const path = `/applications/${sent}/documents`;
    const stays = { status: 409, body: { type: problem('document-stays') } };
    expect(await house.post('mother', `${path}/${first}/removal`)).toMatchObject(stays);
    const instead = `${path}?proof=DSU&replaces=${first}`;
    expect(await house.send('mother', instead, pdfOf('invece'), PDF)).toMatchObject(stays);
    expect((await attach('mother', sent, pdfOf('dopo'))).status).toBe(201);
    const paper = await attach('officer', sent, pdfOf('dallo sportello'));
    expect(paper.status).toBe(201);
    await scanned(sent, String(paper.body['documentId']));
    for (const who of ['mother', 'officer', 'unit', 'region', 'auditor'] as const)
      expect((await content(who, sent, String(paper.body['documentId']))).status).toBe(200);
    for (const who of ['father', 'elsewhere'] as const)
      expect((await content(who, sent, String(paper.body['documentId']))).status).toBe(404);
    expect(await listed(sent)).toHaveLength(3);
  });
});

describe('a proof without which an application is not taken', () => {
  let strict = '';
  const send = async (of: string) => house.post('mother', `/applications/${of}/submission`);
  beforeAll(async () => {
    const [action, ...others] = headlineCall('infanzia').actions;
    const proofs = [
      { code: 'DSU', label: 'Attestazione ISEE', atSubmission: true, class: 'economic', maxMegabytes: 1 },
      { code: 'L104', label: 'Certificazione', when: 'disabilityCertified', atSubmission: true },
      { code: 'BONUS', label: 'Dichiarazione' },
    ];
    const actions = [{ ...action, proofs }, ...others];
    strict = await house.publish({ ...headlineCall('infanzia'), code: 'STRETTO-2026', actions });
  });

  it('is named with the way to hand it in, and only that holds the application up', async () => {
    const started = await house.post('mother', '/applications', draft(strict, 7));
    const of = String(started.body['applicationId']);
    const refused = await send(of);
    expect(refused).toMatchObject({ status: 409, body: { type: problem('proof-missing') } });
    const [missing, ...more] = refused.body['errors'] as { field: string; detail: string }[];
    expect(more).toEqual([]);
    expect(missing?.field).toBe('documents.DSU');
    expect(missing?.detail).toContain('manca «Attestazione ISEE»');
    expect(missing?.detail).toContain(`/applications/${of}/documents?proof=DSU`);
    const bad = await attached(of, pdfOf(EICAR_TEST));
    await scanned(of, bad);
    expect((await send(of)).body['type']).toBe(problem('proof-missing'));
    const documentId = await attached(of, pdfOf('attestazione'));
    expect((await send(of)).status).toBe(200);
    const kept = await house.parts.vault.entries({}, 100);
    expect(kept.find((entry) => entry.documentId === documentId)?.purposeClass).toBe('economic');
  });

  it('is asked for by what the family declares', async () => {
    const declared = draft(strict, 8, { facts: facts({ disabilityCertified: true }) });
    const of = String((await house.post('mother', '/applications', declared)).body['applicationId']);
    await attached(of, pdfOf('attestazione'));
    const refused = await send(of);
    expect((refused.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual(['documents.L104']);
    await attached(of, pdfOf('certificato'), 'L104');
    expect((await send(of)).status).toBe(200);
  });
});

describe('a document that nobody has scanned', () => {
  const unscanned = new House(undefined, { scanner: 'none', mostBytes: 200_000 });
  beforeAll(() => unscanned.open());
  afterAll(() => unscanned.close());

  it('waits, and is served to nobody', async () => {
    const call = await unscanned.publish(headlineCall('infanzia'));
    const { body } = await unscanned.post('mother', '/applications', draft(call, 1));
    const path = `/applications/${String(body['applicationId'])}/documents`;
    const sent = await unscanned.send('mother', `${path}?proof=DSU`, pdfOf('mai vista'), PDF);
    await unscanned.settled();
    expect((await unscanned.get('mother', path)).body['items']).toMatchObject([{ status: 'waiting' }]);
    const asked = await unscanned.download('mother', `${path}/${String(sent.body['documentId'])}/content`);
    expect(asked.status).toBe(409);
    expect(JSON.parse(asked.bytes.toString())).toMatchObject({ type: problem('document-not-scanned') });
  });
});

describe('a person who is forgotten', () => {
  it('leaves no document that opens, and no byte of one', async () => {
    const gone = await start(6);
    const documentId = await attached(gone, pdfOf('da dimenticare'));
    await scanned(gone, documentId);
    const { body } = await house.get('mother', `/applications/${gone}`);
    const order = { classes: ['health'], reason: 'ordered-by-authority', actNumber: 'Garante 9/2026' };
    const erased = await house.post('dpo', `/persons/${String(body['recipientId'])}/erasures`, order);
    expect(erased.status).toBe(201);
    await house.settled();
    expect(await house.parts.vault.piece(documentId, 0)).toBeUndefined();
    const asked = await content('mother', gone, documentId);
    expect(asked.status).toBe(409);
    expect(JSON.parse(asked.bytes.toString())).toMatchObject({ type: problem('data-erased') });
    expect((await attach('mother', gone, pdfOf('ancora'))).body['type']).toBe(problem('data-erased'));
    expect(await house.parts.vault.entries({}, 100)).not.toContainEqual(expect.objectContaining({ holder: gone }));
  });
});

describe('bytes that no event names', () => {
  it('are removed after a day, and those that an event names are not', async () => {
    const { vault, clock } = house.parts;
    const [entry] = await vault.entries({}, 1);
    if (entry === undefined) throw new Error('the vault is empty');
    const orphan = { ...entry, documentId: 'd0c00000-0000-4000-8000-000000000001', standing: 'arriving' } as const;
    await vault.begin({ ...orphan, startedAt: clock.now() });
    const tend = await import('../application/documents/tend-vault.js');
    const { EventSourced } = await import('@buono/event-store');
    const { applicationAggregate } = await import('../adapters/persistence/aggregates.js');
    const applications = new EventSourced(house.parts.executor, applicationAggregate);
    const sweeping = new tend.TendVault(vault, applications, clock);
    expect(await sweeping.sweep()).toBe(0);
    house.clock.advance(86_400_001);
    expect(await sweeping.sweep()).toBe(1);
    expect(await vault.entries({ standing: 'arriving' }, 10)).toEqual([]);
  });
});
