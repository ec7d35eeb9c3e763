// What people told the platform stands in clear nowhere, and who is erased is gone while every sum stays as it was.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fiscalCodeOf, PERSONAS, type PersonaName } from '../../apps/portal/src/demonstration/personas.js';
import { ClearTextScanner, filesOf, type Secret } from './support/clear-text.js';
import { Journey } from './support/journey.js';
import { Discretion } from './support/discretion.js';
import { SECRET_WORDS } from './support/discretion-people.js';
import type { RunningPlatform } from './support/running-platform.js';
import { secretsOf } from './support/secrets.js';
import { itEmbedded, SHAPE } from './support/shape.js';

const personas = Object.entries(PERSONAS) as [PersonaName, (typeof PERSONAS)[PersonaName]][];
const SECRETS: readonly Secret[] = [
  ...personas.flatMap(([name, persona]) => secretsOf(name, { ...persona, fiscalCode: fiscalCodeOf(persona) })),
  ...SECRET_WORDS,
];
// Some of what is kept, so that nobody looks through an empty place.
const KEPT = {
  embedded: ['keys.db', 'documents.db', 'eligibility.log.db', 'redemption.log.db-wal', 'messages.db'],
  services: [
    'portal/identity.key.json',
    'database/eligibility_log.events.txt',
    'database/documents.piece.txt',
    'database/redemption_log.events.txt',
    'topics/messages.json',
  ],
} as const;
const audit = (script: string, logs: RunningPlatform['logs']) =>
  spawnSync('npm', ['run', '--silent', script], { env: { ...process.env, ...logs }, encoding: 'utf8' });

