// The door of @buono/messaging: contracts, the port, consume-once, publishing from a log.
export { MAX_MESSAGE_BYTES, MessageTooLarge, messageText, type Message, type MessageOf } from './message.js';
export {
  GroupAlreadySubscribed,
  GroupNotSubscribed,
  MessageBus,
  UnknownDeadLetter,
  consumed,
  refusedWith,
  type Consumed,
  type DeadLetter,
  type DeadLetterFilter,
  type MessageHandler,
  type MessageSubscription,
} from './bus.js';
export { DEFAULT_RETRY_DELAYS, type RetryDelays } from './delivery.js';
export { type BusOptions } from './log-bus.js';
export { OwnGroups } from './own-groups.js';
export { Waiters } from './waiters.js';
export { InMemoryBus, InMemoryMessageLog } from './in-memory-bus.js';
export { spanIdOf, traceIdOf, traceparentOf } from './trace-context.js';
export { messagesOf, publishFrom, type Announcement, type Publishing, type Translate } from './publisher.js';
export { consumeInto, consumedAs, metaForMessage, subscribeTo, type Asked, type Consumption } from './consumer.js';
export { CONTRACT_TYPES, TOLD_TO_CONTEXTS_ALONE, type ContractType, type Contracts } from './contracts/index.js';
export type {
  AccreditationResumedV1,
  AccreditationSuspendedV1,
  AllocationChangedV1,
  ApplicationAdmittedV1,
  ApplicationTakenOverV1,
  ApplicationReceivedV1,
  ApplicationRefusedV1,
  ApplicationWithdrawnV1,
  CallJoinedV1,
  CallLeftV1,
  CallPublishedV1,
  ClaimSettledV1,
  ClaimSubmittedV1,
  FundPartV1,
  FundsExhaustedV1,
  OfferDueV1,
  FundsReleasedV1,
  FundsReservedV1,
  PaymentExecutedV1,
  ServiceQuestionAskedV1,
  PaymentOrderedV1,
  PaymentReturnedV1,
  ProviderAccreditedV1,
  ProviderChosenV1,
  ProviderRegisteredV1,
  ProviderSucceededV1,
  RankingApprovedV1,
  OfferCheckedV1,
  EntitlementChangedV1,
  PlaceInsertedV1,
  ReserveLiftedV1,
  OfferDeliveredV1,
  OfferNoticedV1,
  BanRecordedV1,
  ServiceProvedV1,
  BanLiftedV1,
  PersonsJoinedV1,
  PersonsPartedV1,
  PersonProtectedV1,
  ProtectionLiftedV1,
  PlaceFrozenV1,
  PlaceThawedV1,
  RedemptionReversedV1,
  ServiceRedeemedV1,
  VoucherAcceptedV1,
  VoucherClosedV1,
  VoucherAmendedV1,
  FundsExtendedV1,
  BlockPurchasedV1,
  PlaceNamedV1,
  PlaceReleasedV1,
  PlacesReturnedV1,
  VoucherClosingV1,
  VoucherIssuedV1,
  AcceptanceBegunV1,
  VoucherResumedV1,
  VoucherSuspendedV1,
  WalletAdjustedV1,
  WalletAmendedV1,
  WalletClosedV1,
} from './contracts/index.js';
export type { ChoiceEndingV1 } from './contracts/issuance/choice-ending.v1.js';
export type { VoucherRunningOutV1 } from './contracts/reporting/voucher-running-out.v1.js';
