// The files that go to a bank and come back from it. Nothing here knows what the money is for.
export { creditTransfers, type CreditTransfer, type PaymentBatch } from './credit-transfers.js';
export { latin } from './latin.js';
export { readCamt, StatementUnreadable, type BankMovement, type StatementProblem } from './bank-statement.js';
export { readTreasurerCsv, TREASURER_COLUMNS } from './treasurer-csv.js';
