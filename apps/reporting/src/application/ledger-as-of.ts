// Which ledger answers: the tables for now, the log for another day or instant.
import type { AsOf, CurrentLedger, Ledger, PastLedgers } from './ports.js';

/** The ledger on the two clocks. */
export const ledgerAsOf = async (
  ledgers: { readonly current: CurrentLedger; readonly past: PastLedgers },
  asOf: AsOf,
  callId: string | undefined,
): Promise<Ledger> => {
  if (asOf.validAt === undefined && asOf.knownAt === undefined) return ledgers.current;
  return ledgers.past.at(asOf, callId);
};
