// Which services of a payee are not payable on a day: held, asked to be confirmed, or disputed.
import type { LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import type { RedemptionTables } from './tables.js';

/** The ids of the services. */
export const servicesHeld = async (
  reads: ReadDatabase,
  payeeId: string,
  on: LocalDate,
): Promise<ReadonlySet<string>> => {
  const db = reads.queries<RedemptionTables>();
  const held = db.selectFrom('held_services').select('redemption_id').where('payee_id', '=', payeeId);
  const asked = db.selectFrom('service_confirmations').select('redemption_id').where('payee_id', '=', payeeId);
  const rows = await Promise.all([
    held.where('status', '=', 'open').where('until_day', '>=', on).execute(),
    asked.where('status', '=', 'asked').where('until_day', '>=', on).execute(),
    asked.where('status', '=', 'disputed').execute(),
  ]);
  return new Set(rows.flat().map(({ redemption_id }) => redemption_id));
};
