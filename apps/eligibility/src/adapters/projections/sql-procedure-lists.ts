// The procedures that wait for a decision, asked of the read models.
import { applicationId, localDate, type ApplicationId, type LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  ProcedureLists,
  type AppealsOf,
  type DueFilter,
  type DueLine,
  type DueStretch,
  type ProcedureLine,
} from '../../application/procedure/procedure-lists.js';
import type { ProcedureRow } from './procedure-rows.js';
import type { ApplicationRow } from './rows.js';

interface Tables {
  application_lines: ApplicationRow;
  procedure_lines: ProcedureRow;
}

export class SqlProcedureLists extends ProcedureLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async of(applications: readonly string[]): Promise<ReadonlyMap<string, ProcedureLine>> {
    if (applications.length === 0) return new Map();
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .selectAll()
      .where('application_id', 'in', [...applications])
      .execute();
    return new Map(rows.map((row) => [row.application_id, procedureLine(row)]));
  }

  override async expired(before: LocalDate, limit: number): Promise<readonly ProcedureLine[]> {
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .selectAll()
      .where('waits_until', '<', before)
      .orderBy('waits_until')
      .orderBy('application_id')
      .limit(limit)
      .execute();
    return rows.map(procedureLine);
  }

  override async appeals({ callId, zone, action }: AppealsOf): Promise<readonly ApplicationId[]> {
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .select('procedure_lines.application_id')
      .where('call_id', '=', callId)
      .where('zone', '=', zone)
      .where('action', '=', action)
      .where('waits_for', 'in', ['appeal', 'decision-after-appeal'])
      .orderBy('procedure_lines.application_id')
      .execute();
    return rows.map((row) => applicationId(row.application_id));
  }

  override async due({ until, zones, officer }: DueFilter, { after, limit }: DueStretch): Promise<readonly DueLine[]> {
    if (zones?.length === 0) return [];
    let query = this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .selectAll('procedure_lines')
      .select(['call_id', 'zone', 'action', 'receipt_number', 'holder'])
      // A refused one is here only while its appeal is open, an admitted one while its reserve is.
      .where('status', 'in', ['received', 'refused', 'admitted'])
      .where('due_on', '<=', until);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (officer !== undefined) query = query.where('officer', '=', officer);
    if (after !== undefined)
      query = query.where((row) =>
        row(row.refTuple('due_on', 'procedure_lines.application_id'), '>', row.tuple(after.dueOn, after.applicationId)),
      );
    const rows = await query.orderBy('due_on').orderBy('procedure_lines.application_id').limit(limit).execute();
    return rows.map((row) => ({
      ...procedureLine(row),
      callId: row.call_id,
      zone: row.zone,
      action: row.action,
      ...(row.receipt_number !== null && { receiptNumber: row.receipt_number }),
      ...(row.holder !== null && { holder: row.holder }),
    }));
  }
}

const procedureLine = (row: ProcedureRow): ProcedureLine => ({
  applicationId: row.application_id,
  dueOn: localDate(row.due_on),
  ...(row.officer !== null && { officer: row.officer }),
  ...(row.waits_for !== null && { waitsFor: row.waits_for }),
  ...(row.waits_until !== null && { waitsUntil: row.waits_until }),
  ...(row.substitute_due_on !== null && { substituteDueOn: row.substitute_due_on }),
});
