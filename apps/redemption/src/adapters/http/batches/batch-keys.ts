// How a row of a batch is known again: by the provider's own reference, or by what it says and how often it was said before.
import { uuidV5 } from '@buono/event-store';
import type { BatchRowDto } from './batch.dto.js';

/** Names the rows of one file, in their order. */
export class BatchKeys {
  private readonly said = new Map<string, number>();

  constructor(private readonly actorId: string) {}

  /** The id of the row's command, whatever is said of why it is late: the same for the same row of the same sender, whenever and in whatever file it comes. */
  commandIdOf({ reference, lateReason: _why, ...row }: Partial<BatchRowDto>): string {
    if (reference !== undefined) return uuidV5('redemption-batch', this.actorId, 'reference', reference);
    const content = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = this.said.get(content) ?? 0;
    this.said.set(content, before + 1);
    // Two equal services of a day are two rows: the second of them is known as the second.
    return uuidV5('redemption-batch', this.actorId, content, String(before));
  }
}
