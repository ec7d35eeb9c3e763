// A statement as a table: the same lines give the same bytes, whenever they are asked for.
import { withComma } from '../comma.js';
import type { LineDeclared } from './events.js';

const HEAD = 'avviso;zona;buono;rendiconto;utilizzo;tipo;data_servizio;fonte;anno;importo';
const KINDS = { service: 'servizio', correction: 'rettifica' } as const;

/** One row per line and source, amounts in euro with a comma; UTF-8, lines end with CR LF (RFC 4180). */
export const tableOf = (lines: readonly LineDeclared[]): string =>
  [
    HEAD,
    ...lines.flatMap(({ callId, zone, voucherId, claimId, redemptionId, kind, servedOn, shares }) =>
      shares.map(({ source, year, amountCents }) =>
        [
          callId,
          zone,
          voucherId,
          claimId,
          redemptionId,
          KINDS[kind],
          servedOn,
          quoted(source),
          year,
          withComma(amountCents),
        ].join(';'),
      ),
    ),
    '',
  ].join('\r\n');

// A text that a spreadsheet would take for a formula is kept from being one.
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
