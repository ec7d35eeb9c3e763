// The side door of @buono/registries: the services that money passes through, as ports, and the adapters that speak to them.
export { PaymentNode, type DebtPosition, type PaymentReceipt, type ReceiptsTaken } from './payment-node.js';
export { HttpPaymentNode, type NodeServices } from './http-payment-node.js';
export { PayeeRegister, type PayeeCheckAsked, type PayeeCheckTold } from './payee-register.js';
export { HttpPayeeRegister } from './http-payee-register.js';
export {
  InvoiceExchange,
  type DeliveredFile,
  type DeliveredInvoice,
  type ExchangeAnswer,
  type ExchangeNotice,
  type ExchangePost,
} from './invoice-exchange.js';
export { HttpInvoiceExchange, type ExchangeServices } from './http-invoice-exchange.js';
