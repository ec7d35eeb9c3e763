// The ticker's work: blocks whose period has passed give back what nobody has, each once, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { Allocations, BlockLines } from './ports.js';

const AT_ONCE = 200;

export class EndBlocks {
  constructor(
    private readonly allocations: Allocations,
    private readonly lines: BlockLines,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many blocks it looked at. */
  async run(): Promise<number> {
    const on = dateInRome(this.clock.now());
    const over = await this.lines.over(on, AT_ONCE);
    for (const { blockId, allocationId, to } of over) {
      const returnId = uuidV5(`allocation-${allocationId}`, `block-${blockId}`, to);
      const meta = { commandId: returnId, actor: 'process:ticker', correlationId: returnId };
      await this.allocations.execute(allocationId, { type: 'EndBlock', blockId, returnId, on }, meta);
    }
    return over.length;
  }
}
