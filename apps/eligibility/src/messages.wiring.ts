// Messages on files: their controller, their use case, their inbox.
import type { DynamicModule, Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { MessagesController } from './adapters/http/messages/messages.controller.js';
import { ThreadParts, ThreadReading } from './adapters/http/messages/thread-reading.js';
import { threadAggregate } from './adapters/persistence/thread-aggregate.js';
import { SqlThreads } from './adapters/projections/sql-threads.js';
import { threadsProjection } from './adapters/projections/threads-projection.js';
import { TakeThreadStepHandler } from './application/messages/take-thread-step.handler.js';
import { ThreadLists, Threads } from './application/messages/thread-ports.js';

/** What the module adds for it. */
export interface MessagesAdded {
  readonly controllers: NonNullable<DynamicModule['controllers']>;
  readonly providers: readonly Provider[];
}

/** Puts it together, and adds its projection. */
export const messages = ({ executor, reads }: ContextParts, work: ContextWork): MessagesAdded => {
  const lists = new SqlThreads(reads, work.project('threads', threadsProjection()));
  return {
    controllers: [MessagesController],
    providers: [
      ThreadParts,
      ThreadReading,
      TakeThreadStepHandler,
      { provide: Threads, useValue: new EventSourced(executor, threadAggregate) },
      { provide: ThreadLists, useValue: lists },
    ],
  };
};
