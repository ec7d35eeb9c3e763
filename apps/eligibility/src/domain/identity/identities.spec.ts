// The specification of identities: joined and undone by acts, never by who is concerned, never into a circle.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callId, localDate, personId, type PersonId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import {
  areApart,
  identityDecider,
  joinBetween,
  selvesOf,
  type IdentityEvent,
  type JoinPersons,
  type JoinUndone,
  type PersonsJoined,
  type UndoJoin,
} from './identities.js';

const person = (n: number): PersonId => personId(idOf(n));
const [PROVISIONAL, DEFINITIVE, STRANGER, OFFICER] = [person(1), person(2), person(3), person(9)] as const;
const on = localDate('2026-06-03');

const joined = (over: Partial<PersonsJoined> = {}): PersonsJoined => ({
  type: 'PersonsJoined',
  ...{ joinId: idOf(50), former: PROVISIONAL, current: DEFINITIVE, actNumber: 'D.D. 12/2026', sealed: 'box' },
  ...{ by: OFFICER, on },
  ...over,
});
const join = (over: Partial<JoinPersons> = {}): JoinPersons => ({
  ...joined(),
  type: 'JoinPersons',
  openUnderBoth: [],
  ...over,
});
const undone = (over: Partial<JoinUndone> = {}): JoinUndone => ({
  type: 'JoinUndone',
  ...{ joinId: idOf(50), former: PROVISIONAL, current: DEFINITIVE, actNumber: 'D.D. 19/2026', sealed: 'box' },
  ...{ by: OFFICER, on },
  ...over,
});
const undo = (over: Partial<UndoJoin> = {}): UndoJoin => {
  const { former: _former, current: _current, ...said } = undone();
  return { ...said, type: 'UndoJoin', ...over };
};
const past = (...events: readonly IdentityEvent[]) => given(identityDecider, ...events);
const after = (...events: readonly IdentityEvent[]) => events.reduce(identityDecider.evolve, identityDecider.initial);

describe('joining two codes', () => {
  it('makes one history of two, once', () => {
    past().when(join()).then(joined());
    past(joined()).when(join()).thenNothing();
    past(joined())
      .when(join({ joinId: idOf(51) }))
      .thenNothing();
    expect(selvesOf(after(joined()), PROVISIONAL)).toEqual([DEFINITIVE, PROVISIONAL]);
    expect(selvesOf(after(joined()), DEFINITIVE)).toEqual([DEFINITIVE, PROVISIONAL]);
    expect(selvesOf(after(joined()), STRANGER)).toEqual([STRANGER]);
    expect(joinBetween(after(joined()), DEFINITIVE, PROVISIONAL)).toBe(idOf(50));
    expect(joinBetween(after(joined()), DEFINITIVE, DEFINITIVE)).toBeUndefined();
  });
  it('needs two codes', () =>
    past()
      .when(join({ current: PROVISIONAL }))
      .thenRefused('codes-of-one'));
  it('gives up a code for one other only, and never for itself by a detour', () => {
    past(joined())
      .when(join({ joinId: idOf(51), current: STRANGER }))
      .thenRefused('joined-already');
    past(joined())
      .when(join({ joinId: idOf(51), former: DEFINITIVE, current: PROVISIONAL }))
      .thenRefused('joined-already');
  });
  it('waits until one of two applications to a call is ended', () =>
    past()
      .when(join({ openUnderBoth: [callId(idOf(7))] }))
      .thenRefused('open-under-both'));
  it('is nobody’s own business, under any of their codes', () => {
    for (const by of [PROVISIONAL, DEFINITIVE]) past().when(join({ by })).thenRefused('own-identity');
    past(joined())
      .when(join({ joinId: idOf(51), former: DEFINITIVE, current: STRANGER, by: PROVISIONAL }))
      .thenRefused('own-identity');
  });
});

describe('undoing a join', () => {
  it('makes them two again, and they may be joined anew', () => {
    past(joined()).when(undo()).then(undone());
    expect(selvesOf(after(joined(), undone()), DEFINITIVE)).toEqual([DEFINITIVE]);
    expect(after(joined(), undone()).joins.get(idOf(50))?.undone).toMatchObject({ actNumber: 'D.D. 19/2026' });
    past(joined(), undone())
      .when(join({ joinId: idOf(51), current: STRANGER }))
      .then(joined({ joinId: idOf(51), current: STRANGER }));
  });
  it('is done once, by one act', () => {
    past(joined(), undone()).when(undo()).thenNothing();
    past(joined(), undone())
      .when(undo({ actNumber: 'D.D. 20/2026' }))
      .thenRefused('join-undone-already');
    past().when(undo()).thenRefused('join-unknown');
  });
  it('is nobody’s own business', () =>
    past(joined())
      .when(undo({ by: DEFINITIVE }))
      .thenRefused('own-identity'));
});

describe('telling apart', () => {
  const apart = { pairs: [{ one: PROVISIONAL, other: STRANGER }], sealed: 'box', by: OFFICER, on };
  it('holds for both, and is said once', () => {
    past()
      .when({ type: 'TellApart', ...apart })
      .then({ type: 'PersonsToldApart', ...apart });
    past({ type: 'PersonsToldApart', ...apart })
      .when({ type: 'TellApart', ...apart, pairs: [{ one: STRANGER, other: PROVISIONAL }] })
      .thenNothing();
    const state = after({ type: 'PersonsToldApart', ...apart });
    expect(areApart(state, { one: STRANGER, other: PROVISIONAL })).toBe(true);
    expect(areApart(state, { one: STRANGER, other: DEFINITIVE })).toBe(false);
  });
  it('is nobody’s own business', () =>
    past()
      .when({ type: 'TellApart', ...apart, by: STRANGER })
      .thenRefused('own-identity'));
});

it('never makes a person somebody else’s and their own, whatever is asked in which order', () => {
  const asked = fc.array(fc.record({ former: fc.nat(5), current: fc.nat(5), undone: fc.boolean() }), { maxLength: 30 });
  fc.assert(
    fc.property(asked, (acts) => {
      let state = identityDecider.initial;
      for (const [n, { former, current, undone: takesBack }] of acts.entries()) {
        const command = takesBack
          ? undo({ joinId: idOf(100 + former) })
          : join({ joinId: idOf(100 + n), former: person(former), current: person(current) });
        const decision = identityDecider.decide(command, state);
        if (decision.accepted) state = decision.events.reduce(identityDecider.evolve, state);
        for (let one = 0; one <= 5; one += 1) {
          const selves = selvesOf(state, person(one));
          expect(new Set(selves).size).toBe(selves.length);
          for (const self of selves) expect(selvesOf(state, self)).toEqual(selves);
        }
      }
    }),
  );
});
