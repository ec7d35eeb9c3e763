// Carries what an office approved of a project into its wallet: from there it is claimed, paid and declared as every service.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents, Clock, dateInRome, type Cents, type LocalDate, type RedemptionId, type VoucherId } from '@buono/kernel';
import type { ProjectClaimApproved } from '../../domain/project/events.js';
import type { Project } from '../../domain/project/state.js';
import type { RedeemService, WalletRefusal } from '../../domain/wallet/commands.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { PersonIbans } from '../payment/person-ibans.js';
import { Projects, Wallets } from '../ports.js';

type Cause = Pick<CommandMeta, 'correlationId'> & { readonly causationId?: string };

/** What is entered: an amount under an id, as a service of a day. */
interface Entry {
  readonly redemptionId: RedemptionId;
  readonly service: string;
  readonly amountCents: Cents;
  readonly servedOn: LocalDate;
}

@Injectable()
export class EnterProjectClaims {
  constructor(
    private readonly projects: Projects,
    private readonly wallets: Wallets,
    private readonly ibans: PersonIbans,
    private readonly clock: Clock,
  ) {}

  /** Enters what of a claim was approved and stands in no wallet yet; every step may be taken again. */
  async enter(voucherId: VoucherId, claimId: string, cause: Cause): Promise<void> {
    const { state: project, revision } = await this.projects.find(voucherId);
    const claim = project.claims.get(claimId);
    if (claim?.status !== 'approved' || claim.approved === undefined) return;
    const refusal = await this.entered(claim.approved, project, cause);
    const { callId, zone, recipientId } = claim.approved;
    await this.projects.execute(
      voucherId,
      { type: 'NoteEntry', voucherId, callId, zone, recipientId, claimId, refusal },
      this.meta(cause, 'note-entry', claimId, String(revision)),
    );
  }

  private async entered(
    approved: ProjectClaimApproved,
    project: Project,
    cause: Cause,
  ): Promise<WalletRefusal | undefined> {
    const { voucherId, claimId, redemptionId, service, payCents, excessCents, on } = approved;
    const { state: wallet } = await this.wallets.find(voucherId);
    if (wallet.status === 'unknown') return 'voucher-unknown';
    // Nothing is reversed where what stays of it could not be entered any more.
    if (wallet.status === 'closed') return 'voucher-closed';
    const { validTo } = wallet.editions.at(-1)?.entitlement ?? wallet.opening.entitlement;
    const servedOn = on < validTo ? on : validTo;
    if (payCents > 0) {
      const no = await this.redeem(wallet, { redemptionId, service, amountCents: payCents, servedOn }, cause);
      if (no !== undefined) return no;
    }
    return excessCents > 0 ? this.giveBack(wallet, excessCents, { project, claimId }, cause) : undefined;
  }

  /** What of the advance was not spent: its entry is undone and entered again with what was. */
  private async giveBack(
    wallet: KnownWallet,
    excessCents: Cents,
    { project, claimId }: { readonly project: Project; readonly claimId: string },
    cause: Cause,
  ): Promise<WalletRefusal | undefined> {
    const advance = [...project.claims.values()].find(({ approved }) => approved?.kind === 'advance')?.approved;
    const before = advance && wallet.entries.get(advance.redemptionId)?.redeemed;
    if (advance === undefined || before === undefined) return 'redemption-unknown';
    const undone = await this.wallets.execute(
      advance.voucherId,
      {
        ...{ type: 'ReverseRedemption', redemptionId: advance.redemptionId, reason: 'not-documented' },
        reversalId: uuidV5('project-advance-reversal', claimId),
        supplementReversalId: uuidV5('project-advance-supplement', claimId),
        reversedOn: dateInRome(this.clock.now()),
      },
      this.meta(cause, 'reverse-advance', claimId),
    );
    if (!undone.accepted && undone.refusal !== 'already-reversed') return undone.refusal;
    const kept = cents(before.publicCents - excessCents);
    if (kept === 0 || undone.state.status === 'unknown') return undefined;
    const entry = {
      redemptionId: uuidV5('project-advance-kept', claimId) as RedemptionId,
      ...{ service: before.service, amountCents: kept, servedOn: before.servedOn },
    };
    return this.redeem(undone.state, entry, cause);
  }

  private async redeem(
    wallet: KnownWallet,
    { redemptionId, service, amountCents, servedOn }: Entry,
    cause: Cause,
  ): Promise<WalletRefusal | undefined> {
    const { voucherId, recipientId, applicantId } = wallet.opening;
    const payee = { kind: 'person', id: recipientId, ...(applicantId !== recipientId && { by: applicantId }) } as const;
    const command: RedeemService = {
      ...{ type: 'RedeemService', redemptionId, payee, service, servedOn, units: 1 },
      paymentDetailsKnown: (await this.ibans.of(recipientId)) !== undefined,
      enteredOn: dateInRome(this.clock.now()),
      ...{ costCents: amountCents, publicCents: amountCents, agreedPublicCents: amountCents },
      // An office decided on it: its day is that of the decision, whenever it comes in.
      ...{ lateAdmitted: true, ofProject: true },
    };
    const outcome = await this.wallets.execute(voucherId, command, this.meta(cause, 'enter', redemptionId));
    return outcome.accepted ? undefined : outcome.refusal;
  }

  private meta({ correlationId, causationId }: Cause, ...what: readonly string[]): CommandMeta {
    return {
      commandId: uuidV5('enter-project-claims', ...what),
      actor: 'process:enter-project-claims',
      correlationId,
      ...(causationId !== undefined && { causationId }),
    };
  }
}
