// The specification of what is kept for an appeal: once, until it has ended.
import { describe, it } from '@jest/globals';
import { applicationId, cents, localDate, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CALL, idOf } from '../call/call.examples.js';
import { freezeDecider, type FreezeEvent, type PlaceFrozen, type PlaceThawed } from './freeze.js';

const about = { applicationId: applicationId(idOf(2)), callId: CALL, zone: zoneCode('TC-01') };
const frozen: PlaceFrozen = {
  type: 'PlaceFrozen',
  ...about,
  ...{ place: 3, bis: 500_000, valueCents: cents(359_997), on: localDate('2026-06-01') },
  lastVoucher: 'stop',
};
const thawed: PlaceThawed = {
  type: 'PlaceThawed',
  ...about,
  ...{ because: 'appeal-rejected', on: localDate('2026-06-20') },
};
const thaw = { type: 'ThawPlace', because: 'appeal-rejected', on: localDate('2026-06-20') } as const;
const place = (...past: readonly FreezeEvent[]) => given(freezeDecider, ...past);

describe('what is kept for an appeal', () => {
  it('is kept once', () => {
    place()
      .when({ ...frozen, type: 'FreezePlace' })
      .then(frozen);
    place(frozen)
      .when({ ...frozen, type: 'FreezePlace', place: 4 })
      .thenNothing();
  });
  it('is free when the appeal has ended, once; and nothing is freed that was not kept', () => {
    place(frozen).when(thaw).then(thawed);
    place(frozen, thawed).when(thaw).thenNothing();
    place().when(thaw).thenNothing();
  });
  it('may be kept again for a later appeal', () =>
    place(frozen, thawed)
      .when({ ...frozen, type: 'FreezePlace' })
      .then(frozen));
});
