// From a template to a published call that answers families, over HTTP, as the region's officer does it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Journey } from './support/journey.js';
import { problem } from './support/scheme.js';

interface Template {
  readonly code: string;
  readonly measures: readonly string[];
  readonly document: Record<string, unknown>;
}

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start('2026-06-20T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
});
afterAll(() => journey.end());

/** The template's document under another code and another body, published by the region; answers the call's id. */
const published = async (template: string): Promise<string> => {
  const region = journey.as('region-officer');
  const { document } = await region.sees<Template>(`/call-templates/${template}`);
  const own = { ...document, code: `${template}-TC`, body: { name: 'Zona di prova', kind: 'zone' } };
  const { callId } = await region.did<{ callId: string }>('/calls', { document: own });
  await journey.as('second-approver').did(`/calls/${callId}/draft/approval`);
  await region.did(`/calls/${callId}/publication`, { actNumber: 'D.D. 1/2026' });
  return callId;
};

const told = (callId: string, action: string, facts: Record<string, unknown>) =>
  journey.nobody().did(`/calls/${callId}/prechecks`, { action, facts: { comune: 'D612', ...facts } });

describe('a call that starts from a template', () => {
  it('is found by measure in the list, headline calls and examples beside it', async () => {
    const { templates } = await journey.as('region-officer').sees<{ templates: Template[] }>('/call-templates');
    const paying = new Set(templates.flatMap(({ measures }) => measures));
    expect(paying.size).toBe(44);
    expect(templates.length).toBeGreaterThanOrEqual(50);
    expect((await journey.as('family-one').get('/call-templates')).status).toBe(403);
  });

  it('keeps its own code for itself: a call has another', async () => {
    const region = journey.as('region-officer');
    const callId = await published('M25-SOGGIORNI');
    const { document } = await region.sees<Template>('/call-templates/M25-SOGGIORNI');
    const again = await region.post('/calls', { document: { ...document, code: 'M25-SOGGIORNI-TC' } });
    expect(again).toMatchObject({ status: 409, body: problem('call-code-taken') });
    expect(await journey.nobody().sees(`/calls/${callId}`)).toMatchObject({ code: 'M25-SOGGIORNI-TC', version: 1 });
  });

  it('tells what a voucher is worth: hours shared by neighbours, 120.00 a month', async () => {
    const callId = await published('M17-BADANTE-CONDOMINIO');
    // From 20 June 2026 to 28 February 2027 are nine calendar months: 9 × 120.00.
    const facts = { householdsSharing: 3, needsHelp: true, isee: 1_400_000 };
    expect(await told(callId, 'ORE', facts)).toMatchObject({ outcome: 'qualifies', amountCents: 108_000 });
    expect(await told(callId, 'ORE', { ...facts, householdsSharing: 2 })).toMatchObject({
      outcome: 'does-not-qualify',
    });
  });

  it('tells what is refunded, paid once, or granted to a body', async () => {
    const stays = await published('M26-CO-HOUSING');
    // 40% of 850.00 − 350.00 is 200.00; 1,300.00 − 200.00 = 1,100.00; eighteen months.
    const resident = { birthDate: '1990-07-01', disabilityCertified: true, livesInFacility: false, planApproved: true };
    expect(await told(stays, 'MESI', { ...resident, supportNeed: 'medium', monthlyIncome: 85_000 })).toMatchObject({
      outcome: 'qualifies',
      amountCents: 1_980_000,
    });
    const carers = await published('M24-BONUS-CAREGIVER');
    const cared = {
      ...{ disabilitySevere: true, servicesStopped: true, carerNamed: true, carersNamed: 1 },
      otherPublicContribution: false,
    };
    expect(await told(carers, 'UNA-VOLTA', cared)).toMatchObject({ outcome: 'qualifies', amountCents: 60_000 });
    expect(await told(carers, 'UNA-VOLTA', { ...cared, carersNamed: 2 })).toMatchObject({
      outcome: 'does-not-qualify',
    });
    const services = await published('M02-SERVIZI-EDUCATIVI');
    const comune = { proponent: 'comune', placesOffered: 40, extraHours: 6, serviceRun: 'diretta' };
    // 40 × 800.00, and 2,000.00 for five to nine hours more.
    expect(await told(services, 'GESTIONE', comune)).toMatchObject({ outcome: 'qualifies', amountCents: 3_400_000 });
  });

  it('says what is still to be known', async () => {
    const callId = await published('M41-RAGAZZI-A-RISCHIO');
    const found = await told(callId, 'SOSTEGNO', { birthDate: '2012-01-01' });
    expect(found).toMatchObject({ outcome: 'cannot-check-yet' });
    expect(JSON.stringify(found)).toContain("giorni di assenza nell'ultimo anno di scuola");
  });

  it('is the document that the repository holds', async () => {
    const { document } = await journey.as('region-officer').sees<Template>('/call-templates/ES-ASSEGNO-CURA');
    expect(document).toEqual(parse(readFileSync('libs/rules/calls/examples/assegno-di-cura-bolzano.yaml', 'utf8')));
  });
});
