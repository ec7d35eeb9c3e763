// In plain Italian: whether providers must invoice before they are paid, and what their invoices say.
import type { CallInvoicing } from '../model/call-document.js';
import type { Provision } from './blocks.js';
import type { Telling } from './telling.js';

/** What a call says of invoices; nothing where it says nothing. */
export const invoicingWords = (invoicing: CallInvoicing | undefined, telling: Telling): readonly Provision[] => {
  if (invoicing === undefined) return [];
  const { required, taxCode, office, cig, ...rest } = invoicing;
  return [
    ...(required === undefined ? [] : [{ text: REQUIRED[required ? 'yes' : 'no'] }]),
    ...(taxCode === undefined ? [] : [{ text: `Le fatture sono intestate all’ente con codice fiscale ${taxCode}.` }]),
    ...(office === undefined ? [] : [{ text: `Codice ufficio (IPA) per le fatture: ${office}.` }]),
    ...(cig === undefined ? [] : [{ text: `CIG: ${cig}.` }]),
    ...telling.others(rest),
  ];
};

const REQUIRED = {
  yes: 'Gli enti sono pagati dopo aver presentato la fattura, o la nota di debito, del rendiconto approvato.',
  no: 'Per il pagamento dei rendiconti non serve una fattura.',
};
