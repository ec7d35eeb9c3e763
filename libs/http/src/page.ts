// Pages of long lists: an opaque cursor instead of a number of page, so that rows added meanwhile move nothing.
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as ConvertTo } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { ProblemException } from './problem.js';
import { isStorable } from './storable-text.js';
import { IsWholeNumber } from './validation/field-checks.js';
import { CleanText } from './validation/text-checks.js';

/** A page: its items and, unless it is the last, the cursor of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** What a cursor holds: the sort key of the last row shown. Never personal data: cursors travel in URLs. */
export type CursorValues = readonly (string | number)[];

/** How many rows a page has when the caller does not say. */
export const PAGE_SIZE = 50;
/** The most rows a page may have. */
export const MAX_PAGE_SIZE = 500;

/** The query of every list: `?limit=…&cursor=…`. Extend it with the filters of the list. */
export class PageQuery {
  /** Rows wanted, 1 to 500; `PAGE_SIZE` unless said. */
  @Optional(() => Number)
  @IsWholeNumber({
    min: 1,
    max: MAX_PAGE_SIZE,
    description: `Righe per pagina, da 1 a ${MAX_PAGE_SIZE} (${PAGE_SIZE} se non indicato)`,
  })
  limit?: number;

  /** The `next` of the page before. */
  @Optional()
  @CleanText(1_000, { description: 'Il valore «next» della pagina precedente' })
  cursor?: string;
}

/** A field of a query that may be absent; numbers say `() => Number`, since queries are text. */
function Optional(type?: () => unknown): PropertyDecorator {
  return type === undefined ? IsOptional() : applyDecorators(IsOptional(), ConvertTo(type as () => Type));
}

/** The class of a page of `Item`, for the OpenAPI document: `class VoucherPage extends PageOf(VoucherView) {}`. */
export const PageOf = <T extends object>(Item: Type<T>): Type<{ items: T[]; next?: string }> => {
  class PageOfItems {
    @ApiProperty({ type: () => Item, isArray: true })
    items!: T[];

    @ApiPropertyOptional({ type: String, description: 'Il cursore della pagina seguente; manca nell’ultima.' })
    next?: string;
  }
  return PageOfItems;
};

/** The opaque cursor of these values. */
export const encodeCursor = (values: CursorValues): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; the 400 problem when it is none of ours. */
export const decodeCursor = (cursor: string): CursorValues => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length > 0 && values.every(isCursorValue)) return values;
  } catch {
    // Falls through: whatever is not our JSON is refused in the same words.
  }
  throw new ProblemException(
    400,
    'invalid-cursor',
    'Cursore non valido',
    'Riparti dalla prima pagina: il cursore non è valido.',
  );
};

// What a database may be asked for: the guard of its binds refuses the rest as a fault of ours.
const isCursorValue = (value: unknown): value is string | number =>
  typeof value === 'string' ? isStorable(value) : Number.isSafeInteger(value);

/** The page of rows read with `limit + 1`: the extra row only says that there is a next page. */
export const pageOf = <Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  cursor: (row: Row) => CursorValues,
): Page<T> => {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  const items = shown.map(item);
  return rows.length > limit && last !== undefined ? { items, next: encodeCursor(cursor(last)) } : { items };
};
