// How a row of a batch is known again: by the provider's own reference, or by what it says and how often it was said before.
import { uuidV5 } from '@buono/event-store';
import { voucherIn } from '../service/redeeming.js';
import type { BatchRowDto } from './batch.dto.js';

/** Names the rows of one file, in their order. */
export class BatchKeys {
  private readonly said = new Map<string, number>();
  private readonly named = new Map<string, unknown>();

  constructor(private readonly actorId: string) {}

  /** The id of the row's command, whatever is said of why it is late: the same for the same row of the same sender, whenever and in whatever file it comes. */
  commandIdOf({ reference, lateReason: _why, ...row }: Partial<BatchRowDto>): string {
    // One command is of one voucher: its ids on another would be taken for the first.
    if (reference !== undefined)
      return uuidV5('redemption-batch', this.actorId, 'reference', reference, String(voucherIn(row)));
    const content = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
    const before = this.said.get(content) ?? 0;
    this.said.set(content, before + 1);
    // Two equal services of a day are two rows: the second of them is known as the second.
    return uuidV5('redemption-batch', this.actorId, content, String(before));
  }

  /** What the row's reference is known by, whatever its voucher is; undefined without one. */
  nameOf({ reference }: Partial<BatchRowDto>): string | undefined {
    return reference === undefined ? undefined : uuidV5('redemption-batch', this.actorId, 'reference', reference);
  }

  /** Whether an earlier row of the file gave this reference to another voucher. */
  isTaken({ reference, ...row }: Partial<BatchRowDto>): boolean {
    if (reference === undefined) return false;
    const voucher = voucherIn(row);
    if (!this.named.has(reference)) this.named.set(reference, voucher);
    return this.named.get(reference) !== voucher;
  }
}
