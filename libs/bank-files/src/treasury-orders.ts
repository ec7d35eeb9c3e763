// A flow of payment orders to a treasurer: OPI (Ordinativi di Pagamento e Incasso) over SIOPE+, technical rules of AgID 1.3.1 and later.
import type { Cents, Iban, Instant, LocalDate } from '@buono/kernel';
import { latin } from './latin.js';
import { decimal, escaped } from './xml-text.js';

/** The body as SIOPE+ and its treasurer know it. */
export interface TreasuryBody {
  readonly name: string;
  /** codice_ente: its office in the index of public bodies (IPA). */
  readonly office: string;
  readonly istatCode: string;
  readonly taxCode: string;
  /** codice_tramite_ente, codice_tramite_BT: the channels of the two, as A2A-12345678. */
  readonly channel: string;
  readonly treasurerChannel: string;
  /** ABI of the treasurer's bank, five digits. */
  readonly treasurerAbi: string;
  /** codice_ente_BT: how the treasurer calls the body. */
  readonly treasurerCode: string;
}

/** What holds for all orders of a flow. */
export interface TreasuryFlow {
  /** Unique for ever; at most 35 characters. */
  readonly flowId: string;
  readonly createdAt: Instant;
  /** The day of the orders, which says the year of the budget (esercizio). */
  readonly orderDate: LocalDate;
  /** Asked of the treasurer where it is later. */
  readonly executionDate: LocalDate;
  readonly body: TreasuryBody;
  /** The number of the first order; the others follow without gaps. */
  readonly firstNumber: number;
  /** Codice gestionale uscite: what the money is for in the accounts of public bodies (SIOPE). */
  readonly cgu: string;
  /** A commercial debt says its CIG, or why it has none. */
  readonly debt: 'commercial' | 'non-commercial';
  /** Why there is no CIG, as SIOPE calls it. */
  readonly noCigBecause?: string;
}

/** One order with one payee. */
export interface TreasuryOrder {
  /** At most 35 characters of the SEPA set, unique for ever. */
  readonly endToEndId: string;
  readonly amountCents: Cents;
  readonly payeeName: string;
  readonly payeeIban: Iban;
  readonly payeeVat?: string;
  readonly cause: string;
  readonly cup?: string;
  readonly cig?: string;
}

const NAME_LENGTH = 140;
const CAUSE_LENGTH = 370;
// What is paid by transfer bears no stamp (DPR 642/1972, table, art. 7).
const STAMP =
  '<bollo><assoggettamento_bollo>ESENTE BOLLO</assoggettamento_bollo><causale_esenzione_bollo>' +
  'Pagamento con accredito in conto (art. 7 tabella DPR 642/1972)</causale_esenzione_bollo></bollo>';
const CHARGES = '<spese><soggetto_destinatario_delle_spese>A CARICO ENTE</soggetto_destinatario_delle_spese></spese>';

/** The flow as text, a piece per order: however long, it is never whole in memory. */
export function* treasuryOrders(flow: TreasuryFlow, orders: Iterable<TreasuryOrder>): Generator<string> {
  yield opening(flow);
  let number = flow.firstNumber;
  for (const order of orders) {
    yield orderText(flow, order, number);
    number += 1;
  }
  yield '</flusso_ordinativi>\n';
}

const opening = ({ flowId, createdAt, orderDate, body }: TreasuryFlow): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<flusso_ordinativi><testata_flusso>',
    field('codice_ABI_BT', body.treasurerAbi),
    field('identificativo_flusso', flowId),
    field('data_ora_creazione_flusso', createdAt.slice(0, 19)),
    field('codice_ente', body.office),
    field('descrizione_ente', nameOf(body.name)),
    field('codice_istat_ente', body.istatCode),
    field('codice_fiscale_ente', body.taxCode),
    field('codice_tramite_ente', body.channel),
    field('codice_tramite_BT', body.treasurerChannel),
    field('codice_ente_BT', body.treasurerCode),
    `</testata_flusso>${field('esercizio', orderDate.slice(0, 4))}\n`,
  ].join('');

const orderText = (flow: TreasuryFlow, order: TreasuryOrder, number: number): string => {
  const amount = decimal(order.amountCents);
  const later = flow.executionDate > flow.orderDate ? field('data_esecuzione_pagamento', flow.executionDate) : '';
  return [
    `<mandato>${field('tipo_operazione', 'INSERIMENTO')}${field('numero_mandato', String(number))}`,
    `${field('data_mandato', flow.orderDate)}${field('importo_mandato', amount)}<informazioni_beneficiario>`,
    `${field('progressivo_beneficiario', '1')}${field('importo_beneficiario', amount)}`,
    `${field('tipo_pagamento', 'SEPA CREDIT TRANSFER')}${later}${field('destinazione', 'LIBERA')}`,
    classification(flow, order, amount),
    `${STAMP}${CHARGES}<beneficiario>${field('anagrafica_beneficiario', nameOf(order.payeeName))}`,
    `${order.payeeVat === undefined ? '' : field('partita_iva_beneficiario', order.payeeVat)}</beneficiario>`,
    `<sepa_credit_transfer>${field('iban', order.payeeIban)}`,
    `${field('identificativo_end_to_end', order.endToEndId)}</sepa_credit_transfer>`,
    field('causale', latin(order.cause, CAUSE_LENGTH) || 'NOTPROVIDED'),
    '</informazioni_beneficiario></mandato>\n',
  ].join('');
};

const classification = (
  { cgu, debt, noCigBecause }: TreasuryFlow,
  { cup, cig }: TreasuryOrder,
  amount: string,
): string => {
  const why = cig === undefined ? maybe('motivo_esclusione_cig_siope', noCigBecause) : field('codice_cig_siope', cig);
  const owed =
    debt === 'commercial'
      ? `${field('tipo_debito_siope_c', 'COMMERCIALE')}${why}`
      : field('tipo_debito_siope_nc', 'NON_COMMERCIALE');
  const siope = `<classificazione_dati_siope_uscite>${owed}</classificazione_dati_siope_uscite>`;
  return `<classificazione>${field('codice_cgu', cgu)}${maybe('codice_cup', cup)}${field('importo', amount)}${siope}</classificazione>`;
};

/** A name of which nothing can be written is not provided: no element is empty. */
const nameOf = (name: string): string => latin(name, NAME_LENGTH) || 'NOTPROVIDED';

const maybe = (tag: string, text: string | undefined): string => (text === undefined ? '' : field(tag, text));

const field = (tag: string, text: string): string => `<${tag}>${escaped(text)}</${tag}>`;
