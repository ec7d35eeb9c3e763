// The testing door of @buono/access: tokens that a test issues itself.
export { TestTokens, type TestToken } from './test-tokens.js';
