// The door of @buono/client: the API, typed, with the manners that it asks for.
export { BuonoClient } from './buono-client.js';
export { bodyOf, type Answer, type Done, type Refused } from './answer.js';
export { problemName, problemOf, RequestRefused, type Problem } from './problem.js';
export type { ClientOptions, Manner, Patience } from './conversation.js';
export { overFetch, type Exchange, type Received, type Sent } from './exchange.js';
export type { ItemOf, ListPath } from './typed.js';
export type { components, paths } from './openapi.js';