describe('a platform that was told much of people', () => {
  let journey: Journey;
  let story: Discretion;
  const scanner = new ClearTextScanner(SECRETS);
  let printed = '';

  beforeAll(async () => {
    journey = await Journey.start('2026-04-02T07:00:00.000Z');
    story = new Discretion(journey);
    await story.tell();
  });
  afterAll(() => journey.end());

  it('shows what it was told to those who may see it', async () => {
    const shown = await journey.as('zone-officer').sees(`/applications/${story.cared.applicationId}`);
    expect(shown).toMatchObject({ recipient: { familyName: 'Quadrifogli' }, erased: [] });
    expect(JSON.stringify(shown)).toContain('Malaspinotti');
    expect(await story.cutWords()).toContain('Menestrelli');
    const looked = await story.lookEverywhere();
    expect(looked.length).toBeGreaterThan(40);
    expect(looked.filter((page) => !page.endsWith(': 200'))).toEqual([]);
  });

  it('keeps none of it in clear in any file, while it runs and after it has stopped', async () => {
    const kept = await journey.platform.kept();
    expect(scanner.scanDirectory(kept)).toEqual([]);
    expect(filesOf(kept).map((file) => file.slice(kept.length + 1))).toEqual(expect.arrayContaining([...KEPT[SHAPE]]));
    printed += journey.platform.output();
    await journey.restart('SIGTERM');
    expect(scanner.scanDirectory(await journey.platform.kept())).toEqual([]);
  });

  it('prints none of it, whatever it was asked, and no address', async () => {
    await story.askWrongly();
    printed += journey.platform.output();
    expect(scanner.scan(Buffer.from(printed), 'the output')).toEqual([]);
    expect(printed).not.toContain(story.cared.applicationId);
    const lines = printed
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const routes = lines.flatMap(({ route }) => (typeof route === 'string' ? [route] : []));
    expect(routes).toEqual(expect.arrayContaining(['/api/v1/applications/:applicationId', 'unknown']));
    expect(routes.filter((route) => !IS_TEMPLATE.test(route))).toEqual([]);
    const said = new Set(lines.filter((line) => 'route' in line).flatMap((line) => Object.keys(line)));
    expect([...said].sort()).toEqual([...SAID_OF_REQUESTS].sort());
  });

  it('counts requests by their route, never by an address', async () => {
    const told = journey.platform.metrics.map(async (url) => (await fetch(`${url}/metrics`)).text());
    const metrics = (await Promise.all(told)).join('');
    expect(scanner.scan(Buffer.from(metrics), 'the metrics')).toEqual([]);
    const routes = [...metrics.matchAll(/route="([^"]*)"/g)].map(([, route]) => route ?? '');
    expect(routes).toEqual(expect.arrayContaining(['/api/v1/applications/:applicationId', 'unknown']));
    expect(routes.filter((route) => !IS_TEMPLATE.test(route))).toEqual([]);
  });

  it('tells a person who looked at their data, when and what for, and not which officer', async () => {
    type Opening = { by: string; purpose: string; classes: string[]; at: string };
    // All of it: somebody who is looked at often has more than one page.
    const items: Opening[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const path: string = `/access-history/mine?limit=500${next && `&cursor=${next}`}`;
      const page = await journey.as('family-two').sees<{ items: Opening[]; next?: string }>(path);
      items.push(...page.items);
      next = page.next;
    }
    const seen = (by: string, purpose: string) =>
      items.some((opening) => opening.by === by && opening.purpose === purpose);
    expect(seen('office', 'evaluate-application')).toBe(true);
    expect(seen('office', 'decide-application')).toBe(true);
    expect(seen('office', 'pay-claim')).toBe(true);
    expect(seen('self', 'read-own-application')).toBe(true);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['at', 'by', 'classes', 'context', 'purpose']);
    expect([...items].sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.at).toBe(items[0]?.at);
  });

  it('erases a person for the data protection officer, on an authority’s order while the law needs the data', async () => {
    const dpo = journey.as('dpo');
    const reports = await story.sums();
    for (const fiscalCode of story.toErase) {
      const { items } = await dpo.did<{ items: { personId: string }[] }>('/persons/searches', { fiscalCode });
      const path = `/persons/${items[0]?.personId}/erasures`;
      const early = await dpo.post(path, { reason: 'retention-ended', actNumber: 'D.D. 41/2026' });
      expect(early).toMatchObject({ status: 409, body: { neededFor: ['grant-on-record'] } });
      const order = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026' };
      const erased = await dpo.did<{ erasedNow: string[] }>(path, order);
      expect(erased.erasedNow).toEqual(['identity', 'economic', 'health', 'payment']);
    }
    expect(await story.sums()).toEqual(reports);
  });

  it('shows the erased as erased everywhere, and never fails on them', async () => {
    await expectErased();
    expect((await story.lookEverywhere()).filter((page) => !page.endsWith(': 200'))).toEqual([]);
    expect(await story.cutWords()).toBeUndefined();
    const lines = (printed + journey.platform.output()).split('\n');
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('knows them as new people when they come back', async () => {
    const [fiscalCode] = story.toErase;
    const found = await journey.as('dpo').did('/persons/searches', { fiscalCode });
    expect(found).toEqual({ items: [] });
  });

  it('is the same after a restart: erased, with the same places, sums and chain', async () => {
    const before = await story.sums();
    await journey.restart('SIGTERM');
    await expectErased();
    expect(await story.sums()).toEqual(before);
    await journey.stop();
    for (const script of ['audit:verify', 'audit:invariants'])
      expect(audit(script, journey.platform.logs)).toMatchObject({ status: 0 });
    expect(scanner.scanDirectory(await journey.platform.kept())).toEqual([]);
  });

  itEmbedded('is looked through by a scanner that finds what is there', () => {
    const copy = mkdtempSync(join(tmpdir(), 'buono-planted-'));
    try {
      cpSync(journey.directory, copy, { recursive: true });
      const persona = PERSONAS['family-one'];
      const code = fiscalCodeOf(persona);
      const name = `${persona.givenName} ${persona.familyName}`;
      const planted: readonly (readonly [file: string, bytes: Buffer, what: string, as: string])[] = [
        ['redemption.log.db', Buffer.from(`x${code}x`), 'codice fiscale of family-one', 'as it is'],
        ['messages.db', Buffer.from(code, 'utf16le'), 'codice fiscale of family-one', 'UTF-16 LE'],
        ['keys.db', Buffer.from(Buffer.from(`?${code}`).toString('base64')), 'codice fiscale of family-one', 'base64'],
        ['issuance.reads.db', Buffer.from(name.toUpperCase()), 'name of family-one', 'in capitals'],
        ['reporting.log.db', Buffer.from(persona.birthDate), 'date of birth of family-one', 'as it is'],
        ['grants.db', Buffer.from(' Provina,'), 'a name of family-one', 'as it is'],
      ];
      for (const [file, bytes] of planted) appendFileSync(join(copy, file), bytes);
      const found = scanner.scanDirectory(copy);
      for (const [where, , what, as] of planted)
        expect(found).toContainEqual(expect.objectContaining({ where, what, as }));
      const places = new Set(found.map(({ where }) => where));
      expect(places).toEqual(new Set(planted.map(([file]) => file)));
      const [first] = found.filter(({ where }) => where === 'redemption.log.db');
      expect(first?.at).toBe(readFileSync(join(journey.directory, 'redemption.log.db')).length + 1);
      expect(found).toContainEqual(expect.objectContaining({ what: 'somebody’s codice fiscale' }));
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  const expectErased = async (): Promise<void> => {
    const office = journey.as('zone-officer');
    for (const { applicationId, recipientId } of [story.cared, story.carer, story.rider]) {
      const shown = await office.sees<Record<string, unknown>>(`/applications/${applicationId}`);
      expect(shown).toMatchObject({ status: 'admitted', facts: {}, decision: { outcome: 'admit' } });
      expect(shown['erased']).toEqual(expect.arrayContaining(['identity']));
      expect(shown['recipient']).toBeUndefined();
      const replay = await office.did(`/applications/${applicationId}/decision/replay`);
      expect(replay).toMatchObject({ erased: true, outcome: 'admit', callVersion: 1 });
      const asked = { personIds: [recipientId], purpose: 'prepare-letters' };
      const { cards } = await office.did<{ cards: unknown[] }>('/person-cards', asked);
      expect(cards).toEqual([{ personId: recipientId, erased: true }]);
    }
  };
});

const IS_TEMPLATE = /^(unknown|\/oidc|\/[a-z0-9/:.-]*(?::[a-zA-Z]+[a-z0-9/:.-]*)*)$/;
const SAID_OF_REQUESTS = [
  'level',
  'time',
  'context',
  'method',
  'route',
  'status',
  'milliseconds',
  'correlationId',
  'traceId',
];
