// A family attaches what the call asks for: held to what it is, scanned, sealed, read again after the platform was killed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EICAR_TEST, pdfOf } from '@buono/documents/testing';
import { ClearTextScanner } from './support/clear-text.js';
import { Journey } from './support/journey.js';
import { nurseryCall, nurseryDocument, nurseryDraft } from './support/nursery.js';
import { invented } from './support/people.js';

interface Listed {
  readonly items: readonly { readonly documentId: string; readonly proof: string; readonly status: string }[];
}

const CHILD = invented('Ginestra', 'Allegatini', 'F', '2024-09-15');
const LABEL = '{ code: DSU, label: Protocollo della DSU }';
const SECRET = 'attestazione della famiglia Allegatini';

describe('the documents of an application', () => {
  let journey: Journey;
  let id: string;
  const certificate = pdfOf(SECRET, 1_200_000);
  const path = (): string => `/applications/${id}/documents`;
  const attach = (persona: string, document: Buffer, proof: string) =>
    journey.as(persona).send(`${path()}?proof=${proof}`, document, {
      type: 'application/pdf',
      name: `${SECRET}.pdf`,
    });
  const seenAs = (proof: string, status: string) =>
    journey
      .as('family-one')
      .eventually<Listed>(path(), ({ items }) => items.some((one) => one.proof === proof && one.status === status));
  const contentOf = (persona: string, documentId: string) =>
    journey.as(persona).download(`${path()}/${documentId}/content`);

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const document = nurseryDocument();
    expect(document).toContain(LABEL);
    const strict = document.replaceAll(LABEL, LABEL.replace(' }', ', atSubmission: true, class: economic }'));
    const { callId } = await nurseryCall(journey, strict);
    id = await nurseryDraft(journey, callId, CHILD);
  });
  afterAll(() => journey.end());

  it('are asked for where the application would not be taken without them', async () => {
    const refused = await journey.as('family-one').post(`/applications/${id}/submission`);
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:buono:problem:proof-missing' } });
    expect(JSON.stringify(refused.body)).toContain('documents.DSU');
  });

  it('are refused when they are not what they say they are', async () => {
    const program = Buffer.from('MZ this is a program');
    expect(await attach('family-one', program, 'DSU')).toMatchObject({
      status: 415,
      body: { type: 'urn:buono:problem:document-type-wrong' },
    });
    expect((await attach('family-two', certificate, 'DSU')).status).toBe(404);
  });

  it('are scanned, and then read by their family only while the application is a draft', async () => {
    const { status, body } = await attach('family-one', certificate, 'DSU');
    expect({ status, bytes: body['bytes'] }).toEqual({ status: 201, bytes: 1_200_000 });
    await seenAs('DSU', 'clean');
    const documentId = String(body['documentId']);
    const read = await contentOf('family-one', documentId);
    expect(read.status).toBe(200);
    expect(read.bytes.equals(certificate)).toBe(true);
    for (const persona of ['family-two', 'zone-officer'])
      expect((await contentOf(persona, documentId)).status).toBe(404);
  });

  it('with a virus are never read', async () => {
    const { body } = await attach('family-one', pdfOf(EICAR_TEST), 'BONUS-INPS');
    await seenAs('BONUS-INPS', 'infected');
    expect((await contentOf('family-one', String(body['documentId']))).status).toBe(409);
  });

  it('go with the application to the office, and more may follow, also on its request', async () => {
    await journey.as('family-one').did(`/applications/${id}/submission`);
    const office = journey.as('zone-officer');
    await office.did(`/applications/${id}/procedure`, { office: 'Ufficio di prova' });
    const asked = { items: ['BONUS-INPS'], text: 'Manca la dichiarazione sul bonus.' };
    await office.did(`/applications/${id}/integrations`, asked);
    expect((await attach('family-one', pdfOf('dichiarazione'), 'BONUS-INPS')).status).toBe(201);
    await journey.as('family-one').did(`/applications/${id}/integrations/answer`, { text: 'Ecco la dichiarazione.' });
    expect((await attach('zone-officer', pdfOf('consegnata a mano'), 'L104')).status).toBe(201);
    await seenAs('L104', 'clean');
  });

  it('are there after the platform was killed, sealed in every file', async () => {
    await journey.restart('SIGKILL');
    const { items } = await seenAs('DSU', 'clean');
    const documentId = String(items.find(({ proof }) => proof === 'DSU')?.documentId);
    const read = await contentOf('zone-officer', documentId);
    expect(read.bytes.equals(certificate)).toBe(true);
    const scanner = new ClearTextScanner([
      { what: 'the words of a document', text: SECRET },
      { what: 'the surname of a child', text: 'Allegatini' },
    ]);
    expect(scanner.scanDirectory(await journey.platform.kept())).toEqual([]);
    expect(scanner.scan(Buffer.from(journey.platform.output()), 'the output')).toEqual([]);
  });

  it('go with the person who is forgotten, bytes and all', async () => {
    const shown = await journey.as('zone-officer').sees<{ recipientId: string }>(`/applications/${id}`);
    const order = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026' };
    await journey.as('dpo').did(`/persons/${shown.recipientId}/erasures`, order);
    const { items } = await journey.as('zone-officer').sees<Listed>(path());
    const clean = items.filter(({ status }) => status === 'clean');
    expect(clean.length).toBeGreaterThan(0);
    for (const { documentId } of clean) expect((await contentOf('zone-officer', documentId)).status).toBe(409);
  });
});
