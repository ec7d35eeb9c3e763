// The projection `eligibility-threads` over the own log: the threads of files, which wait and who sees to them.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { ThreadEvent } from '../../domain/thread/events.js';
import { threadEventOf } from '../persistence/thread-aggregate.js';

/** A row of `threads`. */
export interface ThreadRow {
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly status: string;
  readonly messages: number;
  readonly last_at: string;
  readonly holder: string | null;
}

/** The row after an event of its thread. */
export const threadRow = (row: ThreadRow | undefined, event: ThreadEvent): ThreadRow | undefined => {
  if (event.type === 'MessageWritten') {
    const { applicationId, callId, zone, from, at } = event;
    return {
      ...{ application_id: applicationId, call_id: callId, zone, last_at: at },
      status: from === 'family' ? 'waiting' : 'answered',
      messages: (row?.messages ?? 0) + 1,
      holder: row?.holder ?? null,
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ThreadAssigned':
      return { ...row, holder: event.holder };
    case 'ThreadSettled':
      return { ...row, status: 'answered' };
    case 'MessagesRead':
      return row;
  }
};

const threads = rowFold<StoredEvent, ThreadEvent, ThreadRow>({
  table: 'threads',
  columns: {
    application_id: 'text',
    call_id: 'text',
    zone: 'text',
    status: 'text',
    messages: 'integer',
    last_at: 'text',
    holder: 'text?',
  },
  key: ['application_id'],
  indexes: [['status', 'last_at', 'application_id']],
  touches: ({ applicationId }) => [applicationId],
  fold: threadRow,
});

/** Raise the version whenever rows would come out otherwise. */
export const threadsProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, ThreadEvent>({
    name: 'eligibility-threads',
    version: 1,
    decode: threadEventOf,
    tables: [threads],
  });
