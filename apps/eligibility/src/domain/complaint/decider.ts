// A complaint: held by one person of the office, answered by who holds it, closed once answered, open again when it is not enough.
import { accept, dueDate, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';
import type {
  ComplaintAnswered,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintEvent,
  ComplaintOpened,
  ComplaintOutcome,
  ComplaintReopened,
} from './events.js';
import type { Sealed } from '../application/sealed.js';

/** `days` to answer, by the call. */
export type OpenComplaint = Omit<ComplaintOpened, 'type' | 'dueOn'> & {
  readonly type: 'OpenComplaint';
  readonly days: number;
};
/** Whether the holder is of the office was looked up on the day. */
export type AssignComplaint = Omit<ComplaintAssigned, 'type'> & {
  readonly type: 'AssignComplaint';
  readonly ofTheOffice: boolean;
};
export type AnswerComplaint = Omit<ComplaintAnswered, 'type'> & { readonly type: 'AnswerComplaint' };
export type CloseComplaint = Omit<ComplaintClosed, 'type'> & { readonly type: 'CloseComplaint' };
export type ReopenComplaint = Omit<ComplaintReopened, 'type' | 'dueOn'> & {
  readonly type: 'ReopenComplaint';
  readonly days: number;
};
export type ComplaintCommand = OpenComplaint | AssignComplaint | AnswerComplaint | CloseComplaint | ReopenComplaint;

export type ComplaintRefusal =
  | 'complaint-unknown'
  | 'complaint-holder-wrong'
  | 'complaint-not-assigned'
  | 'complaint-held-by-another'
  | 'complaint-already-answered'
  | 'complaint-not-answered'
  | 'complaint-closed'
  | 'complaint-still-open';

/** What was answered, each time. */
export interface Answered {
  readonly outcome: ComplaintOutcome;
  readonly sealed: Sealed;
  readonly on: LocalDate;
}

/** A complaint with all that was said, oldest first. */
export interface KnownComplaint extends Omit<ComplaintOpened, 'type' | 'sealed'> {
  readonly status: 'open' | 'answered' | 'closed';
  readonly said: readonly { readonly on: LocalDate; readonly sealed: Sealed }[];
  readonly answers: readonly Answered[];
  /** Who held it, since when; the last one does. */
  readonly holders: readonly { readonly holder: PersonId; readonly since: LocalDate }[];
  readonly closedOn?: LocalDate;
}

export type Complaint = { readonly status: 'none' } | KnownComplaint;

type ComplaintDecision = Decision<ComplaintEvent, ComplaintRefusal>;

/** Who holds it; undefined while nobody does. */
export const holderOf = ({ holders }: KnownComplaint): PersonId | undefined => holders.at(-1)?.holder;

/** Whether its answer is late on a day. */
export const isLate = ({ status, dueOn }: Pick<KnownComplaint, 'status' | 'dueOn'>, on: LocalDate): boolean =>
  status === 'open' && on > dueOn;

const open = ({ type: _, days, ...c }: OpenComplaint, complaint: Complaint): ComplaintDecision =>
  complaint.status === 'none' ? accept({ type: 'ComplaintOpened', ...c, dueOn: dueDate(c.on, days) }) : accept();

const assign = ({ ofTheOffice, ...c }: AssignComplaint, complaint: KnownComplaint): ComplaintDecision => {
  if (complaint.status === 'closed') return refuse('complaint-closed');
  if (!ofTheOffice) return refuse('complaint-holder-wrong');
  if (holderOf(complaint) === c.holder) return accept();
  return accept({ ...c, type: 'ComplaintAssigned' });
};

const answer = (c: AnswerComplaint, complaint: KnownComplaint): ComplaintDecision => {
  if (complaint.status === 'closed') return refuse('complaint-closed');
  if (complaint.status === 'answered') return refuse('complaint-already-answered');
  const holder = holderOf(complaint);
  if (holder === undefined) return refuse('complaint-not-assigned');
  if (holder !== c.by) return refuse('complaint-held-by-another');
  return accept({ ...c, type: 'ComplaintAnswered' });
};

const close = (c: CloseComplaint, complaint: KnownComplaint): ComplaintDecision => {
  if (complaint.status === 'closed') return accept();
  return complaint.status === 'answered' ? accept({ ...c, type: 'ComplaintClosed' }) : refuse('complaint-not-answered');
};

const reopen = ({ type: _, days, ...c }: ReopenComplaint, complaint: KnownComplaint): ComplaintDecision =>
  complaint.status === 'open'
    ? refuse('complaint-still-open')
    : accept({ type: 'ComplaintReopened', ...c, dueOn: dueDate(c.on, days) });

const decide = (c: ComplaintCommand, complaint: Complaint): ComplaintDecision => {
  if (c.type === 'OpenComplaint') return open(c, complaint);
  if (complaint.status === 'none') return refuse('complaint-unknown');
  switch (c.type) {
    case 'AssignComplaint':
      return assign(c, complaint);
    case 'AnswerComplaint':
      return answer(c, complaint);
    case 'CloseComplaint':
      return close(c, complaint);
    case 'ReopenComplaint':
      return reopen(c, complaint);
  }
};

const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  if (event.type === 'ComplaintOpened') {
    const { type: _, sealed, ...about } = event;
    return { status: 'open', ...about, said: [{ on: event.on, sealed }], answers: [], holders: [] };
  }
  if (complaint.status === 'none') return complaint;
  switch (event.type) {
    case 'ComplaintAssigned': {
      const { holder, on: since } = event;
      return { ...complaint, holders: [...complaint.holders, { holder, since }] };
    }
    case 'ComplaintAnswered': {
      const { outcome, sealed, on } = event;
      return { ...complaint, status: 'answered', answers: [...complaint.answers, { outcome, sealed, on }] };
    }
    case 'ComplaintClosed':
      return { ...complaint, status: 'closed', closedOn: event.on };
    case 'ComplaintReopened': {
      const { closedOn: _, ...rest } = complaint;
      const { on, sealed, dueOn } = event;
      return { ...rest, status: 'open', dueOn, said: [...complaint.said, { on, sealed }] };
    }
  }
};

/** One complaint: `complaint-{complaint}`. */
export const complaintDecider: Decider<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide,
};
