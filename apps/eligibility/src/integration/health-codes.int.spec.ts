// Codes of a health authority (STP, ENI) over HTTP: a person's code until they have a codice fiscale.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { childCode, codeOf, House } from '../testing/house.js';
import { draft, recipient } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());

const onPaper = (callId: string, over: object = {}) => ({
  ...{ callId, action: 'NIDI', facts: draft(callId, 1).facts, declarationsAccepted: true },
  applicant: { fiscalCode: codeOf('mother'), relation: 'parent' },
  ...{ source: 'paper', consent: 'signed' },
  ...over,
});

describe('a code of a health authority', () => {
  const STP = 'STP0901010000123';
  const joining = { actNumber: 'D.D. 40/2026', reason: 'Visto il permesso di soggiorno' };

  it('is a person’s code until they have a codice fiscale, and is joined to it', async () => {
    const call = await house.publish({ ...headlineCall('infanzia'), code: 'STP-1' });
    // Nothing of the birth date can be told from the code.
    const child = { givenName: 'Nuova', familyName: 'Arrivata', birthDate: '2025-02-03' };
    const filed = await house.post(
      'officer',
      '/applications/filings',
      onPaper(call, { recipient: recipient(9, { ...child, fiscalCode: STP.toLowerCase() }) }),
    );
    expect(filed.status).toBe(201);
    const shown = await house.get('officer', `/applications/${String(filed.body['applicationId'])}`);
    expect(shown.body).toMatchObject({ recipient: { fiscalCode: STP, birthDate: '2025-02-03' } });
    await house.settled();
    const backwards = { formerCode: childCode(9), currentCode: STP, ...joining };
    expect((await house.post('officer', '/identity-joins', backwards)).body['type']).toBe(
      problem('join-to-provisional'),
    );
    const wrong = { formerCode: 'STP0901010000000', currentCode: childCode(9), ...joining };
    expect((await house.post('officer', '/identity-joins', wrong)).status).toBe(400);
    const joined = await house.post('officer', '/identity-joins', {
      formerCode: STP,
      currentCode: childCode(9),
      ...joining,
    });
    expect(joined.status).toBe(201);
    const { events } = await house.parts.store.read('identities-all');
    expect(JSON.stringify(events)).not.toContain('STP090');
  });
});
