// What a crash between an application and its register left open is finished here, event by event of the own log.
import type { CommandMeta, EventMeta } from '@buono/event-store';
import type { ApplicationId } from '@buono/kernel';
import type { Applications } from '../ports.js';
import { isSent, type Receipts } from './receipts.js';

/** Takes every submission once or more; one that has its number already costs a look. */
export class FinishReceipts {
  constructor(
    private readonly applications: Applications,
    private readonly receipts: Receipts,
  ) {}

  /** Gives the submitted application its number, unless it has one. */
  async after(id: ApplicationId, cause: { readonly eventId: string; readonly meta: EventMeta }): Promise<void> {
    const { state: application } = await this.applications.find(id);
    if (!isSent(application)) return;
    const meta: CommandMeta = {
      commandId: cause.eventId,
      actor: 'process:finish-receipts',
      correlationId: cause.meta.correlationId,
      causationId: cause.eventId,
    };
    await this.receipts.complete(application, meta);
  }
}
