// The lists of deliveries, asked of the read models.
import type { Position } from '@buono/event-store';
import type { Instant } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { DeliveryLines, type DeliveryLine } from '../../application/ports.js';
import type { DeliveryRow } from './webhook-deliveries.js';

interface Tables {
  webhook_deliveries: DeliveryRow;
}

/** DeliveryLines over `webhook_deliveries`. */
export class SqlDeliveryLines extends DeliveryLines {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: { waitFor(position: Position, timeoutMs: number): Promise<boolean> },
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override async list(
    { webhookId, status }: Parameters<DeliveryLines['list']>[0],
    { after, limit }: Parameters<DeliveryLines['list']>[1],
  ): Promise<readonly DeliveryLine[]> {
    let query = this.all().where('webhook_id', '=', webhookId);
    if (status !== undefined) query = query.where('status', '=', status);
    if (after !== undefined)
      query = query.where((row) =>
        row.or([
          row('queued_at', '<', after.queuedAt),
          row.and([row('queued_at', '=', after.queuedAt), row('delivery_id', '>', after.id)]),
        ]),
      );
    const rows = await query.orderBy('queued_at', 'desc').orderBy('delivery_id').limit(limit).execute();
    return rows.map(lineOf);
  }

  override async due(now: Instant, limit: number): Promise<readonly DeliveryLine[]> {
    return (await this.all().where('due_at', '<=', now).orderBy('due_at').limit(limit).execute()).map(lineOf);
  }

  private all() {
    return this.reads.queries<Tables>().selectFrom('webhook_deliveries').selectAll();
  }
}

const lineOf = (row: DeliveryRow): DeliveryLine => ({
  deliveryId: row.delivery_id,
  webhookId: row.webhook_id,
  messageId: row.message_id,
  messageType: row.message_type,
  status: row.status,
  attempts: row.attempts,
  queuedAt: row.queued_at,
  ...(row.due_at !== null && { dueAt: row.due_at }),
  ...(row.attempted_at !== null && { attemptedAt: row.attempted_at }),
  ...(row.answer_status !== null && { answerStatus: row.answer_status }),
  ...(row.reason !== null && { reason: row.reason }),
});
