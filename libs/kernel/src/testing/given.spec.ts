// given().when().then() on the smallest decider: a door that opens and shuts, and can be walled up.
import { describe, expect, it } from '@jest/globals';
import { accept, refuse, type Decider } from '../decider.js';
import { given } from './given.js';

type DoorEvent = { readonly type: 'DoorOpened' } | { readonly type: 'DoorWalledUp'; readonly reason?: string };
type DoorCommand = 'open' | 'wall-up';

const door: Decider<'shut' | 'open' | 'walled-up', DoorCommand, DoorEvent, 'no-door-here'> = {
  initial: 'shut',
  evolve: (_state, event) => (event.type === 'DoorOpened' ? 'open' : 'walled-up'),
  decide: (command, state) => {
    if (state === 'walled-up') return refuse('no-door-here');
    if (command === 'wall-up') return accept({ type: 'DoorWalledUp' });
    return state === 'open' ? accept() : accept({ type: 'DoorOpened' });
  },
};

describe('a specification', () => {
  it('says what happened', () => given(door).when('open').then({ type: 'DoorOpened' }));
  it('says that nothing happened', () => given(door, { type: 'DoorOpened' }).when('open').thenNothing());
  it('says why it was refused', () => given(door, { type: 'DoorWalledUp' }).when('open').thenRefused('no-door-here'));
  it('fails when the events differ', () => {
    expect(() => given(door).when('open').then({ type: 'DoorWalledUp' })).toThrow();
    expect(() => given(door).when('open').thenNothing()).toThrow();
  });
  it('fails when the answer is of the other kind', () => {
    expect(() => given(door).when('open').thenRefused('no-door-here')).toThrow();
    expect(() => given(door, { type: 'DoorWalledUp' }).when('open').thenNothing()).toThrow();
  });
});
