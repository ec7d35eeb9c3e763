// The offices of the zones: one each, of two people, with the roles that the personas have in theirs.
import { describe, expect, it } from '@jest/globals';
import { InMemoryGrants } from '@buono/access';
import { Clock, instant, zoneCode, type Instant } from '@buono/kernel';
import { InMemoryKeyStore } from '@buono/privacy';
import { fiscalCodeOf } from '../../personas.js';
import { grantZoneOffices, zoneOffices } from './zone-offices.js';

class StillClock extends Clock {
  override now(): Instant {
    return instant('2026-11-21T10:00:00.000Z');
  }
}

describe('the offices of the zones', () => {
  it('are twenty-six, of two people each', () => {
    const people = [...zoneOffices().values()].flatMap(({ officer, assessor }) => [officer.persona, assessor.persona]);
    expect(zoneOffices().size).toBe(26);
    expect(new Set(people.map(fiscalCodeOf)).size).toBe(52);
  });

  it('are the personas in Firenze', () => {
    const { officer, assessor } = zoneOffices().get(zoneCode('TC-01')) ?? {};
    expect([officer?.key, assessor?.key]).toEqual(['zone-officer', 'assessment-unit']);
  });

  it('have their roles after the first time, and nothing more after the second', async () => {
    const [keys, grants] = [new InMemoryKeyStore(), new InMemoryGrants(new StillClock())];
    await grantZoneOffices(keys, grants);
    await grantZoneOffices(keys, grants);
    for (const zone of zoneOffices().keys()) {
      expect(await grants.membersOf({ role: 'zone-officer', zone })).toHaveLength(1);
      expect(await grants.membersOf({ role: 'assessment-unit', zone })).toHaveLength(1);
    }
  });
});
