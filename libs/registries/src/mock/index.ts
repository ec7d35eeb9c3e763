// The side door of @buono/registries: mock registries, offices and channels, for tests and the demonstration.
export { MockRegistries, type MockParts, type SeenCall } from './mock-registries.js';
export { inventedPeople } from './invented-people.js';
export { MockOffices, type MockOfficeName, type OfficeEntry } from './mock-offices.js';
export { MockChannels, type ChannelBehaviour, type SentNotice } from './mock-channels.js';
export { MockInvoiceExchange, type MockExchangeService } from './mock-invoice-exchange.js';
export { MockPayeeRegister } from './mock-payee-register.js';
export { MockPaymentNode, type MockNodeService } from './mock-payment-node.js';
export type { Behaviour, OfficeBehaviour } from './behaviour.js';
export type { MockServiceName } from './answers.js';
export type { MockPeople, MockPerson } from './mock-people.js';
