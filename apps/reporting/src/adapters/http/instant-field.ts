// The check of an instant in a query, and what it becomes.
import { fieldCheck, type FieldOptions } from '@buono/http';
import { instantFromMillis, isLocalDate, type Instant } from '@buono/kernel';

const WRITTEN = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant of an RFC 3339 text with seconds, at most milliseconds, and `Z` or an offset; undefined if it is none. */
export const instantOf = (text: string): Instant | undefined => {
  if (!WRITTEN.test(text) || !isLocalDate(text.slice(0, 10))) return undefined;
  try {
    return instantFromMillis(Date.parse(text));
  } catch (error) {
    // An offset can carry the first or last day of the calendar out of it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** An instant, RFC 3339. */
export const IsInstantText = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isInstantText',
      schema: { type: 'string', format: 'date-time', example: '2026-09-01T10:00:00Z' },
      accepts: (value) => typeof value === 'string' && instantOf(value) !== undefined,
      remedy: 'un istante che esiste, scritto AAAA-MM-GGTHH:MM:SSZ (per esempio 2026-09-01T10:00:00Z)',
    },
    options,
  );
