// Where corrections outweigh what is approved beside them, the payee owes money back: nobody must remember to ask for it.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents } from '@buono/kernel';
import type { ZoneSettled } from '../../domain/claim/events.js';
import { recoveryOf } from '../ids.js';
import type { Recoveries } from '../ports.js';

export class OpenRecoveries {
  constructor(private readonly recoveries: Recoveries) {}

  /** Opens what this settlement leaves owed, once. */
  async after(settled: ZoneSettled, { correlationId }: Pick<CommandMeta, 'correlationId'>): Promise<void> {
    const { claimId, callId, payee, month, zone, approvedCents, settledOn: openedOn } = settled;
    if (approvedCents >= 0) return;
    const recoveryId = recoveryOf(claimId, zone);
    const amountCents = cents(-approvedCents);
    await this.recoveries.execute(
      recoveryId,
      { type: 'OpenRecovery', recoveryId, claimId, callId, payee, month, zone, amountCents, openedOn },
      { commandId: uuidV5('open-recovery', recoveryId), actor: 'process:open-recoveries', correlationId },
    );
  }
}
