// The structure of an OPI flow, as the technical rules of AgID on SIOPE+ have it; their schema is told again, not copied.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, iban, instant, localDate } from '@buono/kernel';
import { structureFaults, type Structure } from './testing/index.js';
import { treasuryOrders, type TreasuryFlow, type TreasuryOrder } from './treasury-orders.js';
import { readXml, textAt, child, all } from './xml-element.js';

const AMOUNT = /^\d{1,13}\.\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OPI: Structure = {
  flusso_ordinativi: ['testata_flusso', 'esercizio', 'mandato+'],
  testata_flusso: [
    ...['codice_ABI_BT', 'identificativo_flusso', 'data_ora_creazione_flusso', 'codice_ente', 'descrizione_ente'],
    ...['codice_istat_ente', 'codice_fiscale_ente', 'codice_tramite_ente', 'codice_tramite_BT', 'codice_ente_BT'],
    'riferimento_ente?',
  ],
  mandato: ['tipo_operazione', 'numero_mandato', 'data_mandato', 'importo_mandato', 'informazioni_beneficiario+'],
  informazioni_beneficiario: [
    ...['progressivo_beneficiario', 'importo_beneficiario', 'tipo_pagamento', 'data_esecuzione_pagamento?'],
    ...['destinazione', 'classificazione+', 'bollo', 'spese', 'beneficiario', 'sepa_credit_transfer?', 'causale'],
  ],
  classificazione: ['codice_cgu', 'codice_cup?', 'codice_cpv?', 'importo', 'classificazione_dati_siope_uscite'],
  classificazione_dati_siope_uscite: [
    '(?:tipo_debito_siope_nc|tipo_debito_siope_c (?:codice_cig_siope|motivo_esclusione_cig_siope))',
  ],
  bollo: ['assoggettamento_bollo', 'causale_esenzione_bollo'],
  spese: ['soggetto_destinatario_delle_spese'],
  beneficiario: ['anagrafica_beneficiario', 'partita_iva_beneficiario?', 'codice_fiscale_beneficiario?'],
  sepa_credit_transfer: ['iban', 'bic?', 'identificativo_end_to_end?'],
  ...{ codice_ABI_BT: /^\d{5}$/, identificativo_flusso: /^[0-9A-Za-z-]{1,35}$/, esercizio: /^\d{4}$/ },
  ...{ data_ora_creazione_flusso: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, codice_ente: /^[A-Z0-9]{6}$/ },
  ...{ descrizione_ente: /^.{1,140}$/, codice_istat_ente: /^\d{1,15}$/, codice_fiscale_ente: /^\d{11}$/ },
  ...{ codice_tramite_ente: /^A2A-\d{8}$/, codice_tramite_BT: /^A2A-\d{8}$/, codice_ente_BT: /^\d{1,7}$/ },
  ...{ tipo_operazione: /^INSERIMENTO$/, numero_mandato: /^[1-9]\d{0,6}$/, data_mandato: DAY },
  ...{ importo_mandato: AMOUNT, importo_beneficiario: AMOUNT, importo: AMOUNT, progressivo_beneficiario: /^1$/ },
  ...{ tipo_pagamento: /^SEPA CREDIT TRANSFER$/, data_esecuzione_pagamento: DAY, destinazione: /^LIBERA$/ },
  ...{ codice_cgu: /^\d{10}$/, codice_cup: /^[A-Z0-9]{15}$/, codice_cig_siope: /^[A-Z0-9]{10}$/ },
  ...{ tipo_debito_siope_nc: /^NON_COMMERCIALE$/, tipo_debito_siope_c: /^COMMERCIALE$/ },
  ...{ motivo_esclusione_cig_siope: /^[A-Z_]+$/, assoggettamento_bollo: /^ESENTE BOLLO$/ },
  ...{ causale_esenzione_bollo: /^.{1,100}$/, soggetto_destinatario_delle_spese: /^A CARICO ENTE$/ },
  ...{ anagrafica_beneficiario: /^.{1,140}$/, partita_iva_beneficiario: /^\d{11}$/, causale: /^.{1,370}$/ },
  ...{ iban: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/, identificativo_end_to_end: /^[0-9a-z-]{1,35}$/ },
};

