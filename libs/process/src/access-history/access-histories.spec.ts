// Openings of a person's data told to that person: newest first, in pages, without saying who.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate, personId, type PersonId } from '@buono/kernel';
import type { RecordedOpening } from '@buono/privacy';
import { AccessHistories } from './access-histories.js';

const [me, officer, neighbour] = [1, 2, 3].map((n) => personId(`00000000-0000-4000-8000-00000000000${n}`)) as [
  PersonId,
  PersonId,
  PersonId,
];
const opening = (actor: PersonId, minute: number, purpose: string): RecordedOpening => {
  const at = instant(`2026-03-02T09:0${minute}:00.000Z`);
  return { person: me, actor, purpose, classes: ['identity'], at, recordedAt: at };
};
const record = (...openings: readonly RecordedOpening[]) => ({
  history: (person: PersonId) => Promise.resolve(person === me ? openings : []),
});
const grants = {
  of: (person: PersonId) =>
    Promise.resolve(person === officer ? [{ role: 'zone-officer', from: localDate('2020-01-01') } as const] : []),
};
const histories = new AccessHistories(
  new Map([
    ['eligibility', record(opening(me, 1, 'read-own-application'), opening(officer, 3, 'examine-application'))],
    ['redemption', record(opening(neighbour, 2, 'see-claim'))],
  ]),
  grants,
);

describe('the openings of my data', () => {
  it('come from all contexts, newest first, with whether it was me, an office or another', async () => {
    expect((await histories.of(me, 10)).map(({ by, context, purpose }) => [by, context, purpose])).toEqual([
      ['office', 'eligibility', 'examine-application'],
      ['other', 'redemption', 'see-claim'],
      ['self', 'eligibility', 'read-own-application'],
    ]);
  });

  it('never say which person looked', async () => {
    const told = JSON.stringify(await histories.of(me, 10));
    for (const actor of [officer, neighbour]) expect(told).not.toContain(actor);
  });

  it('come in pages without gap or repetition', async () => {
    const [first] = await histories.of(me, 1);
    const rest = await histories.of(me, 10, first?.key);
    expect([first, ...rest]).toEqual(await histories.of(me, 10));
  });

  it('are mine alone', async () => expect(await histories.of(neighbour, 10)).toEqual([]));
});
