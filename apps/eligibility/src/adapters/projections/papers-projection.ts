// The projection `eligibility-papers` over the own log: papers, and the steps that offices have still to take.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection } from '@buono/read-model';
import type { PaperEvent, PaperStep } from '../../domain/paper/events.js';
import { handlingOf } from '../../domain/paper/kinds.js';
import { paperEventOf } from '../persistence/paper-aggregate.js';

/** A row of `papers`; `waiting_for` are the steps that are due and not taken, with spaces. */
export interface PaperRow {
  readonly paper_id: string;
  readonly kind: string;
  readonly direction: string;
  readonly subject: string;
  readonly body: string;
  readonly call_id: string;
  readonly zone: string | null;
  readonly application_id: string | null;
  readonly ranking_id: string | null;
  readonly act_number: string | null;
  readonly filed_at: string;
  readonly filed_on: string;
  readonly status: string;
  readonly waiting_for: string;
  readonly number: string | null;
  readonly registered_at: string | null;
  readonly signed_at: string | null;
  readonly posting_number: string | null;
  readonly posted_from: string | null;
  readonly posted_to: string | null;
}

/** A row of `paper_steps`: one for each step that is open. */
export interface PaperStepRow {
  readonly paper_id: string;
  readonly step: string;
  readonly filed_at: string;
  readonly next_at: string;
}

/** The row after an event of its paper. */
export const paperRow = (row: PaperRow | undefined, event: PaperEvent): PaperRow | undefined => {
  if (event.type === 'PaperFiled') {
    const { paperId, kind, subject, body, callId, at, on, due } = event;
    return {
      ...{ paper_id: paperId, kind, direction: handlingOf(kind).direction, subject, body, call_id: callId },
      zone: event.zone ?? null,
      application_id: event.applicationId ?? null,
      ranking_id: event.rankingId ?? null,
      act_number: event.actNumber ?? null,
      ...{ filed_at: at, filed_on: on, status: 'waiting', waiting_for: due.join(' ') },
      ...{ number: null, registered_at: null, signed_at: null },
      ...{ posting_number: null, posted_from: null, posted_to: null },
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'PaperNumbered':
      return { ...without(row, 'number'), number: event.number, registered_at: event.registeredAt };
    case 'PaperSigned':
      return { ...without(row, 'signature'), signed_at: event.signedAt };
    case 'PaperPosted': {
      const { number, from, to } = event;
      return { ...without(row, 'posting'), posting_number: number, posted_from: from, posted_to: to };
    }
    case 'PaperDeferred':
      return row;
  }
};

const without = (row: PaperRow, step: PaperStep): PaperRow => {
  const left = row.waiting_for.split(' ').filter((one) => one !== step);
  return { ...row, waiting_for: left.join(' '), status: left.length === 0 ? 'complete' : 'waiting' };
};

/** Which step an event is about; filing is about none. */
const stepOf = (event: PaperEvent): PaperStep | undefined => {
  switch (event.type) {
    case 'PaperFiled':
      return undefined;
    case 'PaperNumbered':
      return 'number';
    case 'PaperSigned':
      return 'signature';
    case 'PaperPosted':
      return 'posting';
    case 'PaperDeferred':
      return event.step;
  }
};

/** The steps that an event touches: those it opens, and its own. */
const touchedSteps = (event: PaperEvent): readonly PaperStep[] => {
  const step = stepOf(event);
  return [...('opens' in event ? event.opens : []), ...(step === undefined ? [] : [step])];
};

/** The row of a step after an event: it opens, waits, or is taken and leaves. A posting that opens waits for nothing more. */
export const paperStepRow = (
  row: PaperStepRow | undefined,
  event: PaperEvent,
  step: string,
): PaperStepRow | undefined => {
  if (event.type === 'PaperDeferred') return row && { ...row, next_at: event.retryAt };
  if (stepOf(event) === step) return undefined;
  const at = event.type === 'PaperFiled' ? event.at : '';
  return { paper_id: event.paperId, step, filed_at: at, next_at: at };
};

const papers = rowFold<StoredEvent, PaperEvent, PaperRow>({
  table: 'papers',
  columns: {
    paper_id: 'text',
    kind: 'text',
    direction: 'text',
    subject: 'text',
    body: 'text',
    call_id: 'text',
    zone: 'text?',
    application_id: 'text?',
    ranking_id: 'text?',
    act_number: 'text?',
    filed_at: 'text',
    filed_on: 'text',
    status: 'text',
    waiting_for: 'text',
    number: 'text?',
    registered_at: 'text?',
    signed_at: 'text?',
    posting_number: 'text?',
    posted_from: 'text?',
    posted_to: 'text?',
  },
  key: ['paper_id'],
  indexes: [
    ['status', 'filed_at', 'paper_id'],
    ['application_id', 'filed_at'],
    ['call_id', 'filed_at'],
    ['posted_to', 'posted_from'],
  ],
  touches: ({ paperId }) => [paperId],
  fold: paperRow,
});

const steps = rowFold<StoredEvent, PaperEvent, PaperStepRow>({
  table: 'paper_steps',
  columns: { paper_id: 'text', step: 'text', filed_at: 'text', next_at: 'text' },
  key: ['paper_id', 'step'],
  indexes: [['step', 'next_at', 'filed_at']],
  touches: (event) => touchedSteps(event).map((step) => [event.paperId, step]),
  fold: (row, event, key) => paperStepRow(row, event, String(key[1])),
});

/** Raise the version whenever rows would come out otherwise. */
export const papersProjection = (): Projection<StoredEvent> =>
  foldedProjection<StoredEvent, PaperEvent>({
    name: 'eligibility-papers',
    version: 1,
    decode: paperEventOf,
    tables: [papers, steps],
  });
