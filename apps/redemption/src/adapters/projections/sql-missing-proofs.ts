// Which proofs services still lack, asked of the lists.
import type { ReadDatabase } from '@buono/read-model';
import { MissingProofs } from '../../application/service/missing-proofs.js';
import type { RedemptionTables } from './tables.js';

export class SqlMissingProofs extends MissingProofs {
  constructor(
    private readonly reads: ReadDatabase,
    /** Resolves when the lists hold all that is in the log, or a moment later. */
    private readonly newest: () => Promise<unknown>,
  ) {
    super();
  }

  override async unprovedOf(payeeId: string): Promise<ReadonlySet<string>> {
    await this.newest();
    const query = this.db.selectFrom('missing_proofs').select('redemption_id').where('payee_id', '=', payeeId);
    return new Set((await query.execute()).map(({ redemption_id }) => redemption_id));
  }

  override async of(redemptionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    if (redemptionIds.length === 0) return found;
    const query = this.db
      .selectFrom('missing_proofs')
      .selectAll()
      .where('redemption_id', 'in', [...redemptionIds]);
    for (const { redemption_id: id, proof } of await query.orderBy('proof').execute())
      found.set(id, [...(found.get(id) ?? []), proof]);
    return found;
  }

  private get db() {
    return this.reads.queries<RedemptionTables>();
  }
}
