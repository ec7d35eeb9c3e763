// Which providers joined which calls, asked of the lists.
import type { ReadDatabase } from '@buono/read-model';
import type { PageAsked } from '../../application/lists.js';
import { AdhesionLists, type AdhesionFilter, type AdhesionRow } from '../../application/provider/adhesion-lists.js';
import type { AdhesionTableRow, RedemptionTables } from './tables.js';

export class SqlAdhesionLists extends AdhesionLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async list({ callId, providerId }: AdhesionFilter, page: PageAsked): Promise<readonly AdhesionRow[]> {
    let query = this.reads.queries<RedemptionTables>().selectFrom('adhesions').selectAll();
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (providerId !== undefined) query = query.where('provider_id', '=', providerId);
    if (page.after !== undefined) {
      const [call = '', provider = ''] = page.after.split('|');
      query = query.where((row) => row(row.refTuple('call_id', 'provider_id'), '>', row.tuple(call, provider)));
    }
    const rows = await query.orderBy('call_id').orderBy('provider_id').limit(page.limit).execute();
    return rows.map(adhesionOf);
  }

  override async callsToJoin(page: PageAsked): Promise<readonly string[]> {
    let query = this.reads.queries<RedemptionTables>().selectFrom('calls_to_join').select('call_id');
    if (page.after !== undefined) query = query.where('call_id', '>', page.after);
    return (await query.orderBy('call_id').limit(page.limit).execute()).map(({ call_id }) => call_id);
  }
}

const adhesionOf = (row: AdhesionTableRow): AdhesionRow => ({
  ...{ callId: row.call_id, providerId: row.provider_id, callVersion: row.call_version, terms: row.terms },
  from: row.joined_from,
  ...(row.services !== null && { services: JSON.parse(row.services) as string[] }),
  ...(row.sites !== null && { sites: JSON.parse(row.sites) as string[] }),
  ...(row.offers !== null && { offers: JSON.parse(row.offers) as string[] }),
  ...(row.tariffs !== null && { tariffs: JSON.parse(row.tariffs) as NonNullable<AdhesionRow['tariffs']> }),
  ...(row.places !== null && { places: row.places }),
  acceptedOn: row.accepted_on,
  ...(row.left_from !== null && { leftFrom: row.left_from }),
  ...(row.reason !== null && { reason: row.reason }),
});
