// The guard before SQLite: what may be bound to a statement, and in which form it reaches the engine.

/** What SQLite can hold. Whole numbers only: money is cents, and nothing else here has fractions. */
export type Binding = string | number | bigint | Uint8Array | null;

/** A value that must not reach the engine: some kinds would abort the process, others be stored as something else. */
export class BadBinding extends Error {
  override readonly name = 'BadBinding';
  constructor(
    readonly why: string,
    readonly sql: string,
    /** Place of the value among the parameters, from 0; absent when their number is wrong. */
    readonly index?: number,
  ) {
    super(`${index === undefined ? '' : `parameter ${index}: `}${why}, in: ${sql}`);
  }
}

const LEAST = -(2n ** 63n);
const GREATEST = 2n ** 63n - 1n;

// Node 20 has the method; the compiler's es2023 library does not name it yet.
const isWellFormed = (text: string): boolean => (text as unknown as { isWellFormed(): boolean }).isWellFormed();

const textFault = (text: string): string | undefined => {
  // The engine cuts a text at U+0000 and replaces a lone surrogate: what is read would not be what was written.
  if (text.includes('\0')) return 'a text with U+0000';
  return isWellFormed(text) ? undefined : 'a text with a lone surrogate';
};

/** What is wrong with a value that is to be bound; undefined when nothing is. */
export const faultOf = (value: unknown): string | undefined => {
  if (value === null || value instanceof Uint8Array) return undefined;
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? undefined : `a number that is not a safe integer (${value})`;
  if (typeof value === 'bigint') return value >= LEAST && value <= GREATEST ? undefined : 'an integer beyond 64 bits';
  return typeof value === 'object' ? `an object (${Object.prototype.toString.call(value)})` : `a ${typeof value}`;
};

/**
 * The values as the engine takes them, or BadBinding. The facts never quote a text: it may be somebody's.
 * A number leaves as bigint: the engine binds a JavaScript number as REAL, which divides and prints otherwise.
 */
export const checkedBindings = (
  sql: string,
  expected: number,
  values: readonly unknown[],
): (string | bigint | Uint8Array | null)[] => {
  if (values.length !== expected) throw new BadBinding(`${values.length} values for ${expected} parameters`, sql);
  return Array.from(values, (value, index) => {
    const fault = faultOf(value);
    if (fault !== undefined) throw new BadBinding(fault, sql, index);
    return (typeof value === 'number' ? BigInt(value) : value) as string | bigint | Uint8Array | null;
  });
};
