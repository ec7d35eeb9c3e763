// The specification of the seeds of a call and zone: who chose one cannot choose again for claims that were presented.
import { describe, it } from '@jest/globals';
import { callId, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { BindSeed, ShowSeed } from './commands.js';
import { claimSeedDecider } from './decider.js';
import type { ClaimSeedEvent, SeedBound, SeedShown } from './events.js';

const OFFICER = personId('00000000-0000-4000-8000-000000000001');
const on = localDate('2026-09-01');
const bound = (commitment: string): SeedBound => ({
  type: 'SeedBound',
  callId: callId('00000000-0000-4000-8000-000000000004'),
  zone: 'TC-01',
  commitment,
  actNumber: 'D.D. 12/2026',
  boundBy: OFFICER,
  boundOn: on,
});
const bind = (commitment: string): BindSeed => {
  const { callId: call, zone, actNumber } = bound(commitment);
  return { type: 'BindSeed', callId: call, zone, commitment, actNumber, by: OFFICER, on };
};
const shown = (commitment: string): SeedShown => ({
  type: 'SeedShown',
  ...{ commitment, seed: `seed of ${commitment}`, shownBy: OFFICER, shownOn: on },
});
const show = (commitment: string): ShowSeed => ({
  type: 'ShowSeed',
  ...{ commitment, seed: `seed of ${commitment}`, by: OFFICER, on },
});
const seeds = (...past: ClaimSeedEvent[]) => given(claimSeedDecider, ...past);

describe('binding a seed', () => {
  it('is an act', () => seeds().when(bind('c1')).then(bound('c1')));
  it('says nothing twice', () => seeds(bound('c1')).when(bind('c1')).thenNothing());
  it('may be done again for claims still to come: those presented keep theirs', () =>
    seeds(bound('c1')).when(bind('c2')).then(bound('c2')));
  it('follows one that was shown', () => seeds(bound('c1'), shown('c1')).when(bind('c2')).then(bound('c2')));
  it('never takes one that was bound before, shown or not', () => {
    seeds(bound('c1'), shown('c1')).when(bind('c1')).thenRefused('seed-used');
    seeds(bound('c1'), bound('c2')).when(bind('c1')).thenRefused('seed-used');
  });
});

describe('showing a seed', () => {
  it('is done once', () => {
    seeds(bound('c1')).when(show('c1')).then(shown('c1'));
    seeds(bound('c1'), shown('c1')).when(show('c1')).thenNothing();
  });
  it('is possible for one that another has taken the place of', () =>
    seeds(bound('c1'), bound('c2')).when(show('c1')).then(shown('c1')));
  it('refuses one that nobody bound', () => seeds(bound('c1')).when(show('c2')).thenRefused('seed-not-bound'));
});
