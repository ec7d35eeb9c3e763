// Reads a file of FatturaPA 1.2 (specifications of the Agenzia delle Entrate on the format of electronic invoices).
import { readXml, XmlUnreadable, type XmlElement } from '../xml-element.js';
import {
  InvoiceUnreadable,
  ONE,
  type FundContribution,
  type Invoice,
  type InvoiceLine,
  type InvoiceParty,
  type InvoiceSummary,
  type PriceChange,
} from './invoice.js';
import {
  inside,
  insideAll,
  maybeCents,
  maybeScaled,
  maybeText,
  needed,
  neededAll,
  neededCents,
  neededDate,
  neededScaled,
  neededText,
  textsIn,
  type Place,
} from './invoice-fields.js';

const NAMESPACE = /^http:\/\/ivaservizi\.agenziaentrate\.gov\.it\/docs\/xsd\/fatture\/v1\.2(?:\.\d+)?$/;
// A file of 5 MB, which is the exchange system's own limit, has fewer; attachments are not read.
const LIMITS = { depth: 16, elements: 200_000, skipped: new Set(['Attachment']) } as const;
const RELATED = [
  'DatiOrdineAcquisto',
  'DatiContratto',
  'DatiConvenzione',
  'DatiRicezione',
  'DatiFattureCollegate',
] as const;

const ANY = /^.+$/s;
const NUMBER = /^(?=.*\d)[\u0020-\u00ff]{1,20}$/;

/**
 * One invoice. What is kept of it is in the form of the standard; whether its sums are right is another question.
 * @throws InvoiceUnreadable with the place of the first fault
 */
export const readInvoice = (text: string): Invoice => {
  const root: Place = { element: rootOf(text), path: 'FatturaElettronica' };
  const header = needed(root, 'FatturaElettronicaHeader');
  const bodies = neededAll(root, 'FatturaElettronicaBody');
  const [body, second] = bodies;
  if (second !== undefined) throw new InvoiceUnreadable('several-invoices', second.element.line);
  return { ...headerOf(header), ...bodyOf(body!) };
};

const rootOf = (text: string): XmlElement => {
  const begin = text.trimStart();
  // An envelope of CAdES begins with its own tag, or with that in base64.
  if (/^(?:0[^ -~]|MI[A-Z])/.test(begin)) throw new InvoiceUnreadable('signed-file', 1);
  const root = parsed(text);
  if (root.name === 'FatturaElettronicaSemplificata') throw new InvoiceUnreadable('simplified', root.line);
  const known = Object.values(root.attributes).some((value) => NAMESPACE.test(value));
  if (root.name !== 'FatturaElettronica' || !known) throw new InvoiceUnreadable('not-an-invoice', root.line);
  return root;
};

const parsed = (text: string): XmlElement => {
  try {
    return readXml(text, LIMITS);
  } catch (error) {
    if (!(error instanceof XmlUnreadable)) throw error;
    const { problem, line } = error;
    throw new InvoiceUnreadable(problem === 'not-xml' || problem === 'document-type' ? problem : 'too-complex', line);
  }
};

const headerOf = (header: Place): Pick<Invoice, 'format' | 'office' | 'supplier' | 'customer'> => {
  const sent = needed(header, 'DatiTrasmissione');
  const format = neededText(sent, 'FormatoTrasmissione', /^FP[AR]12$/) as Invoice['format'];
  return {
    format,
    office: neededText(sent, 'CodiceDestinatario', format === 'FPA12' ? /^[A-Z0-9]{6}$/i : /^[A-Z0-9]{7}$/i),
    supplier: partyOf(needed(header, 'CedentePrestatore'), true),
    customer: partyOf(needed(header, 'CessionarioCommittente'), false),
  };
};

const partyOf = (party: Place, supplies: boolean): InvoiceParty => {
  const data = needed(party, 'DatiAnagrafici');
  const number = supplies ? needed(data, 'IdFiscaleIVA') : inside(data, 'IdFiscaleIVA');
  const taxCode = maybeText(data, 'CodiceFiscale', /^[A-Z0-9]{11,16}$/i)?.toUpperCase();
  const vat =
    number &&
    (neededText(number, 'IdPaese', /^[A-Z]{2}$/) + neededText(number, 'IdCodice', /^[^\s]{1,28}$/)).toUpperCase();
  if (vat === undefined && taxCode === undefined) needed(data, 'CodiceFiscale');
  return { ...(vat !== undefined && { vat }), ...(taxCode !== undefined && { taxCode }) };
};

