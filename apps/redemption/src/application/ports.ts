// What the use cases of redemption need from outside; the module says who provides it.
import { Streams } from '@buono/event-store';
import type { Instant } from '@buono/kernel';
import type { VoucherCode, VoucherCodeProblem } from '@buono/voucher-code';
import type { BankEntryCommand, BankEntryRefusal, BankEntryState } from '../domain/bank-entry/decider.js';
import type { BankEntryEvent } from '../domain/bank-entry/events.js';
import type { ClaimCommand, ClaimRefusal } from '../domain/claim/commands.js';
import type { ClaimEvent } from '../domain/claim/events.js';
import type { Claim } from '../domain/claim/state.js';
import type { ClaimSeedCommand, ClaimSeedRefusal } from '../domain/claim-seed/commands.js';
import type { ClaimSeeds } from '../domain/claim-seed/decider.js';
import type { ClaimSeedEvent } from '../domain/claim-seed/events.js';
import type {
  ExchangeInvoice,
  ExchangeInvoiceCommand,
  ExchangeInvoiceRefusal,
} from '../domain/exchange-invoice/decider.js';
import type { ExchangeInvoiceEvent } from '../domain/exchange-invoice/events.js';
import type { Invoice, InvoiceCommand, InvoiceRefusal } from '../domain/invoice/decider.js';
import type { InvoiceEvent } from '../domain/invoice/events.js';
import type { CallHeard, HeardCall, HearOfCall } from '../domain/heard-call/heard-call.js';
import type { Notice, NoticeCommand, NoticeRefusal } from '../domain/payment-notice/decider.js';
import type { NoticeEvent } from '../domain/payment-notice/events.js';
import type { PaymentDetails, PaymentDetailsTold, TellPaymentDetails } from '../domain/payment-details/decider.js';
import type { PaymentFile, PaymentFileCommand, PaymentFileRefusal } from '../domain/payment-file/decider.js';
import type { PaymentFileEvent } from '../domain/payment-file/events.js';
import type { PaymentOrderCommand, PaymentOrderRefusal } from '../domain/payment-order/commands.js';
import type { PaymentOrder } from '../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../domain/payment-order/events.js';
import type { HearOfProof, HeardProofs, ProofHeard } from '../domain/proof/heard-proofs.js';
import type { ProjectCommand, ProjectRefusal } from '../domain/project/commands.js';
import type { ProjectEvent } from '../domain/project/events.js';
import type { Project } from '../domain/project/state.js';
import type { ProviderCommand, ProviderRefusal } from '../domain/provider/commands.js';
import type { Provider } from '../domain/provider/decider.js';
import type { ProviderEvent } from '../domain/provider/events.js';
import type { Receipt, ReceiptCommand, ReceiptRefusal } from '../domain/receipt/decider.js';
import type { ReceiptEvent } from '../domain/receipt/events.js';
import type { RecoveryCommand, RecoveryRefusal } from '../domain/recovery/commands.js';
import type { Recovery } from '../domain/recovery/decider.js';
import type { RecoveryEvent } from '../domain/recovery/events.js';
import type { SharedCeilingCommand, SharedCeilingRefusal } from '../domain/shared-ceiling/commands.js';
import type { SharedCeiling } from '../domain/shared-ceiling/state.js';
import type { SharedCeilingEvent } from '../domain/shared-ceiling/events.js';
import type { WatchCommand, WatchRefusal } from '../domain/watch/commands.js';
import type { Watch } from '../domain/watch/state.js';
import type { WatchEvent } from '../domain/watch/events.js';
import type { WalletCommand, WalletRefusal } from '../domain/wallet/commands.js';
import type { WalletEvent } from '../domain/wallet/events.js';
import type { Wallet } from '../domain/wallet/state.js';

export abstract class Wallets extends Streams<Wallet, WalletCommand, WalletEvent, WalletRefusal> {}
export abstract class Providers extends Streams<Provider, ProviderCommand, ProviderEvent, ProviderRefusal> {}
export abstract class SharedCeilings extends Streams<
  SharedCeiling,
  SharedCeilingCommand,
  SharedCeilingEvent,
  SharedCeilingRefusal
> {}
export abstract class Claims extends Streams<Claim, ClaimCommand, ClaimEvent, ClaimRefusal> {}
/** The seeds by which lines of claims are drawn, by call and zone. */
export abstract class ClaimSeedStreams extends Streams<
  ClaimSeeds,
  ClaimSeedCommand,
  ClaimSeedEvent,
  ClaimSeedRefusal
> {}
export abstract class PaymentOrders extends Streams<
  PaymentOrder,
  PaymentOrderCommand,
  PaymentOrderEvent,
  PaymentOrderRefusal
> {}
export abstract class BankEntries extends Streams<BankEntryState, BankEntryCommand, BankEntryEvent, BankEntryRefusal> {}
export abstract class Receipts extends Streams<Receipt, ReceiptCommand, ReceiptEvent, ReceiptRefusal> {}
export abstract class Recoveries extends Streams<Recovery, RecoveryCommand, RecoveryEvent, RecoveryRefusal> {}
export abstract class Notices extends Streams<Notice, NoticeCommand, NoticeEvent, NoticeRefusal> {}
export abstract class PaymentDetailsOfPersons extends Streams<
  PaymentDetails,
  TellPaymentDetails,
  PaymentDetailsTold,
  never
> {}

export abstract class PaymentFiles extends Streams<
  PaymentFile,
  PaymentFileCommand,
  PaymentFileEvent,
  PaymentFileRefusal
> {}

export abstract class Watches extends Streams<Watch, WatchCommand, WatchEvent, WatchRefusal> {}

/** Invoices of the exchange system. */
export abstract class ExchangeInvoices extends Streams<
  ExchangeInvoice,
  ExchangeInvoiceCommand,
  ExchangeInvoiceEvent,
  ExchangeInvoiceRefusal
> {}
export abstract class Invoices extends Streams<Invoice, InvoiceCommand, InvoiceEvent, InvoiceRefusal> {}

/** The projects of grants, by voucher. */
export abstract class Projects extends Streams<Project, ProjectCommand, ProjectEvent, ProjectRefusal> {}

/** What was heard of calls. */
export abstract class HeardCalls extends Streams<HeardCall, HearOfCall, CallHeard, never> {}
/** What was heard of the proofs of services, by redemption. */
export abstract class ProofsOfServices extends Streams<HeardProofs, HearOfProof, ProofHeard, never> {}

/** For how many days a hold waits for a decision, before its services are payable. */
export abstract class HoldTerm {
  abstract readonly days: number;
}

/** For how long a reservation holds its money, in whole seconds. */
export abstract class ReservationLease {
  abstract readonly seconds: number;
}

/** Reads the one-time codes that families show. */
export abstract class VoucherCodes {
  abstract read(
    code: string,
    at: Instant,
  ): { readonly ok: true; readonly code: VoucherCode } | { readonly ok: false; readonly problem: VoucherCodeProblem };
}
