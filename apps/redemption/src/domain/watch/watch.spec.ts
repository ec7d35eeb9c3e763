// The specification of holds: what cannot be, what only seems so, who decides, and what happens when nobody does.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, cents, localDate, personId, providerId, redemptionId, voucherId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { DecideHold, WatchCommand } from './commands.js';
import { isOpenOn, watchDecider } from './decider.js';
import type { HoldRaised, HoldRule, ServiceNoted, WatchEvent, WatchKind, WatchedService } from './events.js';
import type { Watch } from './state.js';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ON = localDate('2026-09-20');
const UNTIL = localDate('2026-09-30');
const provider = (n: number) => ({ kind: 'provider', id: providerId(idOf(100 + n)) }) as const;
const service = (n: number, over: Partial<WatchedService> = {}): WatchedService => ({
  redemptionId: redemptionId(idOf(n)),
  voucherId: voucherId(idOf(50 + n)),
  recipientId: personId(idOf(200)),
  zone: 'TC-01',
  payee: provider(1),
  unit: 'hour',
  servedOn: localDate('2026-09-10'),
  startedAt: '09:00',
  endedAt: '10:00',
  ...over,
});
const noted = (kind: WatchKind, one: WatchedService): ServiceNoted => ({ type: 'ServiceNoted', kind, ...one });
const note = (kind: WatchKind, one: WatchedService): WatchCommand => ({
  ...{ type: 'NoteService', kind, service: one, on: ON, until: UNTIL },
});
const raised = (rule: HoldRule, ...entries: readonly WatchedService[]): HoldRaised => ({
  type: 'HoldRaised',
  key: [rule, ...entries.map((one) => one.replacementOf ?? one.redemptionId).toSorted()].join(' '),
  ...{ rule, entries, raisedOn: ON, until: UNTIL },
});
const after = (...events: readonly WatchEvent[]): Watch => events.reduce(watchDecider.evolve, watchDecider.initial);
const rulesOf = (kind: WatchKind, ...all: readonly WatchedService[]): readonly string[] => {
  const watch = all.reduce<Watch>((before, one) => {
    const decision = watchDecider.decide(note(kind, one), before);
    return decision.accepted ? decision.events.reduce(watchDecider.evolve, before) : before;
  }, watchDecider.initial);
  return [...watch.holds].map(([, { rule }]) => rule).toSorted();
};

