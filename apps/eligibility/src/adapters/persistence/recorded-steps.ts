// The steps of applications, from their streams; a message on the file is a step too, without its words.
import type { Executor } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import { ApplicationSteps, type PastStep } from '../../application/application/application-steps.js';
import type { Acting } from '../../domain/application/events.js';
import { actingOf } from '../../domain/application/state.js';
import { applicationAggregate } from './aggregates.js';
import { threadAggregate } from './thread-aggregate.js';

export class RecordedSteps extends ApplicationSteps {
  constructor(private readonly executor: Executor) {
    super();
  }

  override async of(id: ApplicationId): Promise<readonly PastStep[]> {
    const past = await this.executor.history(applicationAggregate, id);
    const steps = past.map(({ event, meta }) => ({
      name: nameOf(applicationAggregate.codec.encode(event).type),
      at: meta.recordedAt,
      actor: meta.actor,
      ...actingOf(event as Acting),
      ...('applicantId' in event && { applicantId: event.applicantId }),
    }));
    return [...steps, ...(await this.#messages(id))].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  async #messages(id: ApplicationId): Promise<readonly PastStep[]> {
    const written = await this.executor.history(threadAggregate, id);
    return written.flatMap(({ event, meta }) => {
      if (event.type !== 'MessageWritten') return [];
      const name = nameOf(threadAggregate.codec.encode(event).type);
      return [{ name, at: meta.recordedAt, actor: meta.actor, ...actingOf(event) }];
    });
  }
}

/** `application-submitted.v1` is `application-submitted`. */
const nameOf = (stored: string): string => stored.slice(0, stored.lastIndexOf('.'));
