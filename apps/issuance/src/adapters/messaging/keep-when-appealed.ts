// Who appealed against a refusal: place and money are kept until the appeal has ended, so that sliding gives them to nobody else.
import type { CommandMeta } from '@buono/event-store';
import { applicationId, callId, cents, localDate, zoneCode } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type MessageBus,
  type MessageSubscription,
  type PlaceFrozenV1,
} from '@buono/messaging';
import { allocationIdOf, keptFor } from '../../application/ids.js';
import type { Allocations } from '../../application/ports.js';

const NAME = 'keep-funds-when-appealed';

/** Keeps what is told in `place-frozen`, at its place; frees it when `place-thawed` says that there is no admission. */
export const keepWhenAppealed = ({
  bus,
  allocations,
}: {
  readonly bus: MessageBus;
  readonly allocations: Allocations;
}): MessageSubscription =>
  subscribeTo(
    bus,
    NAME,
    ['it.buono.eligibility.place-frozen.v1', 'it.buono.eligibility.place-thawed.v1'],
    async (message) => {
      const meta = metaForMessage(NAME, message);
      if (message.type === 'it.buono.eligibility.place-frozen.v1')
        return consumedAs(await keepPlace(allocations, message.data, meta));
      const { applicationId: id, callId: call, zone, thawedOn } = message.data;
      const thaw = { type: 'ThawFunds', applicationId: applicationId(id), on: localDate(thawedOn) } as const;
      return consumedAs(await allocations.execute(allocationIdOf(callId(call), zoneCode(zone)), thaw, meta));
    },
  );

/** Keeps place and money; who stands in the line already stays as they are. */
export const keepPlace = (
  allocations: Allocations,
  {
    applicationId: application,
    callId: call,
    zone,
    rankingId,
    place,
    bis,
    action,
    valueCents,
    lastVoucher,
    frozenOn,
  }: PlaceFrozenV1,
  meta: CommandMeta,
) => {
  const id = applicationId(application);
  const at = { ...(rankingId !== undefined && { rankingId }), place, bis };
  const of = action === undefined ? {} : { action };
  const whose = { voucherId: keptFor(id), applicationId: id, ...of, valueCents: cents(valueCents) };
  const keep = { type: 'ReserveFunds', ...whose, at, lastVoucher, appeal: true, on: localDate(frozenOn) } as const;
  return allocations.execute(allocationIdOf(callId(call), zoneCode(zone)), keep, meta);
};