describe('what cannot be', () => {
  it('is one operator in two homes at once', () => {
    const [a, b] = [service(1), service(2, { recipientId: personId(idOf(201)), startedAt: '09:59', endedAt: '11:00' })];
    given(watchDecider, noted('operator', a))
      .when(note('operator', b))
      .then(noted('operator', b), raised('operator-in-two-homes', a, b));
    // One after the other; with the same person; with several together.
    expect(rulesOf('operator', a, { ...b, startedAt: '10:00' })).toEqual([]);
    expect(rulesOf('operator', a, { ...b, recipientId: a.recipientId })).toEqual([]);
    expect(rulesOf('operator', { ...a, groupId: 'g' }, { ...b, groupId: 'g' })).toEqual([]);
    expect(rulesOf('operator', { ...a, groupId: 'g' }, { ...b, groupId: 'g', payee: provider(2) })).toHaveLength(1);
  });
  it('is one service that two vouchers pay, together more than it costs', () => {
    const day = { unit: 'day', startedAt: undefined, endedAt: undefined };
    const shared = (n: number, publicCents: number, over: Partial<WatchedService> = {}) =>
      service(n, { ...day, costCents: cents(3_000), publicCents: cents(publicCents), ...over });
    // 20.00 and 10.00 of 30.00 are its cost; a cent more is not.
    expect(rulesOf('person', shared(1, 2_000), shared(2, 1_000))).toEqual([]);
    expect(rulesOf('person', shared(1, 2_000), shared(2, 1_001))).toEqual(['paid-above-cost']);
    expect(rulesOf('person', shared(1, 1_000), shared(2, 1_000), shared(3, 1_001))).toEqual(['paid-above-cost']);
    // The next day, by one voucher, of another length, or before amounts were noted.
    const over = shared(2, 2_000);
    expect(rulesOf('person', shared(1, 2_000), { ...over, servedOn: addDays(over.servedOn, 1) })).toEqual([]);
    expect(rulesOf('person', shared(1, 2_000), { ...over, voucherId: service(1).voucherId })).toEqual([]);
    expect(rulesOf('person', shared(1, 2_000), { ...over, unit: 'half-day' })).toEqual([]);
    expect(rulesOf('person', service(1, day), service(2, day))).toEqual([]);
    // Two months of different kinds, and two things that a family has spent for.
    const dearer = { unit: 'month', costCents: cents(3_500) };
    expect(rulesOf('person', shared(1, 2_000, { unit: 'month' }), shared(2, 2_000, dearer))).toEqual([]);
    const spent = { payee: { kind: 'person', id: personId(idOf(200)) } } as const;
    expect(rulesOf('person', shared(1, 3_000, spent), shared(2, 3_500, { ...spent, costCents: cents(3_500) }))).toEqual(
      [],
    );
    // The month, whichever its day; hours that overlap, and not those that follow.
    const month = { unit: 'month', servedOn: localDate('2026-09-30') };
    expect(rulesOf('person', shared(1, 2_000, { unit: 'month' }), shared(2, 2_000, month))).toEqual([
      'paid-above-cost',
    ]);
    const hours = { unit: 'hour', startedAt: '09:00', endedAt: '10:00' };
    const later = { ...hours, startedAt: '10:00', endedAt: '11:00' };
    expect(rulesOf('person', shared(1, 2_000, hours), shared(2, 2_000, hours))).toEqual(['paid-above-cost']);
    expect(rulesOf('person', shared(1, 2_000, hours), shared(2, 2_000, later))).toEqual([]);
  });
  it('is one person in two places at once', () => {
    const elsewhere = service(2, { payee: provider(2), startedAt: '09:30', endedAt: '12:00' });
    expect(rulesOf('person', service(1), elsewhere)).toEqual(['person-in-two-places']);
    expect(rulesOf('person', service(1), { ...elsewhere, startedAt: '10:00' })).toEqual([]);
    // Whole days and months have no hours, and are of one place; an hour elsewhere on such a day is none of it.
    const whole = { startedAt: undefined, endedAt: undefined };
    for (const unit of ['day', 'month'])
      expect(
        rulesOf('person', service(1, { unit, ...whole }), service(2, { unit, ...whole, payee: provider(2) })),
      ).toEqual(['person-in-two-places']);
    expect(rulesOf('person', service(1, { unit: 'day', ...whole }), elsewhere)).toEqual([]);
  });
  it('meets over midnight, and for services without an end', () => {
    const late = service(1, { startedAt: '23:00', endedAt: '01:00' });
    const early = service(2, {
      payee: provider(2),
      servedOn: localDate('2026-09-11'),
      startedAt: '00:30',
      endedAt: '02:00',
    });
    expect(rulesOf('person', late, early)).toEqual(['person-in-two-places']);
    expect(rulesOf('person', early, late)).toEqual(['person-in-two-places']);
    expect(rulesOf('person', late, { ...early, startedAt: '01:00' })).toEqual([]);
    const long = service(1, { endedAt: undefined, minutes: 90 });
    expect(
      rulesOf('person', long, service(2, { payee: provider(2), startedAt: '10:29', endedAt: undefined })),
    ).toHaveLength(1);
    expect(rulesOf('person', long, service(2, { payee: provider(2), startedAt: '10:30', endedAt: undefined }))).toEqual(
      [],
    );
  });
  it('is two rides at once, of one person or one driver, a shared ride apart', () => {
    const [a, b] = [service(1, { unit: 'ride' }), service(2, { unit: 'ride', startedAt: '09:30', endedAt: '09:45' })];
    expect(rulesOf('person', a, b)).toEqual(['two-rides-at-once']);
    const other = { ...b, recipientId: personId(idOf(201)) };
    expect(rulesOf('operator', a, other)).toEqual(['two-rides-at-once']);
    expect(rulesOf('operator', { ...a, groupId: 'taxi' }, { ...other, groupId: 'taxi' })).toEqual([]);
  });
  it('is a service of who is away, whichever was told first; the first and the last day are days like others', () => {
    const away: WatchCommand = {
      ...{ type: 'NoteAbsence', voucherId: voucherId(idOf(60)), from: localDate('2026-09-08'), on: ON, until: UNTIL },
    };
    const told: WatchEvent = { type: 'AbsenceNoted', voucherId: voucherId(idOf(60)), from: localDate('2026-09-08') };
    const ride = service(1, { unit: 'ride' });
    given(watchDecider, noted('person', ride)).when(away).then(told, raised('served-during-absence', ride));
    given(watchDecider, told)
      .when(note('person', ride))
      .then(noted('person', ride), raised('served-during-absence', ride));
    const onTheDay = service(1, { servedOn: localDate('2026-09-08') });
    given(watchDecider, told).when(note('person', onTheDay)).then(noted('person', onTheDay));
    const back: WatchCommand = { type: 'EndAbsence', voucherId: voucherId(idOf(60)), back: localDate('2026-09-10') };
    const hold = raised('served-during-absence', ride);
    const { key, rule, entries } = hold;
    given(watchDecider, told, noted('person', ride), hold)
      .when(back)
      .then(
        { type: 'AbsenceEnded', voucherId: voucherId(idOf(60)), on: localDate('2026-09-10') },
        { type: 'HoldLifted', key, rule, entries },
      );
  });
  it('is a service after the last day of a life', () => {
    const dead: WatchEvent = { type: 'DeathNoted', on: localDate('2026-09-09') };
    given(
      watchDecider,
      noted('person', service(1)),
      noted('person', service(2, { servedOn: localDate('2026-09-09'), startedAt: undefined })),
    )
      .when({ type: 'NoteDeath', lastDay: localDate('2026-09-09'), on: ON, until: UNTIL })
      .then(dead, raised('served-after-death', service(1)));
  });
  it('is the fifth voucher used up at one payee on one day, and the four before it', () => {
    const four = [1, 2, 3, 4].map((n) => service(n, { tookAll: true }));
    expect(rulesOf('payee-day', ...four, service(6))).toEqual([]);
    const five = rulesOf('payee-day', ...four, service(5, { tookAll: true }));
    expect(five).toEqual(Array.from({ length: 5 }, () => 'many-whole-vouchers'));
  });
  it('is a family that pays itself', () =>
    expect(rulesOf('person', service(1, { byFamily: true }))).toEqual(['representative-is-family']));
});

