// The text of a call over HTTP: for everybody once published, for its office while it is a draft, in the form asked for.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let callId = '';
let draftId = '';

beforeAll(async () => {
  await house.open();
  callId = await house.publish(headlineCall('mobilita-stato'));
  const drafted = await house.post('region', '/calls', { document: headlineCall('infanzia') });
  draftId = String(drafted.body['callId']);
});
afterAll(() => house.close());

const page = async (accept: string) => {
  const url = `${await house.app.getUrl()}/api/v1/calls/${callId}/text`;
  const answer = await fetch(url, { headers: { accept } });
  return { type: answer.headers.get('content-type'), vary: answer.headers.get('vary'), body: await answer.text() };
};

describe('the text of a call', () => {
  it('is read by anybody, article by article', async () => {
    const { status, body } = await house.get('nobody', `/calls/${callId}/text`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'MOBILITA-STATO-2026', version: 1 });
    const articles = body['articles'] as { heading: string; cites: string[] }[];
    expect(articles.find(({ heading }) => heading === 'Chi può chiedere')?.cites).toEqual([
      'art. 2, c. 1',
      'art. 2, c. 2',
    ]);
    expect(articles.at(-1)?.heading).toBe('Come fare ricorso');
  });

  it('is a page in Markdown or in plain lines', async () => {
    const markdown = await page('text/markdown');
    expect(markdown).toMatchObject({ type: 'text/markdown; charset=utf-8', vary: expect.stringContaining('Accept') });
    expect(markdown.body).toContain(
      'Parte pubblica: il minore fra (50% del costo del servizio, per difetto al centesimo) e 20,00 €.',
    );
    const plain = await page('text/plain');
    expect(plain.type).toBe('text/plain; charset=utf-8');
    expect(plain.body).toContain('- art. 4, c. 2: Al più 2 volte al giorno («due-corse-al-giorno»).');
  });

  it('is that of the version asked for', async () => {
    expect((await house.get('nobody', `/calls/${callId}/text?version=1`)).status).toBe(200);
    expect((await house.get('nobody', `/calls/${callId}/text?version=2`)).body['type']).toBe(
      problem('version-unknown'),
    );
  });

  it('of a draft is for its office', async () => {
    expect((await house.get('nobody', `/calls/${draftId}/text`)).status).toBe(404);
    expect((await house.get('officer', `/calls/${draftId}/draft/text`)).status).toBe(403);
    const { body } = await house.get('region', `/calls/${draftId}/draft/text`);
    expect(body).toMatchObject({ code: 'INFANZIA-2026', version: 0 });
  });
});
