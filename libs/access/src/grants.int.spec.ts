// The same suite for grants in memory and in SQLite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '@buono/sql';
import { Clock, instant, localDate, personId, providerId, zoneCode, type Instant } from '@buono/kernel';
import { InMemoryGrants, SqliteGrants, type Grant, type Grants } from './index.js';

const ADA = personId('00000000-0000-4000-8000-000000000001');
const EVA = personId('00000000-0000-4000-8000-000000000002');
const BY = personId('00000000-0000-4000-8000-000000000009');
const NIDO = providerId('00000000-0000-4000-8000-0000000000aa');

class FixedClock extends Clock {
  now(): Instant {
    return instant('2026-06-01T10:00:00.000Z');
  }
}

const officer: Grant = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') };
const clock = new FixedClock();
const directory = mkdtempSync(join(tmpdir(), 'grants-'));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
const newFile = (): string => join(directory, `${(files += 1)}.db`);

const contract = (name: string, make: () => Grants): void =>
  describe(name, () => {
    it('gives nothing to whom nothing was given', async () => expect(await make().of(ADA)).toEqual([]));

    it('gives, and takes away in that scope only', async () => {
      const grants = make();
      const elsewhere: Grant = { ...officer, zone: zoneCode('TC-02') };
      await grants.grant(ADA, officer, BY);
      await grants.grant(ADA, elsewhere, BY);
      expect(await grants.of(ADA)).toEqual([officer, elsewhere]);
      await grants.revoke(ADA, officer, BY);
      expect(await grants.of(ADA)).toEqual([elsewhere]);
      expect(await grants.of(EVA)).toEqual([]);
    });

    it('replaces the dates of the same role in the same scope', async () => {
      const grants = make();
      await grants.grant(ADA, officer, BY);
      await grants.grant(ADA, { ...officer, to: localDate('2026-12-31') }, BY);
      expect(await grants.of(ADA)).toEqual([{ ...officer, to: localDate('2026-12-31') }]);
    });

    it('says nothing when there is nothing to take away', async () => {
      const grants = make();
      await grants.revoke(ADA, officer, BY);
      expect(await grants.of(ADA)).toEqual([]);
    });

    it('finds who holds what today', async () => {
      const grants = make();
      const admin: Grant = { role: 'provider-admin', providerId: NIDO, from: localDate('2026-06-01') };
      await grants.grant(ADA, officer, BY);
      await grants.grant(EVA, { ...officer, to: localDate('2026-05-31') }, BY);
      await grants.grant(EVA, admin, BY);
      expect(await grants.membersOf({ role: 'zone-officer' })).toEqual([{ person: ADA, grant: officer }]);
      expect(await grants.membersOf({ providerId: NIDO })).toEqual([{ person: EVA, grant: admin }]);
      expect(await grants.membersOf({ zone: zoneCode('TC-02') })).toEqual([]);
      expect(await grants.membersOf({})).toHaveLength(2);
    });
  });

contract('grants in memory', () => new InMemoryGrants(clock));
contract('grants in SQLite', () => SqliteGrants.open(newFile(), clock));

describe('the file of grants', () => {
  it('is there after a restart, and keeps who gave and who took away', async () => {
    const path = newFile();
    const before = SqliteGrants.open(path, clock);
    await before.grant(ADA, officer, BY);
    await before.grant(ADA, { ...officer, to: localDate('2026-12-31') }, EVA);
    before.close();

    const after = SqliteGrants.open(path, clock);
    expect(await after.of(ADA)).toEqual([{ ...officer, to: localDate('2026-12-31') }]);
    after.close();

    const file = openDatabase(path, { readonly: true });
    const rows = file.prepare('select granted_by, revoked_by from grants order by id').all();
    file.close();
    expect(rows).toEqual([
      { granted_by: BY, revoked_by: EVA },
      { granted_by: EVA, revoked_by: null },
    ]);
  });
});
