// What an officer says of a line, as an event keeps it: the words sealed under the person whose service it is.
import { Injectable } from '@nestjs/common';
import { cents } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { LineApproval } from '../../domain/claim/commands.js';
import { lineIn, type Claim } from '../../domain/claim/state.js';
import { Wallets } from '../ports.js';
import { reasonOf } from '../sealing.js';

/** What the officer says of one line, by the redemption it asks for. */
export interface LineChecked {
  readonly redemptionId: string;
  readonly approvedCents: number;
  readonly reason?: string | undefined;
}

@Injectable()
export class LineApprovals {
  constructor(
    private readonly wallets: Wallets,
    private readonly boxes: Boxes,
  ) {}

  /** The approval of a line, for the event of this id. */
  async of(checked: LineChecked, claim: Claim, eventId: string): Promise<LineApproval> {
    const { redemptionId: lineId, reason } = checked;
    const approval = { lineId, approvedCents: cents(checked.approvedCents) };
    const line = claim.status === 'unknown' ? undefined : lineIn(claim, lineId);
    if (reason === undefined || line === undefined) return { ...approval, reason };
    const { state: wallet } = await this.wallets.find(line.voucherId);
    if (wallet.status === 'unknown') throw new Error(`claim line ${lineId} has no wallet`);
    const whose = { person: wallet.opening.recipientId, purposeClass: 'identity', eventId } as const;
    return { ...approval, ...(await reasonOf(this.boxes, reason, whose)) };
  }
}