describe('a hold', () => {
  const [a, b] = [service(1), service(2, { payee: provider(2) })];
  const hold = raised('person-in-two-places', a, b);
  const { key, rule, entries } = hold;
  const past = [noted('person', a), noted('person', b), hold] as const;
  const decide = (over: Partial<DecideHold> = {}): DecideHold => ({
    ...{ type: 'DecideHold', key, struck: [], by: personId(idOf(9)), byParty: false, reason: 'other', on: UNTIL },
    ...over,
  });
  const said = { key, rule, entries, by: personId(idOf(9)), reason: 'other', on: UNTIL };
  const lapsed: WatchEvent = { type: 'HoldLapsed', key, rule, entries, until: UNTIL };

  it('is released, or confirmed with what is struck, once', () => {
    given(watchDecider, ...past)
      .when(decide())
      .then({ type: 'HoldReleased', ...said });
    const struck = [b.redemptionId];
    given(watchDecider, ...past)
      .when(decide({ struck }))
      .then({ type: 'HoldConfirmed', ...said, struck });
    given(watchDecider, ...past, { type: 'HoldReleased', ...said })
      .when(decide())
      .thenRefused('hold-decided');
    given(watchDecider, ...past)
      .when(decide({ struck: [service(3).redemptionId] }))
      .thenRefused('entry-not-held');
    given(watchDecider, ...past)
      .when(decide({ key: 'another' }))
      .thenRefused('hold-unknown');
  });
  it('is not decided by a party to it', () =>
    given(watchDecider, ...past)
      .when(decide({ byParty: true }))
      .thenRefused('own-hold'));
  it('is over the day after its last, written down or not', () => {
    given(watchDecider, ...past)
      .when(decide({ on: addDays(UNTIL, 1) }))
      .thenRefused('hold-over');
    given(watchDecider, ...past)
      .when({ type: 'LapseHold', key, on: UNTIL })
      .thenNothing();
    given(watchDecider, ...past)
      .when({ type: 'LapseHold', key, on: addDays(UNTIL, 1) })
      .then(lapsed);
    given(watchDecider, ...past, lapsed)
      .when({ type: 'LapseHold', key, on: addDays(UNTIL, 1) })
      .thenNothing();
  });
  it('is lifted when one of its services is undone', () =>
    given(watchDecider, ...past)
      .when({ type: 'UndoService', redemptionId: a.redemptionId })
      .then({ type: 'ServiceUndone', redemptionId: a.redemptionId }, { type: 'HoldLifted', key, rule, entries }));
  it('is not raised again for the same services once they were cleared, nor for their correction', () => {
    const undone: WatchEvent = { type: 'ServiceUndone', redemptionId: b.redemptionId };
    const corrected = service(3, { payee: provider(2), replacementOf: b.redemptionId });
    for (const cleared of [{ type: 'HoldReleased', ...said } as const, lapsed])
      given(watchDecider, ...past, cleared, undone)
        .when(note('person', corrected))
        .then(noted('person', corrected));
    const lifted: WatchEvent = { type: 'HoldLifted', key, rule, entries };
    const again = raised('person-in-two-places', a, corrected);
    given(watchDecider, ...past, undone, lifted)
      .when(note('person', corrected))
      .then(noted('person', corrected), again);
  });
  it('is told once, whatever is told twice', () =>
    given(watchDecider, ...past)
      .when(note('person', b))
      .thenNothing());
});

