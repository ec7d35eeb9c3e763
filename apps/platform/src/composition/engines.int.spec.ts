// The embedded engines on disk: what was written is there again, and what was to be forgotten stays forgotten after a restore.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { embeddedIn, openEngines, type Engines } from '@buono/engines';
import { erasePerson, MasterKeys } from '@buono/privacy';
import { inventedFiscalCode } from '@buono/privacy/testing';
import { MachineClock } from '@buono/process';
import { grantStaff } from '../../../portal/src/demonstration/grant-staff.js';
import { fiscalCodeOf, PERSONAS } from '../../../portal/src/demonstration/personas.js';

const PERSON = inventedFiscalCode(1);
const grounds = { reason: 'retention-ended', actNumber: 'D.D. 41/2037', neededFor: [] } as const;
const meta = { commandId: 'c0ffee00-0000-4000-8000-000000000001', actor: 'dpo', correlationId: 'a' };

describe('the engines of a data directory', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'buono-engines-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const faults: unknown[] = [];
  const open = (): Promise<Engines> =>
    openEngines({
      urls: embeddedIn(directory),
      masterKeys: MasterKeys.of(new Uint8Array(32).fill(9)),
      clock: new MachineClock(),
      contexts: ['eligibility', 'issuance'],
      onFault: (error) => faults.push(error),
    });

  const partsOf = (engines: Engines, context: string) => {
    const parts = engines.contexts.get(context);
    if (parts === undefined) throw new Error(`no ${context}`);
    return parts;
  };

  it('keep a log for each context, and one key store for all', async () => {
    const first = await open();
    const { keys, executor } = partsOf(first, 'issuance');
    const person = await keys.personFor(PERSON);
    await erasePerson({ executor, keys }, { person, classes: ['health'], ...grounds }, meta);
    await first.close();
    const second = await open();
    expect([...(await second.heads())]).toEqual([
      ['eligibility', 0],
      ['issuance', 1],
    ]);
    expect(await second.shared.keys.findPerson(PERSON)).toBe(person);
    await second.close();
    expect(faults).toEqual([]);
  });

  it('carry out again, before anything is opened, the erasures that an older copy of the keys has not seen', async () => {
    const first = await open();
    const person = await first.shared.keys.personFor(PERSON);
    await first.close();
    const copy = join(directory, 'copy.db');
    cpSync(join(directory, 'keys.db'), copy);
    const second = await open();
    const { keys, executor } = partsOf(second, 'eligibility');
    await erasePerson({ executor, keys }, { person, classes: ['identity', 'health'], ...grounds }, meta);
    await second.close();
    cpSync(copy, join(directory, 'keys.db'));
    const restored = await open();
    expect(await restored.shared.keys.erased(person)).toEqual(['identity', 'health']);
    expect(await restored.shared.keys.findPerson(PERSON)).toBeUndefined();
    await restored.close();
  });

  it('know the personas of the staff once, however often they are told', async () => {
    const engines = await open();
    const { keys, grants } = engines.shared;
    await grantStaff(keys, grants);
    await grantStaff(keys, grants);
    const officer = await keys.findPerson(fiscalCodeOf(PERSONAS['zone-officer']));
    const family = await keys.findPerson(fiscalCodeOf(PERSONAS['family-one']));
    expect(officer && (await grants.of(officer))).toEqual([
      { role: 'zone-officer', zone: 'TC-01', from: '2020-01-01' },
    ]);
    expect(family).toBeUndefined();
    await engines.close();
  });
});
