// The side door of @buono/registries: mock registries, for tests and the demonstration.
export { MockRegistries, type MockParts, type SeenCall } from './mock-registries.js';
export { inventedPeople } from './invented-people.js';
export type { Behaviour } from './behaviour.js';
export type { MockServiceName } from './answers.js';
export type { MockPeople, MockPerson } from './mock-people.js';
