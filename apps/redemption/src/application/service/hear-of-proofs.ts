// Takes in that a service was proved: only where it is a service of that person under that call, whatever a document said it was.
import type { CommandMeta } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import type { ProofHeard } from '../../domain/proof/heard-proofs.js';
import type { RedemptionLists } from '../lists.js';
import type { ProofsOfServices, Wallets } from '../ports.js';

/** What was told, and of whose service under which call. */
export interface ProofTold {
  readonly heard: ProofHeard;
  readonly callId: string;
  readonly recipientId: PersonId;
}

export class HearOfProofs {
  constructor(
    private readonly proofs: ProofsOfServices,
    private readonly wallets: Wallets,
    private readonly lists: RedemptionLists,
  ) {}

  /** Keeps it; nothing comes of a document beside a service that is not theirs. */
  async hear({ heard, callId, recipientId }: ProofTold, meta: CommandMeta): Promise<void> {
    const voucherId = await this.lists.voucherOf(heard.redemptionId);
    const wallet = voucherId === undefined ? undefined : (await this.wallets.find(voucherId)).state;
    if (wallet === undefined || wallet.status === 'unknown') return;
    if (wallet.opening.callId !== callId || wallet.opening.recipientId !== recipientId) return;
    const redemptionId = wallet.entries.get(heard.redemptionId)?.redeemed.provedAs ?? heard.redemptionId;
    await this.proofs.execute(redemptionId, { type: 'HearOfProof', event: { ...heard, redemptionId } }, meta);
  }
}
