// Documents of calls tried while they are written, and drafts listed for who approves them.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall, headlineCallText } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { facts as asked } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const document = headlineCall('infanzia');
const facts = asked({ birthDate: '2025-01-15', comune: 'D612' });

describe('a document that is being written', () => {
  it('is checked for the region and for auditors, and for nobody else', async () => {
    for (const who of ['mother', 'officer', 'second'] as const)
      expect((await house.post(who, '/call-documents/checks', { document })).status).toBe(403);
    for (const who of ['region', 'auditor'] as const)
      expect(await house.post(who, '/call-documents/checks', { document })).toMatchObject({
        status: 200,
        body: { isValid: true, problems: [], text: { title: document.title } },
      });
    await house.settled();
    expect((await house.get('region', '/call-drafts')).body['items']).toEqual([]);
  });

  it('is told what is wrong, and where', async () => {
    const wrong = headlineCallText('infanzia').replace('isee <= euro("40000.00")', 'iseee <= euro("40000.00")');
    const { status, body } = await house.post('region', '/call-documents/checks', { document: wrong });
    expect({ status, isValid: body['isValid'], text: body['text'] }).toEqual({ status: 200, isValid: false });
    expect(body['problems']).toEqual([
      { field: 'actions[0].criteria[6].test', detail: expect.stringContaining('iseee') },
    ]);
  });

  it('answers whom it would admit, for how much', async () => {
    const tried = await house.post('region', '/call-documents/prechecks', { document, facts });
    expect(tried).toMatchObject({ status: 200, body: { callVersion: 0, action: 'NIDI', outcome: 'qualifies' } });
    const poorer = { ...document, code: 'PROVA-2026' };
    const strict = headlineCallText('infanzia').replaceAll('euro("40000.00")', 'euro("1.00")');
    const refused = await house.post('region', '/call-documents/prechecks', { document: strict, facts });
    expect(refused.body).toMatchObject({ outcome: 'does-not-qualify' });
    const unknown = { document: poorer, facts: { hobby: 'scacchi' } };
    expect((await house.post('region', '/call-documents/prechecks', unknown)).body['type']).toBe(
      problem('facts-wrong'),
    );
    const broken = { document: { ...document, order: 'fortune' }, facts };
    expect((await house.post('region', '/call-documents/prechecks', broken)).status).toBe(422);
  });
});

describe('a draft', () => {
  it('is listed with its stage, and tells whoever wrote it that another person must approve', async () => {
    const { body } = await house.post('region', '/calls', { document });
    const path = `/calls/${String(body['callId'])}`;
    await house.settled();
    const listed = async (who: 'region' | 'second') => (await house.get(who, '/call-drafts')).body['items'];
    expect(await listed('second')).toMatchObject([{ code: 'INFANZIA-2026', stage: 'draft' }]);
    expect((await house.get('officer', '/call-drafts')).status).toBe(403);
    expect((await house.get('region', `${path}/draft`)).body).toMatchObject({ stage: 'draft', isOwn: true });
    expect((await house.get('second', `${path}/draft`)).body).toMatchObject({ stage: 'draft', isOwn: false });
    expect((await house.get('second', `${path}/draft/text`)).status).toBe(200);
    await house.post('second', `${path}/draft/approval`);
    await house.settled();
    expect(await listed('region')).toMatchObject([{ stage: 'approved' }]);
    await house.post('region', `${path}/publication`, { actNumber: 'D.D. 1/2026' });
    await house.settled();
    expect(await listed('region')).toEqual([]);
  });
});
