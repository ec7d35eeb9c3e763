// The specification of one person's services under two codes: seen together from the join on, apart after it is undone.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId, providerId, redemptionId, voucherId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { JoinWatch, NoteExcess } from './commands.js';
import { watchDecider } from './decider.js';
import {
  SUPPLEMENT,
  type HoldRaised,
  type HoldRule,
  type ServiceNoted,
  type WatchEvent,
  type WatchedService,
} from './events.js';
import { ownOf } from './state.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const FORMER = personId(id(701));
const [ON, UNTIL] = [localDate('2026-09-20'), localDate('2026-09-30')];
/** A whole day at one of two nurseries. */
const day = (n: number, provider: number, servedOn = '2026-09-10'): WatchedService => ({
  ...{ redemptionId: redemptionId(id(n)), voucherId: voucherId(id(50 + provider)), recipientId: personId(id(702)) },
  ...{ zone: 'TC-01', payee: { kind: 'provider', id: providerId(id(100 + provider)) }, unit: 'day' },
  servedOn: localDate(servedOn),
});
const noted = (service: WatchedService, under?: typeof FORMER): ServiceNoted => ({
  ...{ type: 'ServiceNoted', kind: 'person', ...service },
  ...(under !== undefined && { under }),
});
const raised = (rule: HoldRule, ...entries: readonly WatchedService[]): HoldRaised => ({
  ...{ type: 'HoldRaised', key: [rule, ...entries.map((one) => one.redemptionId)].join(' ') },
  ...{ rule, entries, raisedOn: ON, until: UNTIL },
});
const lifted = ({ key, rule, entries }: HoldRaised) => ({ type: 'HoldLifted', key, rule, entries }) as const;
const joins = (keys: readonly string[] = []) => ({ type: 'WatchJoined', under: FORMER, keys }) as const;
const bring = (...past: readonly WatchEvent[]): JoinWatch => ({
  ...{ type: 'JoinWatch', under: FORMER, on: ON, until: UNTIL },
  ...ownOf(past.reduce(watchDecider.evolve, watchDecider.initial)),
});
const watch = (...past: readonly WatchEvent[]) => given(watchDecider, ...past);
const TWICE = raised('person-in-two-places', day(1, 1), day(2, 2));

describe('the services of two codes', () => {
  it('are held where they contradict each other, also when the join comes after them', () =>
    watch(noted(day(1, 1)))
      .when(bring(noted(day(2, 2))))
      .then(joins(), noted(day(2, 2), FORMER), TWICE));
  it('are held when one comes after the join, and kept in silence under its own code', () => {
    const note = { type: 'NoteService', kind: 'person', service: day(2, 2), on: ON, until: UNTIL } as const;
    watch(noted(day(1, 1)), joins())
      .when({ ...note, under: FORMER })
      .then(noted(day(2, 2), FORMER), TWICE);
    watch(noted(day(1, 1)))
      .when({ ...note, quiet: true })
      .then(noted(day(2, 2)));
  });
  it('are brought once', () =>
    watch(noted(day(1, 1)), joins(), noted(day(2, 2), FORMER), TWICE)
      .when(bring(noted(day(2, 2))))
      .thenNothing());
  it('are lifted when they part, and judged anew if they are joined again', () => {
    const before = [noted(day(1, 1)), joins(), noted(day(2, 2), FORMER), TWICE] as const;
    const parted = { type: 'WatchParted', under: FORMER } as const;
    watch(...before)
      .when({ type: 'PartWatch', under: FORMER })
      .then(parted, lifted(TWICE));
    watch(...before, parted, lifted(TWICE))
      .when({ type: 'PartWatch', under: FORMER })
      .thenNothing();
    watch(...before, parted, lifted(TWICE))
      .when(bring(noted(day(2, 2))))
      .then(joins(), noted(day(2, 2), FORMER), TWICE);
  });
  it('are not held again for what is held, or was decided, under their own code', () => {
    const own = raised('served-during-absence', day(2, 2));
    const away = { type: 'AbsenceNoted', voucherId: voucherId(id(52)), from: localDate('2026-09-01') } as const;
    watch()
      .when(bring(away, noted(day(2, 2)), own))
      .then(joins([own.key]), noted(day(2, 2), FORMER), { ...away, under: FORMER });
  });
  it('are held for an absence, or after the death, that was told of the other code', () => {
    const away = { type: 'AbsenceNoted', voucherId: voucherId(id(52)), from: localDate('2026-09-01') } as const;
    watch(noted(day(1, 1)))
      .when(bring(away))
      .then(joins(), { ...away, under: FORMER }, raised('served-during-absence', day(1, 1)));
    const out = { ...away, voucherId: day(1, 1).voucherId, voucherAlone: true } as const;
    watch(noted(day(1, 1)))
      .when(bring(out))
      .then(joins(), { ...out, under: FORMER }, raised('served-outside-voucher', day(1, 1)));
    const died = { type: 'DeathNoted', on: localDate('2026-09-09') } as const;
    watch(noted(day(1, 1)))
      .when(bring(died))
      .then(joins(), { ...died, under: FORMER }, raised('served-after-death', day(1, 1)));
  });
});

describe('what two codes used above one ceiling', () => {
  const note = (...redemptionIds: NoteExcess['redemptionIds']): NoteExcess => ({
    ...{ type: 'NoteExcess', ceiling: 'UNO/annuo', redemptionIds, on: ON, until: UNTIL },
  });
  const excess = (...redemptionIds: NoteExcess['redemptionIds']) =>
    ({ type: 'ExcessNoted', ceiling: 'UNO/annuo', redemptionIds }) as const;
  const above = raised('over-one-ceiling', day(1, 1));

  it('is held until an office looked at it, and lifted once it is above no more', () => {
    const one = redemptionId(id(1));
    watch(noted(day(1, 1)))
      .when(note(one))
      .then(excess(one), above);
    watch(noted(day(1, 1)), excess(one), above)
      .when(note(one))
      .thenNothing();
    watch(noted(day(1, 1)), excess(one), above)
      .when(note())
      .then(excess(), lifted(above));
    expect(watchDecider.decide(note(), watchDecider.initial)).toEqual({ accepted: true, events: [] });
  });

  it('is held also where it is what a correction booked on top, which is no second service in its place and time', () => {
    const supplement = { ...day(3, 2), unit: SUPPLEMENT };
    const service = { type: 'NoteService', kind: 'person', service: supplement, on: ON, until: UNTIL } as const;
    watch(noted(day(1, 1)), noted(day(2, 1)))
      .when(service)
      .then(noted(supplement));
    watch(noted(day(1, 1)), excess(supplement.redemptionId))
      .when(service)
      .then(noted(supplement), raised('over-one-ceiling', supplement));
  });
});
