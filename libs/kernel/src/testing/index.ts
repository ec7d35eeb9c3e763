// The testing door of the kernel: @buono/kernel/testing.
export { given, type Given, type Outcome } from './given.js';
