// Claims with what of them may not be paid for now, because it is held until an office decides.
import { Injectable } from '@nestjs/common';
import { Clock, dateInRome, type ClaimId } from '@buono/kernel';
import { lineAmounts } from '../../domain/claim/amounts.js';
import type { Claim, KnownClaim } from '../../domain/claim/state.js';
import { RedemptionLists } from '../lists.js';
import { Claims } from '../ports.js';

@Injectable()
export class HeldLines {
  constructor(
    readonly claims: Claims,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** A claim as it stands, and the services of its payee that are held today. */
  async find(claimId: ClaimId): Promise<{ readonly state: Claim; readonly held: ReadonlySet<string> }> {
    const { state } = await this.claims.find(claimId);
    if (state.status === 'unknown') return { state, held: new Set() };
    return { state, held: await this.lists.heldServicesOf(state.place.payee.id, dateInRome(this.clock.now())) };
  }

  /** Whether something was approved, in a zone's part of a claim, for a service that is held today. */
  async areIn(claimId: ClaimId, zone: string): Promise<boolean> {
    const { state: claim, held } = await this.find(claimId);
    return claim.status !== 'unknown' && areHeldIn(claim, zone, held);
  }
}

/** Whether something was approved for a service that is held by now. */
export const areHeldIn = (claim: KnownClaim, zone: string, held: ReadonlySet<string>): boolean =>
  lineAmounts(claim).some(
    ({ line, approvedCents = 0 }) => line.zone === zone && approvedCents > 0 && held.has(line.lineId),
  );
