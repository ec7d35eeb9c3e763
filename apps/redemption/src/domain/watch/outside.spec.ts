// The specification of services on days for which an act says later that their voucher was not good.
import { describe, it } from '@jest/globals';
import { localDate, personId, providerId, redemptionId, voucherId, type LocalDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { NoteAbsence } from './commands.js';
import { watchDecider } from './decider.js';
import type { AbsenceNoted, HoldRaised, ServiceNoted, WatchedService } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const VOUCHER = voucherId(id(60));
const [ON, UNTIL] = [localDate('2026-09-20'), localDate('2026-09-30')];
const FROM = localDate('2026-09-10');
const service = (n: number, servedOn: LocalDate, over: Partial<WatchedService> = {}): WatchedService => ({
  ...{ redemptionId: redemptionId(id(n)), voucherId: VOUCHER, recipientId: personId(id(200)), zone: 'TC-01' },
  ...{ payee: { kind: 'provider', id: providerId(id(101)) }, unit: 'day', servedOn },
  ...over,
});
const noted = (one: WatchedService): ServiceNoted => ({ type: 'ServiceNoted', kind: 'person', ...one });
const raised = (one: WatchedService): HoldRaised => ({
  ...{ type: 'HoldRaised', rule: 'served-outside-voucher', key: `served-outside-voucher ${one.redemptionId}` },
  ...{ entries: [one], raisedOn: ON, until: UNTIL },
});
const told = (from: LocalDate): AbsenceNoted => ({
  ...{ type: 'AbsenceNoted', voucherId: VOUCHER, from, voucherAlone: true },
});
const out: NoteAbsence = { ...told(FROM), type: 'NoteAbsence', voucherAlone: true, on: ON, until: UNTIL };

describe('an act that says later that a voucher was not good', () => {
  const onTheDay = service(1, FROM);
  const entered = [
    onTheDay,
    service(2, localDate('2026-09-09')),
    service(3, FROM, { voucherId: voucherId(id(61)), unit: 'hour', startedAt: '20:00', endedAt: '21:00' }),
  ].map(noted);
  const hold = raised(onTheDay);
  const { key, rule, entries } = hold;

  it('holds what was served from its day on with that voucher, once', () => {
    given(watchDecider, ...entered)
      .when(out)
      .then(told(FROM), hold);
    given(watchDecider, ...entered, told(FROM), hold)
      .when(out)
      .thenNothing();
  });

  it('holds nothing any more once the voucher is good again from that very day', () =>
    given(watchDecider, ...entered, told(FROM), hold)
      .when({ type: 'EndAbsence', voucherId: VOUCHER, back: FROM })
      .then({ type: 'AbsenceEnded', voucherId: VOUCHER, on: FROM }, { type: 'HoldLifted', key, rule, entries }));

  it('holds a month of which no day was left', () => {
    const month = service(4, localDate('2026-09-30'), { unit: 'month' });
    const note = { type: 'NoteService', kind: 'person', service: month, on: ON, until: UNTIL } as const;
    given(watchDecider, told(localDate('2026-09-02')))
      .when(note)
      .then(noted(month));
    given(watchDecider, told(localDate('2026-09-01')))
      .when(note)
      .then(noted(month), raised(month));
  });
});
