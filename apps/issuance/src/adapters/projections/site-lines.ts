// The sites of providers as rows.
import type { Position, StoredEvent } from '@buono/event-store';
import type { LocalDate } from '@buono/kernel';
import { foldedProjection, rowFold, type Projection, type ReadDatabase } from '@buono/read-model';
import { SiteLines, type SiteLine } from '../../application/ports.js';
import type { SiteEvent } from '../../domain/site/site.js';
import { decodeIssuanceEvent } from '../persistence/aggregates.js';

/** A row of `site_lines`. */
export type SiteLineRow = {
  readonly site_id: string;
  readonly provider_id: string;
  readonly name: string;
  readonly address: string;
  readonly comune: string;
  readonly zone: string;
  readonly capacity: number | null;
  readonly closed_from: string | null;
};

/** The row after an event of its site. */
export const siteLine = (row: SiteLineRow | undefined, event: SiteEvent): SiteLineRow | undefined => {
  if (event.type === 'SiteOpened')
    return {
      ...{ site_id: event.siteId, provider_id: event.providerId, name: event.name, address: event.address },
      ...{ comune: event.comune, zone: event.zone, capacity: event.capacity ?? null, closed_from: null },
    };
  if (row === undefined) return undefined;
  if (event.type === 'SiteClosed') return { ...row, closed_from: event.from };
  return { ...row, name: event.name, address: event.address, capacity: event.capacity ?? null };
};

interface Told {
  readonly id: string;
  readonly event: SiteEvent;
}

/** The projection `site-lines` over issuance's own log. */
export const siteLinesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'site-lines',
    version: 1,
    decode: (stored: StoredEvent): Told | undefined =>
      stored.stream.startsWith('site-') ? (decodeIssuanceEvent(stored) as Told | undefined) : undefined,
    tables: [
      rowFold<StoredEvent, Told, SiteLineRow>({
        table: 'site_lines',
        columns: {
          site_id: 'text',
          provider_id: 'text',
          name: 'text',
          address: 'text',
          comune: 'text',
          zone: 'text',
          capacity: 'integer?',
          closed_from: 'text?',
        },
        key: ['site_id'],
        indexes: [['provider_id', 'site_id']],
        touches: ({ id }) => [id],
        fold: (row, { event }) => siteLine(row, event),
      }),
    ],
  });

/** SiteLines over `site_lines`. */
export class SqlSiteLines extends SiteLines {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: { waitFor(position: Position, timeoutMs: number): Promise<boolean> },
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override async list(
    providerId: string,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly SiteLine[]> {
    const all = this.reads.queries<{ site_lines: SiteLineRow }>().selectFrom('site_lines').selectAll();
    const own = all.where('provider_id', '=', providerId);
    const beyond = after === undefined ? own : own.where('site_id', '>', after);
    return (await beyond.orderBy('site_id').limit(limit).execute()).map(lineOf);
  }
}

const lineOf = (row: SiteLineRow): SiteLine => ({
  ...{ siteId: row.site_id, providerId: row.provider_id, name: row.name, address: row.address },
  ...{ comune: row.comune, zone: row.zone },
  ...(row.capacity !== null && { capacity: row.capacity }),
  ...(row.closed_from !== null && { closedFrom: row.closed_from as LocalDate }),
});
