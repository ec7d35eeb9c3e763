// What becomes of a provider's accreditations: a suspension that is lifted, another zone, another body that goes on.
import { accept, accreditedFor, refuse, type Decision, type LocalDate } from '@buono/kernel';
import { adhesionsFrom } from './adhesion.js';
import type { AdhesionEvent } from './adhesion-events.js';
import type {
  MergeProvider,
  MoveAccreditation,
  ProviderRefusal,
  ResumeAccreditation,
  SucceedProvider,
  SuccessorSeen,
} from './commands.js';
import type {
  AccreditationResumed,
  AccreditationSuspended,
  CarriedAccreditation,
  ProviderAccredited,
  ProviderEvent,
  ProviderMerged,
  ProviderRegistered,
} from './events.js';

/** Decisions on accreditations, in the order in which they were taken. */
export type AccreditationRecord = ProviderAccredited | AccreditationSuspended | AccreditationResumed;

export type LifeCommand = ResumeAccreditation | MoveAccreditation | MergeProvider | SucceedProvider;

/** A provider as far as this goes. */
interface Living {
  readonly registration: ProviderRegistered;
  readonly records: readonly AccreditationRecord[];
  readonly adhesions: readonly AdhesionEvent[];
  readonly merged?: ProviderMerged;
  readonly predecessors: readonly string[];
}

type Decided = Decision<ProviderEvent, ProviderRefusal>;

/** Decides one of these commands. */
export const decideLife = (command: LifeCommand, provider: Living): Decided => {
  switch (command.type) {
    case 'ResumeAccreditation':
      return resume(command, provider);
    case 'MoveAccreditation':
      return move(command, provider);
    case 'MergeProvider':
      return merge(command, provider);
    case 'SucceedProvider':
      return succeed(command, provider);
  }
};

/** Whether one of two zones includes the other. */
export const overlap = (a: string, b: string): boolean => a === b || a === 'all' || b === 'all';

const resume = (c: ResumeAccreditation, { registration, records, merged }: Living): Decided => {
  const { category, zone, effectiveFrom, actNumber } = c;
  if (c.byOwn === true) return refuse('own-provider');
  if (c.excluded === true) return refuse('provider-excluded');
  if (merged !== undefined) return refuse('provider-merged');
  const last = records.findLast(
    (one) => one.type !== 'ProviderAccredited' && one.category === category && overlap(one.zone, zone),
  );
  if (last?.type !== 'AccreditationSuspended') return refuse('accreditation-not-suspended');
  const { providerId } = registration;
  return accept({ type: 'AccreditationResumed', providerId, category, zone, effectiveFrom, actNumber });
};

const move = (c: MoveAccreditation, { registration, records, merged }: Living): Decided => {
  const { category, fromZone, toZone, effectiveFrom: from } = c;
  if (c.byOwn === true) return refuse('own-provider');
  if (c.excluded === true) return refuse('provider-excluded');
  if (merged !== undefined) return refuse('provider-merged');
  if (fromZone === toZone) return refuse('zones-equal');
  const there = carriedFrom(records, from).find((one) => one.category === category && one.zone === fromZone);
  if (there === undefined || there.from > from) return refuse('accreditation-unknown');
  const { providerId } = registration;
  return accept<ProviderEvent>(
    { type: 'AccreditationSuspended', providerId, category, zone: fromZone, effectiveFrom: from },
    { type: 'ProviderAccredited', providerId, ...there, zone: toZone },
  );
};

const AGAINST_SUCCESSOR: Readonly<Record<Exclude<SuccessorSeen, 'ready'>, ProviderRefusal>> = {
  unknown: 'successor-unknown',
  merged: 'successor-merged',
  'iban-pending': 'successor-iban-pending',
  excluded: 'successor-excluded',
};

const merge = (c: MergeProvider, { registration, records, adhesions, merged }: Living): Decided => {
  const { successorId, effectiveFrom, actNumber, by, successor } = c;
  const { providerId } = registration;
  if (c.byOwn === true) return refuse('own-provider');
  if (merged !== undefined) return merged.successorId === successorId ? accept() : refuse('provider-merged');
  if (successorId === providerId) return refuse('successor-itself');
  if (successor !== 'ready') return refuse(AGAINST_SUCCESSOR[successor]);
  const carried = carriedFrom(records, effectiveFrom);
  const accepted = adhesionsFrom(adhesions, effectiveFrom);
  return accept<ProviderEvent>(
    ...carried.map(({ category, zone, from }) => {
      return { type: 'AccreditationSuspended', providerId, category, zone, effectiveFrom: from } as const;
    }),
    {
      ...{ type: 'ProviderMerged', providerId, successorId, effectiveFrom, carried },
      ...(accepted.length > 0 && { adhesions: accepted }),
      ...{ actNumber, by },
    },
  );
};

const succeed = (c: SucceedProvider, { registration: { providerId }, adhesions, predecessors }: Living): Decided => {
  const { predecessorId, effectiveFrom, carried, actNumber } = c;
  if (predecessors.includes(predecessorId)) return accept();
  const own = new Set(adhesions.map(({ callId }) => callId));
  return accept<ProviderEvent>(
    ...carried.map((one) => ({ type: 'ProviderAccredited', providerId, ...one }) as const),
    // Of a call that it joined itself its own terms stand.
    ...(c.adhesions ?? [])
      .filter(({ callId }) => !own.has(callId))
      .map((one) => ({ ...one, providerId, inheritedFrom: predecessorId })),
    { type: 'PredecessorSucceeded', providerId, predecessorId, effectiveFrom, actNumber },
  );
};

/** What of each accreditation is left from a day on, suspensions counted; the last one given of each category and zone. */
const carriedFrom = (records: readonly AccreditationRecord[], day: LocalDate): readonly CarriedAccreditation[] => {
  const last = new Map<string, ProviderAccredited>();
  for (const one of records) if (one.type === 'ProviderAccredited') last.set(`${one.category} ${one.zone}`, one);
  return [...last.values()].flatMap(({ category, zone, from: given, to, capacity }) => {
    const from = given > day ? given : day;
    if (accreditedFor(records, [category], zone, from) === undefined) return [];
    return [{ category, zone, from, ...(to !== undefined && { to }), ...(capacity !== undefined && { capacity }) }];
  });
};
