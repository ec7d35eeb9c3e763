// Hears from reporting which claims were declared to who funds them.
import { localDate } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { Claims } from '../../application/ports.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_STATEMENTS = 'hear-of-statements';

/** Notes it in the claim, once. */
export const hearOfStatements = (bus: MessageBus, claims: Claims): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_STATEMENTS, ['it.buono.reporting.claim-declared.v1'], async (message) => {
    const { claimId, statementId, declaredOn } = message.data;
    const note = { type: 'NoteDeclared', statementId, declaredOn: localDate(declaredOn) } as const;
    return consumedAs(await claims.execute(claimId, note, metaForMessage(HEAR_OF_STATEMENTS, message)));
  });
