// Tells the other contexts which claims a statement declared lines of.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import type { StatementLines } from '../../application/ports.js';
import { declaredEventIn, programmeOfStream } from '../persistence/programme-aggregates.js';

/** One message for each claim of a statement that was signed; undefined for all else in the log. */
export const announceStatements =
  (lines: StatementLines) =>
  (stored: StoredEvent): undefined | Promise<readonly Announcement[]> => {
    const event = declaredEventIn(stored);
    if (event?.type !== 'StatementDeclared') return undefined;
    const { statementId, declaredOn } = event;
    return announced(lines, { programmeId: programmeOfStream(stored.stream), statementId, declaredOn });
  };

const announced = async (
  lines: StatementLines,
  said: { readonly programmeId: string; readonly statementId: string; readonly declaredOn: string },
): Promise<readonly Announcement[]> => {
  const calls = new Map<string, string>();
  for (const { claimId, callId } of await lines.of(said.programmeId, [said.statementId])) calls.set(claimId, callId);
  return [...calls].map(([claimId, callId]) => ({
    type: 'it.buono.reporting.claim-declared.v1',
    subject: claimId,
    data: { claimId, callId, ...said },
  }));
};
