// The catalogue as rows: each offer with the places that are taken.
import type { StoredEvent } from '@buono/event-store';
import { foldedProjection, rowFold, type Projection, type ReadDatabase } from '@buono/read-model';
import type { LocalDate } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import {
  OfferingLines,
  type OfferingFilter,
  type OfferingLine,
  type OwnOfferingLine,
} from '../../application/ports.js';
import type { OfferingEvent } from '../../domain/offering/offering.js';
import { decodeIssuanceEvent } from '../persistence/aggregates.js';

/** A row of `offering_lines`. */
export type OfferingLineRow = {
  readonly offering_id: string;
  readonly provider_id: string;
  readonly category: string;
  readonly title: string;
  readonly comune: string;
  readonly zone: string;
  readonly unit: string;
  readonly tariff_cents: number;
  /** -1: no limit. */
  readonly places: number;
  readonly taken: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly withdrawn_from: string | null;
  readonly site_id: string | null;
};

const NO_LIMIT = -1;

/** The row after an event of its offer. */
export const offeringLine = (row: OfferingLineRow | undefined, event: OfferingEvent): OfferingLineRow | undefined => {
  if (event.type === 'OfferingPublished')
    return {
      ...{ offering_id: event.offeringId, provider_id: event.providerId, category: event.category },
      ...{ title: event.title, comune: event.comune, zone: event.zone, unit: event.unit },
      ...{ tariff_cents: event.tariffCents, places: event.places ?? NO_LIMIT, taken: 0 },
      ...{ valid_from: event.from, valid_to: event.to ?? null, withdrawn_from: null },
      site_id: event.siteId ?? null,
    };
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'OfferingChanged':
      return {
        ...row,
        ...{ tariff_cents: event.tariffCents, places: event.places ?? NO_LIMIT, valid_to: event.to ?? null },
      };
    case 'OfferingWithdrawn':
      return { ...row, withdrawn_from: event.from };
    case 'PlaceTaken':
      return { ...row, taken: row.taken + 1 };
    case 'PlaceLeft':
      return { ...row, taken: row.taken - 1 };
  }
};

interface Told {
  readonly id: string;
  readonly event: OfferingEvent;
}

const decodeOfferingEvent = (stored: StoredEvent): Told | undefined =>
  stored.stream.startsWith('offering-') ? (decodeIssuanceEvent(stored) as Told | undefined) : undefined;

/** The projection `offering-lines` over issuance's own log. */
export const offeringLinesProjection = (): Projection<StoredEvent> =>
  foldedProjection({
    name: 'offering-lines',
    version: 2,
    decode: decodeOfferingEvent,
    tables: [
      rowFold<StoredEvent, Told, OfferingLineRow>({
        table: 'offering_lines',
        columns: {
          offering_id: 'text',
          provider_id: 'text',
          category: 'text',
          title: 'text',
          comune: 'text',
          zone: 'text',
          unit: 'text',
          tariff_cents: 'integer',
          places: 'integer',
          taken: 'integer',
          valid_from: 'text',
          valid_to: 'text?',
          withdrawn_from: 'text?',
          site_id: 'text?',
        },
        key: ['offering_id'],
        indexes: [['zone', 'category'], ['comune'], ['provider_id']],
        touches: ({ id }) => [id],
        fold: (row, { event }) => offeringLine(row, event),
      }),
    ],
  });

/** OfferingLines over `offering_lines`. */
export class SqlOfferingLines extends OfferingLines {
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
    { on, zone, comune, category, providerId, isFree }: OfferingFilter,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly OfferingLine[]> {
    let query = this.reads.queries<{ offering_lines: OfferingLineRow }>().selectFrom('offering_lines').selectAll();
    query = query
      .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', on)]))
      .where((row) => row.or([row('withdrawn_from', 'is', null), row('withdrawn_from', '>', on)]));
    if (zone !== undefined) query = query.where('zone', '=', zone);
    if (comune !== undefined) query = query.where('comune', '=', comune);
    if (category !== undefined) query = query.where('category', '=', category);
    if (providerId !== undefined) query = query.where('provider_id', '=', providerId);
    if (isFree)
      query = query.where((row) => row.or([row('places', '=', NO_LIMIT), row('places', '>', row.ref('taken'))]));
    if (page.after !== undefined) query = query.where('offering_id', '>', page.after);
    return (await query.orderBy('offering_id').limit(page.limit).execute()).map(lineOf);
  }

  override async own(
    providerId: string,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly OwnOfferingLine[]> {
    const all = this.reads.queries<{ offering_lines: OfferingLineRow }>().selectFrom('offering_lines').selectAll();
    const own = all.where('provider_id', '=', providerId);
    const beyond = after === undefined ? own : own.where('offering_id', '>', after);
    return (await beyond.orderBy('offering_id').limit(limit).execute()).map((row) => ({
      ...lineOf(row),
      taken: row.taken,
      ...(row.withdrawn_from !== null && { withdrawnFrom: row.withdrawn_from as LocalDate }),
    }));
  }
}

const lineOf = (row: OfferingLineRow): OfferingLine => ({
  offeringId: row.offering_id,
  providerId: row.provider_id,
  category: row.category,
  title: row.title,
  comune: row.comune,
  zone: row.zone,
  unit: row.unit,
  tariffCents: row.tariff_cents,
  ...(row.places !== NO_LIMIT && { places: row.places, freePlaces: Math.max(0, row.places - row.taken) }),
  from: row.valid_from as LocalDate,
  ...(row.valid_to !== null && { to: row.valid_to as LocalDate }),
  ...(row.site_id !== null && { siteId: row.site_id }),
});
