// The demonstration that a first start seeds: none of its people stands in clear in what it keeps or prints.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fiscalCodeOf, PERSONAS, type Persona } from '../../apps/portal/src/demonstration/personas.js';
import { zoneOffices } from '../../apps/portal/src/demonstration/seed/people/zone-offices.js';
import { StoryCalendar } from '../../apps/portal/src/demonstration/seed/plan/calendar.js';
import { SMALL_SET_MONTHS, smallPlan } from '../../apps/portal/src/demonstration/seed/plan/small-plan.js';
import { readSetRecord } from '../../apps/portal/src/demonstration/seed/set-record.js';
import { ClearTextScanner, type Secret } from './support/clear-text.js';
import { startPlatform, type RunningPlatform } from './support/running-platform.js';
import { secretsOf } from './support/secrets.js';
import { itEmbedded } from './support/shape.js';

const secretsOfPersona = (who: string, persona: Persona): readonly Secret[] =>
  secretsOf(who, { ...persona, fiscalCode: fiscalCodeOf(persona) });

describe('a demonstration seeded by its first start', () => {
  let platform: RunningPlatform;
  const directory = mkdtempSync(join(tmpdir(), 'buono-seeded-'));
  beforeAll(async () => {
    platform = await startPlatform({ BUONO_DATA: directory, BUONO_SEED: 'small' });
  });
  afterAll(async () => {
    await platform.stop();
    await platform.discard();
  });

  const told = async (): Promise<Secret[]> => {
    const deadline = Date.now() + 90_000;
    for (;;) {
      const record = readSetRecord(directory, 'small');
      if (record?.finished === true) return secretsIn(smallPlan(StoryCalendar.endingAt(record.end, SMALL_SET_MONTHS)));
      if (Date.now() > deadline) throw new Error(`the small set was not told to its end:\n${platform.output()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('keeps and prints nobody’s code, name, date of birth or IBAN in clear, while it runs and after', async () => {
    const secrets = await told();
    expect(secrets.length).toBeGreaterThan(900);
    const scanner = new ClearTextScanner(secrets);
    expect(scanner.scanDirectory(await platform.kept())).toEqual([]);
    await platform.stop();
    expect(scanner.scanDirectory(await platform.kept())).toEqual([]);
    expect(scanner.scan(Buffer.from(platform.output()), 'the output')).toEqual([]);
  });

  itEmbedded('comes out the same when every decision is taken again on its own evidence', () => {
    const audited = spawnSync('npm', ['run', '--silent', 'audit:decisions'], {
      env: { ...process.env, ...platform.logs, BUONO_DATA: platform.dataDirectory },
      encoding: 'utf8',
    });
    expect(audited.stderr).toBe('');
    expect(audited.stdout).toMatch(/^[1-9]\d* decisions come out the same, 0 otherwise, 0 are erased\n$/);
    expect(audited.status).toBe(0);
  });
});

/** The personas, the officers of the zones, recipients, applicants, who answers for providers, and every account. */
const secretsIn = ({ cases, providers }: ReturnType<typeof smallPlan>): Secret[] => [
  ...Object.entries<Persona>(PERSONAS).flatMap(([name, persona]) => secretsOfPersona(name, persona)),
  ...[...zoneOffices().values()].flatMap(({ zone, officer, assessor }) =>
    [officer, assessor].flatMap(({ persona }) => secretsOfPersona(`staff of ${zone}`, persona)),
  ),
  ...cases.flatMap(({ key, recipient, applicant }) => [
    ...secretsOf(`the recipient of ${key}`, recipient),
    ...secretsOfPersona(`the applicant of ${key}`, applicant.who.persona),
  ]),
  ...providers.flatMap(({ key, administrator, registration }) => [
    ...secretsOfPersona(`who answers for ${key}`, administrator.persona),
    { what: `the IBAN of ${key}`, text: registration.iban },
  ]),
];
