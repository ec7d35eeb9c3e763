// Admission with reserve (ammissione con riserva): one thing is still to be resolved, by a day, and one step waits for it.
import type { ApplicationId, CallId, Cents, LocalDate, PersonId, ZoneCode } from '@buono/kernel';
import type { Evaluation } from './evaluation.js';
import type { Sealed } from './sealed.js';

/** Which step waits: it is not ranked, or what its turn brings is kept and not offered. */
export type HeldUp = 'ranking' | 'offer';

/** What is to be resolved, by names of facts or ids of criteria that cannot be checked yet; by when; and what waits for it. */
export interface Reserve {
  readonly items: readonly string[];
  readonly resolveBy: LocalDate;
  readonly holdsUp: HeldUp;
}

/** A reserve with what became of it. */
export interface KnownReserve extends Reserve {
  readonly resolved?: Pick<ReserveResolved, 'outcome' | 'actNumber' | 'sealed' | 'on'>;
}

/** Another person resolved it by an act: it is lifted, or nothing is due any more. */
export interface ReserveResolved {
  readonly type: 'ReserveResolved';
  readonly applicationId: ApplicationId;
  readonly callId: CallId;
  readonly zone: ZoneCode;
  readonly holdsUp: HeldUp;
  readonly outcome: 'met' | 'not-met';
  readonly actNumber: string;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** Resolves a reserve; `evaluation` is the engine's answer on what the act says, `valueCents` what the voucher is worth by it. */
export interface ResolveReserve extends Pick<ReserveResolved, 'outcome' | 'actNumber' | 'by' | 'on'> {
  readonly type: 'ResolveReserve';
  readonly correctionId: string;
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
  readonly valueCents: Cents;
}

export type ReserveRefusal =
  | 'reserve-not-needed'
  | 'reserve-item-unknown'
  | 'reserve-date-wrong'
  | 'reserve-step-wrong'
  | 'reserve-unknown'
  | 'reserve-already-resolved';

/** Whether a step still waits. */
export const holdsUp = ({ reserve }: { readonly reserve?: KnownReserve }, step: HeldUp): boolean =>
  reserve !== undefined && reserve.resolved === undefined && reserve.holdsUp === step;
