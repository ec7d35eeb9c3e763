// The door for specifications of contexts: a context over in-memory engines, asked over HTTP.
export { ContextUnderTest, type Asking, type Cast } from './context-under-test.js';
