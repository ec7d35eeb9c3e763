// What is seen of one person under two codes: the services of a former id are seen with those of the one that holds now.
import { PersistentMap } from '@buono/kernel';
import type { JoinWatch, PartWatch } from './commands.js';
import type { JoiningEvent, WatchEvent, WatchParted } from './events.js';
import type { Watch } from './state.js';

export const evolveJoining = (watch: Watch, event: JoiningEvent): Watch => {
  switch (event.type) {
    case 'WatchJoined':
      return { ...watch, joined: watch.joined.with(event.under, event.keys) };
    case 'WatchParted':
      return {
        ...watch,
        services: PersistentMap.of([...watch.services].filter(([, { under }]) => under !== event.under)),
        absences: watch.absences.filter(({ under }) => under !== event.under),
        lastDays: watch.lastDays.with(event.under, undefined),
        joined: watch.joined.with(event.under, undefined),
      };
    case 'ExcessNoted':
      return { ...watch, excess: watch.excess.with(event.ceiling, event.redemptionIds) };
  }
};

/** What of another id is not seen here yet. */
export const broughtBy = (c: JoinWatch, watch: Watch): readonly WatchEvent[] => {
  const { under } = c;
  const services = c.services.filter(({ redemptionId }) => !watch.services.has(redemptionId));
  const absences = c.absences.filter(
    ({ voucherId, from }) => !watch.absences.some((one) => one.voucherId === voucherId && one.from === from),
  );
  const isDeathNew = c.lastDay !== undefined && watch.lastDays.get(under) !== c.lastDay;
  const isSeen = watch.joined.get(under)?.join() === c.keys.join();
  return [
    ...(isSeen ? [] : [{ type: 'WatchJoined', under, keys: c.keys } as const]),
    ...services.map((service) => ({ type: 'ServiceNoted', kind: 'person', ...service, under }) as const),
    ...absences.flatMap(({ voucherId, from, to, voucherAlone }): WatchEvent[] => [
      { type: 'AbsenceNoted', voucherId, from, ...(voucherAlone && { voucherAlone }), under },
      ...(to === undefined ? [] : [{ type: 'AbsenceEnded', voucherId, on: to } as const]),
    ]),
    ...(isDeathNew ? [{ type: 'DeathNoted', on: c.lastDay, under } as const] : []),
  ];
};

/** The parting, where there is something to part from. */
export const parted = ({ under }: PartWatch, watch: Watch): readonly WatchParted[] =>
  watch.joined.get(under) === undefined ? [] : [{ type: 'WatchParted', under }];