const flow = (over: Partial<TreasuryFlow> = {}): TreasuryFlow => ({
  flowId: '0f0e0d0c0b0a49080706050403020100',
  createdAt: instant('2026-05-31T09:30:00.000Z'),
  orderDate: localDate('2026-05-31'),
  executionDate: localDate('2026-06-03'),
  body: {
    name: 'Comune d’Esempio',
    ...{ office: 'UFABC1', istatCode: '000048017', taxCode: '01386030488', channel: 'A2A-12345678' },
    ...{ treasurerChannel: 'A2A-87654321', treasurerAbi: '05428', treasurerCode: '540300' },
  },
  firstNumber: 101,
  cgu: '1040205999',
  debt: 'non-commercial',
  ...over,
});
const order = (over: Partial<TreasuryOrder> = {}): TreasuryOrder => ({
  endToEndId: '00000000000040008000000000000001-1',
  amountCents: cents(1_000_000),
  payeeName: 'Società L’Albero & C.',
  payeeIban: iban('DE89370400440532013000'),
  payeeVat: '01234567897',
  cause: 'Rendiconto 2026-04 CUP D11B26000010001',
  ...over,
});
const written = (of = flow(), ...orders: TreasuryOrder[]): string => [...treasuryOrders(of, orders)].join('');
const faults = (of = flow(), ...orders: TreasuryOrder[]) => structureFaults(written(of, ...orders), OPI);
const ordersIn = (xml: string) => all(readXml(xml, { depth: 16, elements: 1_000 }), 'mandato');

describe('a flow of payment orders', () => {
  it('has the structure of its standard', () =>
    expect(faults(flow(), order(), order({ cup: 'D11B26000010001' }))).toEqual([]));
  it('numbers its orders without gaps, and says each amount three times', () => {
    const orders = ordersIn(written(flow(), order(), order({ amountCents: cents(5) })));
    expect(orders.map((one) => textAt(one, 'numero_mandato'))).toEqual(['101', '102']);
    expect(orders.map((one) => textAt(one, 'importo_mandato'))).toEqual(['10000.00', '0.05']);
    for (const one of orders) {
      const payee = child(one, 'informazioni_beneficiario')!;
      expect(textAt(payee, 'importo_beneficiario')).toBe(textAt(one, 'importo_mandato'));
      expect(textAt(payee, 'classificazione', 'importo')).toBe(textAt(one, 'importo_mandato'));
    }
  });
  it('asks for a day only where it is later', () => {
    expect(written(flow(), order())).toContain('<data_esecuzione_pagamento>2026-06-03<');
    expect(written(flow({ executionDate: localDate('2026-05-31') }), order())).not.toContain('data_esecuzione');
  });
  it('says the CIG of a commercial debt, or why it has none', () => {
    const commercial = flow({ debt: 'commercial', noCigBecause: 'MANCANZA_ALTRO_MOTIVO' });
    expect(faults(commercial, order(), order({ cig: 'Z1234567AB' }))).toEqual([]);
    expect(written(commercial, order({ cig: 'Z1234567AB' }))).toContain('<codice_cig_siope>Z1234567AB<');
    expect(faults(flow({ debt: 'commercial' }), order())).not.toEqual([]);
  });
  it('is written piece by piece', () => {
    let asked = 0;
    const endless = (function* () {
      for (;;) {
        asked += 1;
        yield order();
      }
    })();
    const pieces = treasuryOrders(flow(), endless);
    for (let piece = 0; piece < 3; piece += 1) pieces.next();
    expect(asked).toBe(2);
  });
  it.each([
    ['nothing that a bank can write', '日本 😀'],
    ['controls', '\u0000\u0007\ufffe'],
    ['markup', '</causale>]]><!--&'],
    ['a very long text', '€à'.repeat(10_000)],
  ])('has that structure with %s', (_, text) =>
    expect(faults(flow({ body: { ...flow().body, name: text } }), order({ payeeName: text, cause: text }))).toEqual([]),
  );
  it('has it whatever is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (payeeName, cause) => {
        expect(faults(flow(), order({ payeeName, cause }))).toEqual([]);
      }),
    ));
});
