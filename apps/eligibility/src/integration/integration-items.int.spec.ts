// A request for integration over HTTP: each item is open until a paper is named for it or its fact is declared anew.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdfOf } from '@buono/documents/testing';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('an answer to a request for integration', () => {
  it('ties each paper to the item that was asked, and shows the officer what is open', async () => {
    const call = await house.publish({ ...headlineCall('infanzia'), code: 'PASSI-2' });
    const id = await house.apply(draft(call, 3));
    const path = `/applications/${id}`;
    const start = { office: 'Ufficio', officerName: 'Nome', reach: '055 1' };
    await house.post('officer', `${path}/procedure`, start);
    const asked = await house.post('officer', `${path}/integrations`, {
      ...{ items: ['isee', 'DSU', 'unitFee'], text: 'Mancano la DSU, l’ISEE e la retta' },
    });
    expect(asked.status).toBe(200);
    const items = async () => {
      const { body } = await house.get('officer', `${path}/procedure`);
      return ((body['integrations'] as { asked: object[] }[])[0] ?? { asked: [] }).asked;
    };
    expect(await items()).toEqual(
      ['isee', 'DSU', 'unitFee'].map((item) => ({ item, status: 'open', documentIds: [] })),
    );
    const upload = async () => {
      const file = { type: 'application/pdf', name: 'attestazione.pdf' };
      return String(
        (await house.send('mother', `${path}/documents?proof=ALTRO`, pdfOf('prova'), file)).body['documentId'],
      );
    };
    const documentId = await upload();
    const answer = (documents: object[], facts: object = { unitFee: 61_000 }) =>
      house.post('mother', `${path}/integrations/answer`, { text: 'Ecco', documents, facts });
    expect((await answer([{ item: 'VERBALE', documentId }])).body['type']).toBe(problem('item-not-asked'));
    const stranger = '5f0c2a4e-6b1d-4f3a-8c2e-9d7b1a0e4c11';
    expect((await answer([{ item: 'isee', documentId: stranger }])).body['type']).toBe(problem('document-unknown'));
    expect((await answer([{ item: 'isee' }])).status).toBe(400);
    expect((await answer([{ item: 'isee', documentId }])).status).toBe(200);
    expect(await items()).toEqual([
      { item: 'isee', status: 'answered', documentIds: [documentId] },
      { item: 'DSU', status: 'open', documentIds: [] },
      { item: 'unitFee', status: 'answered', documentIds: [] },
    ]);
    expect(house.faults).toEqual([]);
  });
});
