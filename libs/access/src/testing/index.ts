// The testing door of @buono/access: tokens that a test issues itself, and the suite of grants.
export { TestTokens, type TestToken } from './test-tokens.js';
export { grantsContract, type GrantsUnderTest } from './grants-contract.js';
