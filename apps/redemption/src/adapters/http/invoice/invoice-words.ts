// What is said of an invoice in Italian: each check, and each fault of a file.
import type { InvoiceFault, InvoiceUnreadable } from '@buono/bank-files';
import { invalidBody, refusalProblems, type RefusalProblem } from '@buono/http';
import type { PresentRefusal } from '../../../application/invoice/present-invoices.js';
import type { Check, CheckResult } from '../../../domain/invoice/checks.js';

const MET: Readonly<Record<Check | 'amount', readonly [what: string, remedy: string]>> = {
  'document-type': ['Il tipo di documento', 'serve una fattura, una parcella o una nota di credito'],
  date: ['La data del documento', 'deve stare fra l’inizio del mese rendicontato e oggi'],
  supplier: ['Il cedente o prestatore', 'deve essere l’ente che presenta il rendiconto'],
  customer: ['Il cessionario o committente', 'deve essere l’ente dell’avviso'],
  office: ['Il codice destinatario', 'deve essere l’ufficio dell’avviso'],
  cup: ['Il CUP', 'deve essere quello dell’avviso, e nessun altro'],
  cig: ['Il CIG', 'deve essere quello dell’avviso, e nessun altro'],
  'line-total': ['Il totale di ogni riga', 'deve essere prezzo per quantità, meno gli sconti'],
  taxable: ['L’imponibile di ogni aliquota', 'deve essere la somma delle sue righe'],
  tax: ['L’imposta di ogni aliquota', 'deve essere l’imponibile per l’aliquota'],
  total: ['Il totale del documento', 'deve essere la somma dei riepiloghi'],
  nature: ['La natura delle operazioni senza IVA', 'va indicata con un codice valido, e solo dove l’aliquota è zero'],
  'split-payment': ['La scissione dei pagamenti', 'non si applica all’inversione contabile'],
  withholding: ['La ritenuta d’acconto', 'il mandato paga per intero: decidi come versarla'],
  stamp: ['L’imposta di bollo', 'sopra 77,47 € esenti serve il bollo, salvo esenzione dell’ente'],
  amount: ['L’importo delle fatture del rendiconto', 'deve essere quanto si paga, al centesimo'],
};

/** One check in a sentence. */
export const checkSentence = (check: Check | 'amount', result: CheckResult): string => {
  const [what, remedy] = MET[check];
  switch (result) {
    case 'met':
      return `${what}: in regola.`;
    case 'not-asked':
      return `${what}: l’avviso non lo indica, non si confronta.`;
    case 'notice':
      return `${what}: da guardare, non ferma il pagamento; ${remedy}.`;
    case 'not-met':
      return `${what}: non torna; ${remedy}.`;
  }
};

const FAULTS: Readonly<Record<InvoiceFault, string>> = {
  'not-xml': 'Il file non è un XML ben formato. Esportalo di nuovo dal programma di fatturazione',
  'signed-file':
    'Il file è firmato (p7m): manda il file XML senza firma. Lo trovi nel programma di fatturazione o in «Fatture e corrispettivi»',
  'document-type': 'Il file dichiara un DOCTYPE, che una FatturaPA non ha: toglilo',
  'too-complex': 'Il file ha troppi elementi, o troppo annidati, per essere una FatturaPA',
  'not-an-invoice': 'Il file non è una FatturaElettronica versione 1.2',
  simplified: 'Verso le amministrazioni la fattura semplificata non è ammessa: emetti una fattura ordinaria',
  'several-invoices': 'Il file contiene più fatture (lotto): manda un file per ogni fattura',
  missing: 'Manca un dato obbligatorio. Correggi la fattura e mandala di nuovo',
  'wrong-value': 'Il valore non ha la forma prevista dalle specifiche FatturaPA. Correggi la fattura',
};

/** 400: the file is no invoice that can be read; nothing of it was kept. */
export const invoiceUnreadable = ({ fault, line, place }: InvoiceUnreadable) =>
  invalidBody([{ field: `body riga ${line}${place === '' ? '' : ` ${place}`}`, detail: `${FAULTS[fault]}.` }]);

/** The refusals of invoices, also for those that came through the exchange system. */
export const INVOICE_PROBLEMS: Readonly<Record<PresentRefusal, RefusalProblem>> = {
  'invoice-unknown': [404, 'Fattura sconosciuta', 'Non abbiamo trovato questa fattura. Controlla l’identificativo.'],
  'invoice-presented': [
    409,
    'Fattura già presentata',
    'Una fattura di questo numero e anno è già presentata per questo rendiconto, con un altro contenuto. Se la prima è sbagliata, chiedi all’ufficio di rifiutarla.',
  ],
  'invoice-refused': [409, 'Fattura già rifiutata', 'La fattura è stata rifiutata: chi l’ha emessa può ripresentarla.'],
  'invoice-accepted': [409, 'Fattura già accettata', 'La fattura è già accettata, con la stessa differenza.'],
  'own-invoice': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su una fattura tua o di un ente per cui operi. Se ne occuperà una collega o un collega.',
  ],
  'nothing-to-accept': [
    409,
    'Fattura in regola',
    'La fattura è in regola e l’importo torna: non c’è nulla da accettare.',
  ],
  'claim-not-submitted': [
    409,
    'Rendiconto non presentato',
    'La fattura si presenta dopo il rendiconto. Presenta prima il rendiconto (submission).',
  ],
  'payee-invoices-not': [
    409,
    'Fattura non dovuta',
    'Questo rendiconto rimborsa una persona: non serve né fattura né nota di debito.',
  ],
};

export const invoiceProblem = refusalProblems(INVOICE_PROBLEMS);
