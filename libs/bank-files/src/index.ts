// The files that money goes by: to a bank and back from it, and the invoices that ask for it. Nothing here knows what it is for.
export { creditTransfers, type CreditTransfer, type PaymentBatch } from './credit-transfers.js';
export { treasuryOrders, type TreasuryBody, type TreasuryFlow, type TreasuryOrder } from './treasury-orders.js';
export { latin } from './latin.js';
export {
  readCamt,
  StatementUnreadable,
  type BankMovement,
  type OrderNumber,
  type StatementProblem,
} from './bank-statement.js';
export { isTreasurerJournal, readTreasurerJournal } from './treasurer-journal.js';
export { readTreasurerCsv, TREASURER_COLUMNS } from './treasurer-csv.js';
export { InvoiceUnreadable, type Invoice, type InvoiceFault, type InvoiceParty } from './invoices/invoice.js';
export { readInvoice } from './invoices/read-invoice.js';
export { exemptOf, splitTaxOf, sumFaultsOf, totalOf, type SumCheck, type SumFault } from './invoices/invoice-sums.js';