const bodyOf = (body: Place): Omit<Invoice, 'format' | 'office' | 'supplier' | 'customer'> => {
  const general = needed(body, 'DatiGenerali');
  const document = needed(general, 'DatiGeneraliDocumento');
  const goods = needed(body, 'DatiBeniServizi');
  neededText(document, 'Divisa', /^EUR$/);
  const totalCents = maybeCents(document, 'ImportoTotaleDocumento');
  const stamp = inside(document, 'DatiBollo');
  const related = RELATED.flatMap((tag) => insideAll(general, tag));
  return {
    documentType: neededText(document, 'TipoDocumento', /^TD\d{2}$/),
    number: neededText(document, 'Numero', NUMBER),
    date: neededDate(document, 'Data'),
    lines: neededAll(goods, 'DettaglioLinee').map(lineOf),
    summaries: neededAll(goods, 'DatiRiepilogo').map(summaryOf),
    funds: insideAll(document, 'DatiCassaPrevidenziale').map(fundOf),
    changes: insideAll(document, 'ScontoMaggiorazione').map(changeOf),
    ...(totalCents !== undefined && { totalCents }),
    roundingCents: maybeCents(document, 'Arrotondamento') ?? 0,
    // Its amount may be left out: two euro (DPR 642/1972, tariff, art. 13).
    ...(stamp !== undefined && { stampCents: maybeCents(stamp, 'ImportoBollo') ?? 200 }),
    withheldCents: insideAll(document, 'DatiRitenuta').reduce(
      (sum, held) => sum + neededCents(held, 'ImportoRitenuta'),
      0,
    ),
    cups: related.flatMap((one) => textsIn(one, 'CodiceCUP')),
    cigs: related.flatMap((one) => textsIn(one, 'CodiceCIG')),
    references: [...related.flatMap((one) => textsIn(one, 'IdDocumento')), ...textsIn(document, 'Causale')],
  };
};

const lineOf = (line: Place): InvoiceLine => {
  neededText(line, 'Descrizione', ANY);
  return {
    number: neededText(line, 'NumeroLinea', /^\d{1,4}$/),
    quantity: maybeScaled(line, 'Quantita') ?? ONE,
    unitPrice: neededScaled(line, 'PrezzoUnitario'),
    changes: insideAll(line, 'ScontoMaggiorazione').map(changeOf),
    total: neededScaled(line, 'PrezzoTotale'),
    ...rateOf(line),
  };
};

const rateOf = (place: Place): Pick<InvoiceLine, 'rate' | 'nature'> => {
  const nature = maybeText(place, 'Natura', /^N[1-7](?:\.\d)?$/);
  return { rate: neededScaled(place, 'AliquotaIVA'), ...(nature !== undefined && { nature }) };
};

const changeOf = (change: Place): PriceChange => {
  const percent = maybeScaled(change, 'Percentuale');
  const amount = maybeScaled(change, 'Importo');
  if (percent === undefined && amount === undefined) needed(change, 'Importo');
  return {
    sign: neededText(change, 'Tipo', /^(?:SC|MG)$/) === 'MG' ? 1 : -1,
    ...(percent !== undefined && { percent }),
    ...(amount !== undefined && { amount }),
  };
};

const summaryOf = (summary: Place): InvoiceSummary => {
  const exigibility = maybeText(summary, 'EsigibilitaIVA', /^[IDS]$/) as InvoiceSummary['exigibility'];
  return {
    ...rateOf(summary),
    taxableCents: neededCents(summary, 'ImponibileImporto'),
    taxCents: neededCents(summary, 'Imposta'),
    rounding: maybeScaled(summary, 'Arrotondamento') ?? 0n,
    ...(exigibility !== undefined && { exigibility }),
  };
};

const fundOf = (fund: Place): FundContribution => ({
  cents: neededCents(fund, 'ImportoContributoCassa'),
  ...rateOf(fund),
});
