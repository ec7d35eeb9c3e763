// The blocks of places that were bought, as rows: which are not over yet, and until when they last.
import type { Position, StoredEvent } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import { foldedProjection, rowFold, type Projection, type ReadDatabase } from '@buono/read-model';
import { BlockLines, type BlockLine } from '../../application/ports.js';
import type { BlockEvent } from '../../domain/allocation/block.js';
import { decodeIssuanceEvent } from '../persistence/aggregates.js';

/** A row of `block_lines`. */
export type BlockLineRow = {
  readonly block_id: string;
  /** `{call}-{zone}`. */
  readonly allocation_id: string;
  readonly valid_to: string;
  readonly ended: number;
};

interface Told {
  readonly id: string;
  readonly event: BlockEvent;
}

const BLOCK_EVENTS: readonly string[] = ['BlockPurchased', 'PlacesReturned'];

const decodeBlockEvent = (stored: StoredEvent): Told | undefined => {
  if (!stored.stream.startsWith('allocation-')) return undefined;
  const told = decodeIssuanceEvent(stored);
  return told !== undefined && BLOCK_EVENTS.includes(told.event.type) ? (told as Told) : undefined;
};

/** The row after an event of its block. */
export const blockLine = (row: BlockLineRow | undefined, { id, event }: Told): BlockLineRow | undefined => {
  if (event.type === 'BlockPurchased')
    return { block_id: event.blockId, allocation_id: id, valid_to: event.to, ended: 0 };
  if (row === undefined || event.type !== 'PlacesReturned' || event.why !== 'ended') return row;
  return { ...row, ended: 1 };
};

/** The projection `block-lines` over issuance's own log. */
export const blockLinesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'block-lines',
    version: 1,
    decode: decodeBlockEvent,
    tables: [
      rowFold<StoredEvent, Told, BlockLineRow>({
        table: 'block_lines',
        columns: { block_id: 'text', allocation_id: 'text', valid_to: 'text', ended: 'integer' },
        key: ['block_id'],
        indexes: [['ended', 'valid_to']],
        touches: ({ event }) => [event.blockId],
        fold: blockLine,
      }),
    ],
  });

/** BlockLines over `block_lines`. */
export class SqlBlockLines extends BlockLines {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: { waitFor(position: Position, timeoutMs: number): Promise<boolean> },
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override async over(on: LocalDate, limit: number): Promise<readonly BlockLine[]> {
    const all = this.reads.queries<{ block_lines: BlockLineRow }>().selectFrom('block_lines').selectAll();
    const over = all.where('ended', '=', 0).where('valid_to', '<', on).orderBy('block_id').limit(limit);
    return (await over.execute()).map((row) => ({
      ...{ blockId: row.block_id, allocationId: row.allocation_id, to: row.valid_to as LocalDate },
    }));
  }
}
