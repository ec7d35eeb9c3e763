// The lines of statements, read again from where they were written down.
import { createHash } from 'node:crypto';
import type { EventStore } from '@buono/event-store';
import { StatementLines } from '../../application/ports.js';
import type { LineDeclared } from '../../domain/declared/events.js';
import { tableOf } from '../../domain/declared/table.js';
import { declaredEventIn, declaredStreamOf } from './programme-aggregates.js';

/** StatementLines over reporting's log. */
export class LoggedStatementLines extends StatementLines {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async of(programmeId: string, statementIds: readonly string[]): Promise<readonly LineDeclared[]> {
    const { events } = await this.store.read(declaredStreamOf(programmeId));
    const told = events.flatMap((stored) => declaredEventIn(stored) ?? []);
    return statementIds.flatMap((id) =>
      told.flatMap((event) => (event.type === 'LinesDeclared' && event.statementId === id ? event.lines : [])),
    );
  }

  override async digestOf(programmeId: string, statementId: string): Promise<string> {
    const table = tableOf(await this.of(programmeId, [statementId]));
    return createHash('sha256').update(table).digest('hex');
  }
}
