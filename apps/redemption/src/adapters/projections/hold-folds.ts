// What is held, as rows: one for each service of each hold.
import type { StoredEvent } from '@buono/event-store';
import { rowFold } from '@buono/read-model';
import { holdIdOf } from '../../application/hold/find-hold.js';
import type { HoldEvent, WatchEvent } from '../../domain/watch/events.js';
import type { RedemptionFact } from '../persistence/aggregates.js';
import type { HeldServiceRow } from './tables.js';

const STATUS: Readonly<Record<HoldEvent['type'], string>> = {
  HoldRaised: 'open',
  HoldReleased: 'released',
  HoldConfirmed: 'confirmed',
  HoldLapsed: 'lapsed',
  HoldLifted: 'lifted',
};

const isOfHold = (event: WatchEvent): event is HoldEvent => event.type in STATUS;

const heldRow = (
  row: HeldServiceRow | undefined,
  { watchId, redemptionId }: { readonly watchId: string; readonly redemptionId: string },
  event: HoldEvent,
): HeldServiceRow | undefined => {
  const status = STATUS[event.type];
  if (event.type !== 'HoldRaised') return row && { ...row, status };
  const service = event.entries.find((entry) => entry.redemptionId === redemptionId);
  if (service === undefined) return row;
  return {
    hold_id: holdIdOf(watchId, event.key),
    redemption_id: redemptionId,
    watch_id: watchId,
    hold_key: event.key,
    rule: event.rule,
    voucher_id: service.voucherId,
    zone: service.zone,
    payee_kind: service.payee.kind,
    payee_id: service.payee.id,
    status,
    raised_on: event.raisedOn,
    until_day: event.until,
  };
};

export const heldServices = rowFold<StoredEvent, RedemptionFact, HeldServiceRow>({
  table: 'held_services',
  columns: {
    hold_id: 'text',
    redemption_id: 'text',
    watch_id: 'text',
    hold_key: 'text',
    rule: 'text',
    voucher_id: 'text',
    zone: 'text',
    payee_kind: 'text',
    payee_id: 'text',
    status: 'text',
    raised_on: 'text',
    until_day: 'text',
  },
  key: ['hold_id', 'redemption_id'],
  indexes: [['redemption_id'], ['payee_id', 'status'], ['zone', 'status'], ['status', 'until_day']],
  touches: (fact) => {
    if (fact.of !== 'watch' || !isOfHold(fact.event)) return [];
    const holdId = holdIdOf(fact.id, fact.event.key);
    return fact.event.entries.map(({ redemptionId }) => [holdId, redemptionId]);
  },
  fold: (row, fact, key) => {
    if (fact.of !== 'watch' || !isOfHold(fact.event)) return row;
    const [, redemptionId = ''] = typeof key === 'string' ? [] : key;
    return heldRow(row, { watchId: fact.id, redemptionId: String(redemptionId) }, fact.event);
  },
});
