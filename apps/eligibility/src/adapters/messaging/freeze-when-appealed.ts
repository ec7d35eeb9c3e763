// Follows the own log: an appeal keeps place and money until it is decided, rejected, or the application is given up.
import { metaOf, uuidV5, type CommandMeta, type StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import type { FreezePlaces } from '../../application/offer/freeze-places.js';
import type { Applications, Rankings } from '../../application/ports.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { ThawReason } from '../../domain/freeze/freeze.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';
import { freezeAggregate } from '../persistence/freeze-aggregate.js';

/** Takes a batch of the log, in order. */
export const freezingWhenAppealed =
  (freezes: FreezePlaces, applications: Applications, rankings: Rankings) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const happening = decodeEligibilityEvent(stored);
      if (happening === undefined) continue;
      const { id, event } = happening;
      if (event.type === 'RankingApproved') {
        const { state: ranking } = await rankings.find(event.rankingId);
        if (ranking.status === 'approved') await freezes.freezeAll(ranking, (one) => metaFor(stored, one));
      }
      if (event.type === 'AppealOpened') await freezes.freeze(id as never, metaFor(stored, id));
      const because = THAWS[event.type as ApplicationEvent['type']];
      // Most decisions follow no appeal, and then nothing is read.
      if (because !== undefined && (await mayBeFrozen(applications, id, event.type)))
        await freezes.thaw(id as never, because, metaFor(stored, id));
    }
  };

const THAWS: Partial<Record<ApplicationEvent['type'], ThawReason>> = {
  AppealRejected: 'appeal-rejected',
  AppealWithdrawn: 'withdrawn',
  ApplicationRefused: 'refused-again',
  ApplicationAdmitted: 'admitted',
  ApplicationWithdrawn: 'withdrawn',
};

const mayBeFrozen = async (applications: Applications, id: string, type: string): Promise<boolean> => {
  if (type !== 'ApplicationRefused' && type !== 'ApplicationAdmitted') return true;
  const { state } = await applications.find(id);
  return 'procedure' in state ? state.procedure.appeal !== undefined : true;
};

const metaFor = (stored: StoredEvent, id: string): CommandMeta => ({
  commandId: uuidV5('freeze-when-appealed', stored.id, id),
  actor: 'process:freeze-when-appealed',
  correlationId: metaOf(stored).correlationId,
  causationId: stored.id,
});

/** Whether an event is of what is kept for an appeal. */
export const isOfFreeze = ({ stream }: Pick<StoredEvent, 'stream'>): boolean =>
  stream.startsWith(`${freezeAggregate.category}-`);

/** What the neighbours are told of it; an admission speaks for itself. */
export const announceFreeze = (stored: Pick<StoredEvent, 'type' | 'data'>): Announcement | undefined => {
  const event = freezeAggregate.codec.decode(stored.type, stored.data);
  const { applicationId: subject, callId, zone, on } = event;
  const about = { applicationId: subject, callId, zone };
  if (event.type === 'PlaceThawed') {
    const { because } = event;
    if (because === 'admitted') return undefined;
    return { type: 'it.buono.eligibility.place-thawed.v1', subject, data: { ...about, because, thawedOn: on } };
  }
  const { rankingId, action, place, bis, valueCents, lastVoucher } = event;
  const kept = {
    ...(action !== undefined && { action }),
    ...(rankingId !== undefined && { rankingId }),
    place,
    bis,
    valueCents,
    lastVoucher,
  };
  return { type: 'it.buono.eligibility.place-frozen.v1', subject, data: { ...about, ...kept, frozenOn: on } };
};
