// Places given after a ranking was approved: between two, once, and nobody moves.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, callId, localDate, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { insertionDecider, ROOM, type InsertPlace, type PlaceInserted, type PlaceOfList } from './insertions.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const about = (n: number) => ({
  ...{ rankingId: id(1), callId: callId(id(2)), zone: zoneCode('TC-01'), applicationId: applicationId(id(n)) },
  ...{ actNumber: 'D.D. 9/2026', on: localDate('2026-09-10') },
});
const insert = (n: number, above?: PlaceOfList, below?: PlaceOfList): InsertPlace => ({
  ...{ type: 'InsertPlace', ...about(n), above, below },
});
const at = (n: number, place: number, bis: number): PlaceInserted => ({
  type: 'PlaceInserted',
  ...about(n),
  place,
  bis,
});
const own = (place: number): PlaceOfList => ({ place, bis: 0 });

describe('a place given after a ranking was approved', () => {
  it('stands between two, before the first, or after the last', () => {
    given(insertionDecider)
      .when(insert(10, own(3), own(4)))
      .then(at(10, 3, ROOM / 2));
    given(insertionDecider)
      .when(insert(10, undefined, own(1)))
      .then(at(10, 0, ROOM / 2));
    given(insertionDecider)
      .when(insert(10, own(9), undefined))
      .then(at(10, 9, ROOM / 2));
  });

  it('leaves room before and after itself', () => {
    const first = at(10, 3, 500_000);
    given(insertionDecider, first)
      .when(insert(11, own(3), first))
      .then(at(11, 3, 250_000));
    given(insertionDecider, first)
      .when(insert(11, first, own(4)))
      .then(at(11, 3, 750_000));
  });

  it('is given once', () =>
    given(insertionDecider, at(10, 3, 500_000))
      .when(insert(10, own(7), own(8)))
      .thenNothing());

  it('is refused where no room is left', () =>
    given(insertionDecider)
      .when(insert(10, at(8, 3, 4), at(9, 3, 5)))
      .thenRefused('no-room-between'));

  it('keeps any order in which a dozen are put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (where) => {
        let places: PlaceOfList[] = [own(1), own(2), own(3)];
        let state = insertionDecider.initial;
        for (const [index, wanted] of where.entries()) {
          const slot = wanted % (places.length + 1);
          const decision = insertionDecider.decide(insert(10 + index, places[slot - 1], places[slot]), state);
          if (!decision.accepted) throw new Error(decision.refusal);
          state = decision.events.reduce(insertionDecider.evolve, state);
          places = places.toSpliced(slot, 0, ...decision.events);
          const keys = places.map(({ place, bis }) => place * ROOM + bis);
          expect(keys).toEqual(keys.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
