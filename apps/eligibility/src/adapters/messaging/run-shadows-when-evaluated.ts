// Follows the own log: what is evaluated or decided passes under the shadow of its call too.
import { metaOf, type StoredEvent } from '@buono/event-store';
import { applicationId } from '@buono/kernel';
import type { RunShadows } from '../../application/what-if/run-shadows.js';
import { applicationAggregate } from '../persistence/aggregates.js';

/** Takes a batch of the log, in order. */
export const runningShadows =
  (shadows: RunShadows) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    const prefix = `${applicationAggregate.category}-`;
    for (const stored of events) {
      if (!stored.stream.startsWith(prefix)) continue;
      const event = applicationAggregate.codec.decode(stored.type, stored.data);
      if (!('evaluation' in event)) continue;
      const { recordedAt: at, correlationId } = metaOf(stored);
      const about = 'evidence' in event ? 'decision' : 'evaluation';
      const whose = { applicationId: applicationId(stored.stream.slice(prefix.length)), about } as const;
      await shadows.beside({ ...whose, evaluation: event.evaluation, at, eventId: stored.id, correlationId });
    }
  };
