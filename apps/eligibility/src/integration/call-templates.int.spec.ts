// The documents to start a call from, over HTTP: listed, shown, and each accepted as a draft under another code.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callTemplates } from '@buono/rules/call-templates';
import { House } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

/** What the office of such a call does by hand, place by place. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  'ES-ASSISTENZA-24-ORE': ['policies.changes[0]', 'policies.changes[1]'],
  'ES-HOME-CARE-PREMIUM': ['policies.changes[0]', 'policies.changes[1]'],
};

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

describe('the documents to start a call from', () => {
  it('are listed to the region only, with measure, delivery and source', async () => {
    expect((await house.get('nobody', '/call-templates')).status).toBe(401);
    expect((await house.get('mother', '/call-templates')).status).toBe(403);
    const { status, body } = await house.get('region', '/call-templates');
    expect(status).toBe(200);
    expect(body['templates']).toHaveLength(callTemplates().length);
    expect(body['templates']).toContainEqual(
      expect.objectContaining({ code: 'M05-CENTRI-ESTIVI', measures: ['M05'], deliveryModels: ['voucher', 'refund'] }),
    );
  });

  it('are not found under a code that none has', async () => {
    const { status, body } = await house.get('region', '/call-templates/NON-C-E');
    expect({ status, type: body['type'] }).toEqual({ status: 404, type: problem('call-template-unknown') });
  });

  it.each(callTemplates().map(({ code }) => code))('%s is drafted as it is, under another code', async (code) => {
    const { body } = await house.get('region', `/call-templates/${code}`);
    const document = { ...(body['document'] as object), code: `${code}-BIS`.slice(-40) };
    const drafted = await house.post('region', '/calls', { document });
    expect(drafted).toMatchObject({ status: 201, body: { status: 'draft' } });
    expect((drafted.body['warnings'] as string[]).map((told) => told.split(':')[0])).toEqual(BY_HAND[code] ?? []);
  });
});
