// Invented invoices, as a provider's program writes them; and how the structure of a written file is looked at.
export { structureFaults, type Structure } from './structure.js';
export { inventedJournal, journalMovement, type InventedMovement } from './journal.js';

/** What an invented invoice says; all is right unless told otherwise. */
export interface InventedInvoice {
  readonly type?: string;
  readonly number?: string;
  readonly date?: string;
  readonly vat?: string;
  readonly taxCode?: string;
  readonly body?: string;
  readonly office?: string;
  /** Euro with two decimals. */
  readonly price?: string;
  readonly rate?: string;
  readonly tax?: string;
  readonly nature?: string;
  readonly exigibility?: 'I' | 'D' | 'S';
  readonly total?: string;
  readonly cup?: string;
  readonly cig?: string;
  /** Written into DatiGeneraliDocumento after its number. */
  readonly more?: string;
  readonly cause?: string;
  readonly prefix?: string;
}

/** The text of such an invoice: 100.00 euro of exempt services (N4) unless told otherwise. */
export const inventedInvoice = (said: InventedInvoice = {}): string => {
  const { type = 'TD01', number = '12/E', date = '2026-09-30', vat = '01234567897', body = '01386030488' } = said;
  const { office = 'UFABC1', price = '100.00', rate = '0.00', tax = '0.00', exigibility, cup, cig, cause } = said;
  const { nature = rate === '0.00' ? 'N4' : undefined, total, more = '', prefix = 'p:', taxCode } = said;
  const rated = `<AliquotaIVA>${rate}</AliquotaIVA>${nature === undefined ? '' : `<Natura>${nature}</Natura>`}`;
  const order =
    cup === undefined && cig === undefined
      ? ''
      : `<DatiOrdineAcquisto><IdDocumento>1</IdDocumento>${tag('CodiceCUP', cup)}${tag('CodiceCIG', cig)}</DatiOrdineAcquisto>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}FatturaElettronica versione="FPA12" `,
    `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">`,
    '<FatturaElettronicaHeader><DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>1</IdCodice>',
    '</IdTrasmittente><ProgressivoInvio>1</ProgressivoInvio><FormatoTrasmissione>FPA12</FormatoTrasmissione>',
    `<CodiceDestinatario>${office}</CodiceDestinatario></DatiTrasmissione>`,
    `<CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>${vat}</IdCodice></IdFiscaleIVA>`,
    `${tag('CodiceFiscale', taxCode)}<Anagrafica><Denominazione>Cooperativa</Denominazione></Anagrafica></DatiAnagrafici></CedentePrestatore>`,
    `<CessionarioCommittente><DatiAnagrafici><CodiceFiscale>${body}</CodiceFiscale></DatiAnagrafici></CessionarioCommittente>`,
    '</FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>',
    `<TipoDocumento>${type}</TipoDocumento><Divisa>EUR</Divisa><Data>${date}</Data><Numero>${number}</Numero>${more}`,
    `${tag('ImportoTotaleDocumento', total)}${tag('Causale', cause)}</DatiGeneraliDocumento>${order}</DatiGenerali>`,
    '<DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Servizi &amp; assistenza</Descrizione>',
    `<PrezzoUnitario>${price}</PrezzoUnitario><PrezzoTotale>${price}</PrezzoTotale>${rated}</DettaglioLinee>`,
    `<DatiRiepilogo>${rated}<ImponibileImporto>${price}</ImponibileImporto><Imposta>${tax}</Imposta>`,
    `${tag('EsigibilitaIVA', exigibility)}</DatiRiepilogo></DatiBeniServizi></FatturaElettronicaBody></${prefix}FatturaElettronica>`,
  ].join('');
};

const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${text}</${name}>`;
