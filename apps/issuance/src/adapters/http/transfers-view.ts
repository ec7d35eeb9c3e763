// The money of zones as it is shown to who moves it.
import { addParts, isSameFund, sumCents, sumParts, zoneCode, type FundPart } from '@buono/kernel';
import type { Allocation } from '../../domain/allocation/allocation.js';
import { inBlocks } from '../../domain/allocation/block.js';
import { waitingExtensions } from '../../domain/allocation/extension.js';
import { hasArrived, type Act } from '../../domain/allocation/transfer.js';
import type { AllocationActView, ZoneMoneyView, ZoneSourceView } from './transfers.dto.js';

/** Each zone of a call with its money. */
export type ZonesMoney = readonly (readonly [zone: string, allocation: Allocation])[];

/** What the other zones sent to one and has not arrived there yet; cents. */
const onTheWayTo = (zone: string, there: Allocation, zones: ZonesMoney): number =>
  zones
    .flatMap(([from, { acts }]) => acts.map((act) => ({ from: zoneCode(from), ...act })))
    .filter(
      ({ kind, otherZone, from, actId }) => kind === 'sent' && otherZone === zone && !hasArrived(there, from, actId),
    )
    .reduce((sum, { parts }) => sum + sumParts(parts), 0);

const heldIn = (allocation: Allocation, isAssigned: boolean): readonly FundPart[] => {
  let held: readonly FundPart[] = [];
  for (const [, { status, parts }] of allocation.reservations)
    if ((status === 'assigned') === isAssigned) held = addParts(held, parts);
  return held;
};

const bySource = (allocation: Allocation): ZoneSourceView[] => {
  const reserved = addParts(heldIn(allocation, false), inBlocks(allocation));
  const assigned = heldIn(allocation, true);
  return allocation.allocated.map((part) => {
    const of = (parts: readonly FundPart[]) => parts.find((one) => isSameFund(one, part))?.amountCents ?? 0;
    return {
      ...{ source: part.source, year: part.year, allocatedCents: part.amountCents },
      ...{ reservedCents: of(reserved), assignedCents: of(assigned), freeCents: of(allocation.free) },
    };
  });
};

const actView = ({ kind, actId, parts, actNumber, actDate, reason, by, on, otherZone }: Act): AllocationActView => ({
  ...{ actId, kind, actNumber, recordedOn: on, totalCents: sumParts(parts), sources: [...parts] },
  ...(otherZone !== undefined && { otherZone }),
  ...(actDate !== undefined && { actDate }),
  ...(reason !== undefined && { reason }),
  ...(by !== undefined && { by }),
});

/** One zone's money; cents. */
export const zoneMoneyView = (zone: string, allocation: Allocation, zones: ZonesMoney): ZoneMoneyView => {
  const extensions = waitingExtensions(allocation);
  const asked = sumCents([...allocation.line, ...extensions].map(askedOf));
  const freeCents = sumParts(allocation.free);
  return {
    zone,
    allocatedCents: sumParts(allocation.allocated),
    reservedCents: allocation.reservedCents,
    assignedCents: allocation.assignedCents,
    freeCents,
    onTheWayCents: onTheWayTo(zone, allocation, zones),
    waiting: allocation.line.length + extensions.length,
    shortfallCents: Math.max(0, asked - freeCents),
    bySource: bySource(allocation),
    acts: allocation.acts.map(actView),
  };
};

const askedOf = (one: Allocation['line'][number] | ReturnType<typeof waitingExtensions>[number]) =>
  'valueCents' in one ? one.valueCents : one.amountCents;
