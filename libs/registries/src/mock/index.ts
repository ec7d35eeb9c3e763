// The side door of @buono/registries: mock registries and offices, for tests and the demonstration.
export { MockRegistries, type MockParts, type SeenCall } from './mock-registries.js';
export { inventedPeople } from './invented-people.js';
export { MockOffices, type MockOfficeName, type OfficeEntry } from './mock-offices.js';
export type { Behaviour, OfficeBehaviour } from './behaviour.js';
export type { MockServiceName } from './answers.js';
export type { MockPeople, MockPerson } from './mock-people.js';
