// What a log may say of a fault: its kind and its places, never its message, which may repeat what a person wrote.

/** A fault without the words that came with it. */
export interface FaultFacts {
  readonly fault: string;
  /** The code of the system or the engine, as `SQLITE_BUSY`. */
  readonly code?: string;
  readonly causes: readonly string[];
  readonly at: readonly string[];
}

const MOST_PLACES = 12;
const MOST_CAUSES = 5;
// Codes are words of ours and of the engines; anything else could be somebody's data.
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** The facts of anything thrown. */
export const faultFacts = (thrown: unknown): FaultFacts => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown, causes: [], at: [] };
  const { code } = thrown as { readonly code?: unknown };
  return {
    fault: thrown.name,
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    causes: causesOf(thrown),
    at: placesOf(thrown),
  };
};

const placesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MOST_PLACES);

const causesOf = (thrown: Error): string[] => {
  const causes: string[] = [];
  let { cause } = thrown;
  while (cause instanceof Error && causes.length < MOST_CAUSES) {
    causes.push(cause.name);
    ({ cause } = cause);
  }
  return causes;
};
