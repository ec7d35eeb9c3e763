// Open figures as a table: a row for each zone or group of zones, and nothing that a spreadsheet takes for a formula.
import type { OpenReport } from '../../application/show-open-figures.handler.js';
import { withComma } from '../../domain/comma.js';

const HEAD = [
  'avviso',
  'al',
  'zone',
  'domande_ricevute',
  'in_istruttoria',
  'in_attesa',
  'con_buono',
  'non_ammesse',
  'ritirate',
  'ripartito',
  'assegnato',
  'pagato',
  'disponibile',
  'giorni_mediani_decisione',
  'giorni_mediani_pagamento',
].join(';');

const euro = (amountCents: number | undefined): string => (amountCents === undefined ? '' : withComma(amountCents));

/** UTF-8, lines end with CR LF (RFC 4180); what is not public is empty. */
export const openTable = ({ call, upTo, rows }: OpenReport): string =>
  [
    HEAD,
    ...rows.map((row) =>
      [
        call.code,
        upTo,
        row.zones.join(' '),
        ...[row.received, row.underExamination, row.waiting, row.given, row.refused, row.withdrawn],
        ...[row.allocatedCents, row.assignedCents, row.paidCents, row.freeCents].map(euro),
        ...[row.medianDaysToDecide ?? '', row.medianDaysToPay ?? ''],
      ].join(';'),
    ),
    '',
  ].join('\r\n');
