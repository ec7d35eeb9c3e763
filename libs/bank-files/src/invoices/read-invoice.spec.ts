// What is read of a FatturaPA file, and what is refused with its place.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inventedInvoice as written } from '../testing/index.js';
import { InvoiceUnreadable } from './invoice.js';
import { readInvoice } from './read-invoice.js';

const reading = (text: string): InvoiceUnreadable => {
  try {
    readInvoice(text);
  } catch (error) {
    if (error instanceof InvoiceUnreadable) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('an invoice', () => {
  it('says who supplies, whom, when and under which number', () =>
    expect(
      readInvoice(written({ taxCode: 'bnclra80e44d612x', cup: 'D11B26000010001', cig: 'Z1234567AB' })),
    ).toMatchObject({
      format: 'FPA12',
      office: 'UFABC1',
      documentType: 'TD01',
      number: '12/E',
      date: '2026-09-30',
      supplier: { vat: 'IT01234567897', taxCode: 'BNCLRA80E44D612X' },
      customer: { taxCode: '01386030488' },
      cups: ['D11B26000010001'],
      cigs: ['Z1234567AB'],
      summaries: [{ nature: 'N4', taxableCents: 10_000, taxCents: 0 }],
    }));

  it.each(['', 'p:', 'ns3:'])('is known by its namespace, whatever its prefix «%s»', (prefix) =>
    expect(readInvoice(written({ prefix })).number).toBe('12/E'),
  );

  it('may begin with a mark of the byte order, or hold words in CDATA', () => {
    expect(readInvoice(`\ufeff${written()}`).number).toBe('12/E');
    expect(readInvoice(written({ cause: '<![CDATA[<b>]]]]><![CDATA[> & 😀]]>' })).references).toEqual(['<b>]]> & 😀']);
  });

  it('reads what is withheld and the stamp, two euro where the amount is left out', () => {
    const more =
      '<DatiRitenuta><TipoRitenuta>RT01</TipoRitenuta><ImportoRitenuta>20.00</ImportoRitenuta></DatiRitenuta>' +
      '<DatiBollo><BolloVirtuale>SI</BolloVirtuale></DatiBollo>';
    expect(readInvoice(written({ more }))).toMatchObject({ withheldCents: 2_000, stampCents: 200 });
  });

  const text = written();
  it.each([
    ['half a file', text.slice(0, -30), 'not-xml', ''],
    ['nothing', '', 'not-xml', ''],
    ['a signed envelope', '0\ufffd\u0006\t*\ufffd', 'signed-file', ''],
    ['a signed envelope in base64', 'MIIGDgYJKoZIhvcNAQcC', 'signed-file', ''],
    ['a document type', text.replace('?>', '?><!DOCTYPE x [<!ENTITY e "x">]>'), 'document-type', ''],
    ['an entity of nobody', text.replace('Servizi', '&e;'), 'not-xml', ''],
    ['nested elements without end', '<a>'.repeat(50), 'too-complex', ''],
    ['another root', '<Document/>', 'not-an-invoice', ''],
    ['another namespace', text.replace('fatture/v1.2"', 'fatture/v1.0"'), 'not-an-invoice', ''],
    ['a simplified invoice', '<FatturaElettronicaSemplificata/>', 'simplified', ''],
    [
      'two bodies',
      text.replace('</FatturaElettronicaBody>', '</FatturaElettronicaBody><FatturaElettronicaBody/>'),
      'several-invoices',
      '',
    ],
    [
      'no number',
      text.replace(/<Numero>.*?<\/Numero>/, ''),
      'missing',
      'FatturaElettronica/FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/Numero',
    ],
    [
      'a day that is none',
      written({ date: '2026-02-30' }),
      'wrong-value',
      'FatturaElettronica/FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/Data',
    ],
    [
      'an amount with a comma',
      written({ price: '100,00' }),
      'wrong-value',
      'FatturaElettronica/FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee/PrezzoUnitario',
    ],
    [
      'no summary',
      text.replace(/<DatiRiepilogo>.*<\/DatiRiepilogo>/, ''),
      'missing',
      'FatturaElettronica/FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo',
    ],
    [
      'no customer',
      text.replace('<CodiceFiscale>01386030488</CodiceFiscale>', ''),
      'missing',
      'FatturaElettronica/FatturaElettronicaHeader/CessionarioCommittente/DatiAnagrafici/CodiceFiscale',
    ],
  ])('with %s is refused, and says why and where', (_, file, fault, place) =>
    expect(reading(file)).toMatchObject({ fault, place }),
  );

  it('is read or refused, never anything else, however its file is cut or changed', () =>
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }), (at, cut, strange) => {
        const file = text.slice(0, at) + strange + text.slice(at + cut);
        try {
          readInvoice(file);
        } catch (error) {
          if (!(error instanceof InvoiceUnreadable)) throw error;
        }
      }),
    ));
});
