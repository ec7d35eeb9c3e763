// The answer of every parser: the value, or the reason why the text is none.

/** What parsing a text gives; `reason` belongs to a closed union, one per kind of text. */
export type Parsed<T, Reason extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** The text is a good value. */
export const parsed = <T>(value: T): Parsed<T, never> => ({ ok: true, value });

/** The text is refused, for this reason. */
export const unparsed = <Reason extends string>(reason: Reason): Parsed<never, Reason> => ({ ok: false, reason });

/** The value of a successful parse; otherwise a RangeError that names the kind and the reason, never the text (it may be personal). */
export const valueOf = <T, Reason extends string>(kind: string, result: Parsed<T, Reason>): T => {
  if (result.ok) return result.value;
  throw new RangeError(`not a valid ${kind}: ${result.reason}`);
};
