// What grants do wherever they are kept: one suite, run against each adapter.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, instant, localDate, personId, providerId, zoneCode, type Instant } from '@buono/kernel';
import type { Grants } from '../grants.js';
import type { Grant } from '../role.js';

/** Grants on trial. */
export interface GrantsUnderTest {
  readonly grants: Grants;
  /** Closes and opens again on what was kept; absent when nothing is. */
  reopen?(): Promise<Grants>;
  /** All that was ever given, in order, by whom, and who took it away. */
  acts?(): Promise<readonly { readonly granted_by: string; readonly revoked_by: string | null }[]>;
  dispose(): Promise<void>;
}

class FixedClock extends Clock {
  now(): Instant {
    return instant('2026-06-01T10:00:00.000Z');
  }
}

const ADA = personId('00000000-0000-4000-8000-000000000001');
const EVA = personId('00000000-0000-4000-8000-000000000002');
const BY = personId('00000000-0000-4000-8000-000000000009');
const NIDO = providerId('00000000-0000-4000-8000-0000000000aa');
const officer: Grant = { role: 'zone-officer', zone: zoneCode('TC-01'), from: localDate('2026-01-01') };

/** @param name of the adapter; @param make gives it, empty, under a clock that stands at the first of June 2026. */
export const grantsContract = (name: string, make: (clock: Clock) => Promise<GrantsUnderTest>): void =>
  describe(`grants in ${name}`, () => {
    let trial: GrantsUnderTest;
    let grants: Grants;
    beforeEach(async () => {
      trial = await make(new FixedClock());
      grants = trial.grants;
    });
    afterEach(() => trial.dispose());

    it('gives nothing to whom nothing was given', async () => expect(await grants.of(ADA)).toEqual([]));

    it('gives, and takes away in that scope only', async () => {
      const elsewhere: Grant = { ...officer, zone: zoneCode('TC-02') };
      await grants.grant(ADA, officer, BY);
      await grants.grant(ADA, elsewhere, BY);
      expect(await grants.of(ADA)).toEqual([officer, elsewhere]);
      await grants.revoke(ADA, officer, BY);
      expect(await grants.of(ADA)).toEqual([elsewhere]);
      expect(await grants.of(EVA)).toEqual([]);
    });

    it('replaces the dates of the same role in the same scope', async () => {
      await grants.grant(ADA, officer, BY);
      expect(await grants.of(ADA)).toEqual([officer]);
      await grants.grant(ADA, { ...officer, to: localDate('2026-12-31') }, BY);
      expect(await grants.of(ADA)).toEqual([{ ...officer, to: localDate('2026-12-31') }]);
    });

    it('keeps what an operator is let do, and that a role was given, also when it is taken away', async () => {
      const operator: Grant = { role: 'provider-operator', providerId: NIDO, from: localDate('2026-01-01') };
      const clerk: Grant = { ...operator, rights: ['record-services', 'see-payments'] };
      await grants.grant(ADA, clerk, BY);
      expect(await grants.of(ADA)).toEqual([clerk]);
      await grants.grant(ADA, operator, BY);
      expect(await grants.of(ADA)).toEqual([operator]);
      await grants.revoke(ADA, operator, BY);
      expect([await grants.wasGiven(ADA, operator), await grants.wasGiven(EVA, operator)]).toEqual([true, false]);
      expect(await grants.wasGiven(ADA, { ...operator, role: 'provider-admin' })).toBe(false);
    });

    it('gives a role once, when it is given many times at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => grants.grant(ADA, officer, BY)));
      expect(await grants.of(ADA)).toEqual([officer]);
    });

    it('says nothing when there is nothing to take away', async () => {
      await grants.revoke(ADA, officer, BY);
      expect(await grants.of(ADA)).toEqual([]);
    });

    it('finds who holds what today', async () => {
      const admin: Grant = { role: 'provider-admin', providerId: NIDO, from: localDate('2026-06-01') };
      await grants.grant(ADA, officer, BY);
      await grants.grant(EVA, { ...officer, to: localDate('2026-05-31') }, BY);
      await grants.grant(EVA, admin, BY);
      expect(await grants.membersOf({ role: 'zone-officer' })).toEqual([{ person: ADA, grant: officer }]);
      expect(await grants.membersOf({ providerId: NIDO })).toEqual([{ person: EVA, grant: admin }]);
      expect(await grants.membersOf({ zone: zoneCode('TC-02') })).toEqual([]);
      expect(await grants.membersOf({})).toHaveLength(2);
    });

    it('is there after a restart, and keeps who gave and who took away', async () => {
      if (!trial.reopen || !trial.acts) return;
      await grants.grant(ADA, officer, BY);
      await grants.grant(ADA, { ...officer, to: localDate('2026-12-31') }, EVA);
      const reopened = await trial.reopen();
      expect(await reopened.of(ADA)).toEqual([{ ...officer, to: localDate('2026-12-31') }]);
      expect(await trial.acts()).toEqual([
        { granted_by: BY, revoked_by: EVA },
        { granted_by: EVA, revoked_by: null },
      ]);
    });
  });
