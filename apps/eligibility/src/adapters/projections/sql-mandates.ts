// The list of mandates, asked of the read models.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import { MandateLists, type MandateLine } from '../../application/people/people-ports.js';
import type { MandateRow } from './mandates-projection.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  mandate_lines: MandateRow;
}

export class SqlMandates extends MandateLists {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: RowsFollow,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async heldBy(holders: readonly string[]): Promise<readonly MandateLine[]> {
    if (holders.length === 0) return [];
    const query = this.reads.queries<Tables>().selectFrom('mandate_lines').selectAll();
    const rows = await query
      .where('holder', 'in', [...holders])
      .orderBy('mandate_id')
      .execute();
    return rows.map(mandateLine);
  }
}

const mandateLine = (row: MandateRow): MandateLine => ({
  mandateId: row.mandate_id,
  personId: row.person_id,
  holder: row.holder,
  kind: row.kind,
  from: row.valid_from,
  ...(row.valid_to !== null && { to: row.valid_to }),
  ...(row.ended_on !== null && { endedOn: row.ended_on }),
});
