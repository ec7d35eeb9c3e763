// What works out each function and method of the profile, by its name and the types of its arguments.
import { PROFILE_FUNCTIONS } from './functions.js';
import type { ProfileFunction } from './profile-function.js';

const codePoints = (text: string): bigint => {
  let count = 0;
  for (const _ of text) count += 1;
  return BigInt(count);
};
const items = (list: readonly unknown[]): bigint => BigInt(list.length);

/** The language's own functions and methods, which cel-js has built in; of lists only those of texts, as facts are. */
const BUILT_IN: readonly (readonly [string, ProfileFunction['handler']])[] = [
  ['size(string)', codePoints],
  ['string.size()', codePoints],
  ['size(list<string>)', items],
  ['list<string>.size()', items],
  ['string.contains(string)', (text: string, piece: string) => text.includes(piece)],
  ['string.startsWith(string)', (text: string, piece: string) => text.startsWith(piece)],
  ['string.endsWith(string)', (text: string, piece: string) => text.endsWith(piece)],
];

const HANDLERS: ReadonlyMap<string, ProfileFunction['handler']> = new Map([
  ...BUILT_IN,
  ...PROFILE_FUNCTIONS.map(
    ({ signature, handler }) => [signature.slice(0, signature.indexOf(')') + 1), handler] as const,
  ),
]);

/** What works out a function by its name and the types of its arguments, as 'min(Money, Money)', or a method, as 'string.size()'. */
export const handlerOf = (call: string): ProfileFunction['handler'] | undefined => HANDLERS.get(call);
