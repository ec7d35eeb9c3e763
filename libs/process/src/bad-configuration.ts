// The error that stops a start: a variable, what it holds, what was expected.

/** The environment holds a value that cannot be used. The message names the variable. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';

  constructor(
    readonly variable: string,
    readonly value: string,
    readonly expected: string,
  ) {
    super(`${variable}=${JSON.stringify(value)} cannot be used: expected ${expected}`);
  }
}
