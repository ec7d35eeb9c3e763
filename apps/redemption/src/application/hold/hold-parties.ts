// Who may not decide a hold, because it is their own.
import { Injectable } from '@nestjs/common';
import { isSelf, type Principal } from '@buono/access';
import { Clock, dateInRome } from '@buono/kernel';
import type { WatchedService } from '../../domain/watch/events.js';
import { Wallets } from '../ports.js';
import { isPayee } from '../claim/submit-claim.handler.js';

/** Who is a party to services that are held: who is paid for them, who acts for it, and their families. */
@Injectable()
export class HoldParties {
  constructor(
    private readonly wallets: Wallets,
    private readonly clock: Clock,
  ) {}

  today = () => dateInRome(this.clock.now());

  async include(principal: Principal, entries: readonly WatchedService[]): Promise<boolean> {
    for (const { payee, voucherId } of entries) {
      if (isPayee(principal, payee)) return true;
      const { state } = await this.wallets.find(voucherId);
      if (state.status === 'unknown') continue;
      const { recipientId, applicantId } = state.opening;
      if (isSelf(principal, recipientId) || isSelf(principal, applicantId)) return true;
    }
    return false;
  }
}
