// The steps of applications, from their streams.
import type { Executor } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import { ApplicationSteps, type PastStep } from '../../application/application/application-steps.js';
import type { Acting } from '../../domain/application/events.js';
import { actingOf } from '../../domain/application/state.js';
import { applicationAggregate } from './aggregates.js';

export class RecordedSteps extends ApplicationSteps {
  constructor(private readonly executor: Executor) {
    super();
  }

  override async of(id: ApplicationId): Promise<readonly PastStep[]> {
    const past = await this.executor.history(applicationAggregate, id);
    return past.map(({ event, meta }) => ({
      name: nameOf(applicationAggregate.codec.encode(event).type),
      at: meta.recordedAt,
      actor: meta.actor,
      ...actingOf(event as Acting),
      ...('applicantId' in event && { applicantId: event.applicantId }),
    }));
  }
}

/** `application-submitted.v1` is `application-submitted`. */
const nameOf = (stored: string): string => stored.slice(0, stored.lastIndexOf('.'));
