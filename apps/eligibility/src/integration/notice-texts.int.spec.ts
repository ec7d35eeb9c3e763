// The texts of notices over HTTP: written by one of the staff, approved by another, tried on a real case, kept with each notice.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@buono/event-store/testing';
import { callDocument } from '../testing/call-document.examples.js';
import { codeOf, House, type Who } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

/** A body with no service: everything but what the pages show is for the office to post. */
const house = new House(undefined, undefined, undefined, () => ({
  of: (body) => (body === 'Ente ignoto' ? undefined : {}),
}));
const BODY = 'Regione di prova';
const SECRET = 'Riservatini';
let [id, callId] = ['', ''];

const at = (way = '', body = BODY) => `/notice-texts/integration-request/it${way}?body=${encodeURIComponent(body)}`;
const HOSTILE = '<script>alert(1)</script> {{number}}: {{items}}';
const words = {
  title: 'Manca un documento',
  text: `${HOSTILE}\n{{words}}\nRispondi {{term}}.\n{{body}}, {{call}}`,
};
const wrong = async (who: Who, path: string, body: object) => {
  const answer = await house.post(who, path, body);
  return { type: answer.body['type'], told: JSON.stringify(answer.body['errors'] ?? []) };
};
const askedOf = async (kind: string) => {
  const { items } = (await house.get('mother', `/applications/${id}/notices`)).body;
  return (items as readonly { readonly noticeId: string; readonly kind: string }[]).find((one) => one.kind === kind);
};

beforeAll(async () => {
  await house.open();
  const { actions, ...rest } = callDocument({ window: { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' } });
  callId = await house.publish({ ...rest, code: 'TESTI-2026', actions: actions.slice(0, 1) });
  const person = { fiscalCode: codeOf('mother'), givenName: 'Segreta', familyName: SECRET, birthDate: '1985-06-01' };
  id = await house.apply({
    ...{ callId, recipient: { comune: 'D612', ...person }, applicant: { relation: 'self' } },
    ...{ facts: { isee: 500_000 }, declarationsAccepted: true },
  });
});
afterAll(() => house.close());

describe('a text of notices', () => {
  it('begins with the words that the platform comes with, and says what may and must stand in it', async () => {
    const { body } = await house.get('region', at());
    expect(body).toMatchObject({
      inForce: body['first'],
      versions: [],
      needed: expect.arrayContaining(['term', 'items']),
    });
    expect(body).not.toHaveProperty('version');
    const { items } = (await house.get('region', `/notice-texts?body=${encodeURIComponent(BODY)}`)).body;
    // Fourteen kinds in two languages.
    expect(items).toHaveLength(28);
  });

  it('is of a body that has published a call, found with its calls', async () => {
    expect((await house.get('auditor', '/notice-texts/bodies')).body).toEqual({
      items: [{ body: BODY, callIds: [callId] }],
    });
    for (const who of ['mother', 'officer'] as const)
      expect((await house.get(who, '/notice-texts/bodies')).status).toBe(403);
  });

  it('is refused with the name of each place that is wrong', async () => {
    const text = `${words.text.replace('{{term}}', '{{ Term }}')} {{diagnosi}}`;
    const { type, told } = await wrong('region', at('/versions'), { ...words, text });
    expect(type).toBe(problem('notice-text-places-wrong'));
    for (const name of ['{{diagnosi}}', '{{term}}', '{{ Term }}']) expect(told).toContain(name);
  });

  it('is nobody’s but the staff’s of the body', async () => {
    for (const who of ['mother', 'officer'] as const) {
      expect((await house.post(who, at('/versions'), words)).status).toBe(403);
      expect((await house.get(who, at())).status).toBe(403);
    }
    expect((await house.post('second', at('/versions'), words)).status).toBe(403);
    expect((await wrong('region', at('/versions', 'Ente ignoto'), words)).type).toBe(
      problem('notice-text-body-unknown'),
    );
    expect((await house.post('region', '/notice-texts/spam/it/versions?body=x', words)).status).toBe(404);
    expect((await house.post('region', '/notice-texts/receipt/fr/versions?body=x', words)).status).toBe(404);
  });

  it('is tried on a real case without anything sealed being opened', async () => {
    const preview = await house.post('region', at('/preview'), { ...words, applicationId: id });
    expect(preview.body).toMatchObject({ title: words.title, unsaid: ['items', 'words'] });
    expect(preview.body['text']).toContain('<script>alert(1)</script> 1: ‹items›');
    expect(JSON.stringify(preview.body)).not.toContain(SECRET);
    const nobody = { ...words, applicationId: '00000000-0000-4000-8000-000000000009' };
    expect((await house.post('region', at('/preview'), nobody)).status).toBe(404);
  });

  it('waits for another person, and is in the notices from then on', async () => {
    expect((await house.post('region', at('/versions'), words)).body).toMatchObject({ waiting: 1 });
    expect((await wrong('region', at('/versions'), words)).type).toBe(problem('notice-text-under-way'));
    expect((await wrong('region', at('/versions/1/approval'), {})).type).toBe(problem('notice-text-approver-wrote'));
    expect((await wrong('second', at('/versions/2/approval'), {})).type).toBe(problem('notice-text-unknown'));
    const approved = await house.post('second', at('/versions/1/approval'), {});
    expect(approved.body).toMatchObject({
      version: 1,
      inForce: words,
      versions: [{ status: 'approved', isOwn: false }],
    });
    await house.post('officer', `/applications/${id}/procedure`, { office: 'Ufficio' });
    const asked = { items: ['isee'], text: 'Scrivi {{number}} <i>qui</i>' };
    await house.post('officer', `/applications/${id}/integrations`, asked);
    await eventually(async () => (await askedOf('integration-request')) !== undefined);
    const noticeId = (await askedOf('integration-request'))?.noticeId ?? '';
    const notice = (await house.get('mother', `/notices/${noticeId}`)).body;
    expect(notice).toMatchObject({ template: 1, isOwnText: true });
    // Written as it stands, and what somebody wrote is never a place.
    expect(notice['content']).toContain(`${words.title}\n\n<script>alert(1)</script> 1: ISEE del nucleo\n`);
    expect(notice['content']).toContain('Scrivi {{number}} <i>qui</i>\nRispondi entro il 11/06/2026.');
  });

  it('leaves the notices that were written before as they were, with their version', async () => {
    const noticeId = (await askedOf('receipt'))?.noticeId ?? '';
    expect((await house.get('mother', `/notices/${noticeId}`)).body).toMatchObject({ template: 2, isOwnText: false });
  });

  it('is set aside, or withdrawn for the first words', async () => {
    await house.post('region', at('/versions'), { ...words, title: 'Altro' });
    expect((await house.post('second', at('/versions/2/dismissal'), {})).body).not.toHaveProperty('waiting');
    expect((await wrong('second', at('/versions/2/approval'), {})).type).toBe(problem('notice-text-not-waiting'));
    const withdrawn = (await house.post('region', at('/withdrawal'), {})).body;
    expect(withdrawn).toMatchObject({ inForce: withdrawn['first'] });
    expect(withdrawn).not.toHaveProperty('version');
  });
});
