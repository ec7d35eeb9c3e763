// What may be asked of a project, and every reason for saying no.
import type { LocalDate, PersonId, RedemptionId } from '@buono/kernel';
import type {
  AdvanceAsked,
  Cut,
  PlanProposed,
  PlanRefused,
  ProjectClaimRefused,
  ProjectPlace,
  SpendingClaimed,
} from './events.js';
import type { Grant } from './settings.js';

type Asked<E> = Omit<E, 'type'>;

/** Says the plan, or another one. What is free to move is in force at once, the rest waits for an act. */
export interface ProposePlan extends Omit<Asked<PlanProposed>, 'version'> {
  readonly type: 'ProposePlan';
  readonly grant: Grant;
}

/** An office's decision; `byParty`: by somebody of the project itself. */
interface ByOffice extends ProjectPlace {
  readonly by: PersonId;
  readonly byParty: boolean;
  readonly on: LocalDate;
}

export interface ApprovePlan extends ByOffice {
  readonly type: 'ApprovePlan';
  readonly version: number;
  readonly actNumber: string;
  readonly grant: Grant;
}

export interface RefusePlan extends ByOffice, Pick<PlanRefused, 'version' | 'reason' | 'note'> {
  readonly type: 'RefusePlan';
}

export interface AskAdvance extends Asked<AdvanceAsked> {
  readonly type: 'AskAdvance';
  readonly grant: Grant;
}

export interface ClaimSpending extends Asked<SpendingClaimed> {
  readonly type: 'ClaimSpending';
  readonly grant: Grant;
}

export interface ApproveProjectClaim extends ByOffice {
  readonly type: 'ApproveProjectClaim';
  readonly claimId: string;
  readonly cuts: readonly Cut[];
  readonly redemptionId: RedemptionId;
  readonly grant: Grant;
}

export interface RefuseProjectClaim extends ByOffice, Pick<ProjectClaimRefused, 'claimId' | 'reason' | 'note'> {
  readonly type: 'RefuseProjectClaim';
}

export interface WithdrawProjectClaim extends ProjectPlace {
  readonly type: 'WithdrawProjectClaim';
  readonly claimId: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** What the wallet answered; `refusal` where it said no. */
export interface NoteEntry extends ProjectPlace {
  readonly type: 'NoteEntry';
  readonly claimId: string;
  readonly refusal?: string | undefined;
}

export interface SendClaimAgain extends ByOffice {
  readonly type: 'SendClaimAgain';
  readonly claimId: string;
}

export type ProjectCommand =
  | ProposePlan
  | ApprovePlan
  | RefusePlan
  | AskAdvance
  | ClaimSpending
  | ApproveProjectClaim
  | RefuseProjectClaim
  | WithdrawProjectClaim
  | NoteEntry
  | SendClaimAgain;

export type PlanRefusal =
  | 'project-settled'
  | 'own-project'
  | 'line-unknown'
  | 'line-twice'
  | 'line-units-wrong'
  | 'partners-wrong'
  | 'partners-too-few'
  | 'partners-too-many'
  | 'shares-not-whole'
  | 'plan-above-grant'
  | 'line-below-spent'
  | 'partner-below-spent'
  | 'plan-unchanged'
  | 'nothing-proposed'
  | 'plan-changed';

export type ExpenseRefusal =
  | 'line-not-in-plan'
  | 'partner-not-in-plan'
  | 'expense-units-wrong'
  | 'expense-undocumented'
  | 'expense-outside-period'
  | 'expense-twice'
  | 'line-exceeded'
  | 'partner-exceeded';

export type ProjectRefusal =
  | PlanRefusal
  | ExpenseRefusal
  | 'plan-missing'
  | 'claim-id-reused'
  | 'claim-waiting'
  | 'period-wrong'
  | 'advance-not-foreseen'
  | 'advance-taken'
  | 'advance-too-late'
  | 'advance-above-most'
  | 'surety-missing'
  | 'claim-unknown'
  | 'claim-decided'
  | 'cut-wrong'
  | 'not-held-up';