// Written apart from the rules on purpose.
const meet = (a: WatchedService, b: WatchedService): boolean => {
  const minutes = (one: WatchedService): readonly [number, number] => {
    const [hour = 0, minute = 0] = (one.startedAt ?? '').split(':').map(Number);
    const from = Date.parse(one.servedOn) / 60_000 + hour * 60 + minute;
    return [from, from + (one.minutes ?? 1)];
  };
  const [[fromA, toA], [fromB, toB]] = [minutes(a), minutes(b)];
  return Math.max(fromA, fromB) < Math.min(toA, toB);
};

it('in any order, with what is undone, two services are held exactly when both stand, meet, and are no group', () => {
  const any = fc.record({
    n: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 10, max: 12 }),
    hour: fc.constantFrom(0, 9, 22, 23),
    minutes: fc.integer({ min: 1, max: 180 }),
    place: fc.integer({ min: 1, max: 3 }),
    undo: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 25 }), (told) => {
      let watch = watchDecider.initial;
      const standing = new Map<string, WatchedService>();
      const seen = new Set<string>();
      for (const { n, day, hour, minutes, place, undo } of told) {
        const at = { servedOn: localDate(`2026-09-${day}`), startedAt: `${String(hour).padStart(2, '0')}:00` };
        const one = service(n, { ...at, endedAt: undefined, minutes, payee: provider(place) });
        const id = one.redemptionId;
        const command: WatchCommand = undo ? { type: 'UndoService', redemptionId: id } : note('person', one);
        const decision = watchDecider.decide(command, watch);
        if (!decision.accepted) throw new Error(decision.refusal);
        watch = decision.events.reduce(watchDecider.evolve, watch);
        if (undo) standing.delete(id);
        else if (!seen.has(id)) standing.set(id, one);
        if (!undo) seen.add(id);
      }
      const services = [...standing.values()];
      const expected = services.flatMap((a) =>
        services.flatMap((b) =>
          a.redemptionId < b.redemptionId && a.payee.id !== b.payee.id && meet(a, b)
            ? [`${a.redemptionId} ${b.redemptionId}`]
            : [],
        ),
      );
      const held = [...watch.holds].flatMap(([, hold]) =>
        isOpenOn(hold, ON) ? [hold.entries.map((one) => one.redemptionId).join(' ')] : [],
      );
      expect(held.toSorted()).toEqual(expected.toSorted());
    }),
  );
  expect(after()).toEqual(watchDecider.initial);
});
