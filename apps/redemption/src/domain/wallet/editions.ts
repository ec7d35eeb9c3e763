// What is due on which service date: the entitlement of the opening, and what corrections put in its place.
import type { LocalDate } from '@buono/kernel';
import type { WalletEntitlement } from './entitlement.js';

/** A correction of what is due: it governs services from its date on, until a later one says otherwise. */
export interface Edition {
  readonly amendmentId: string;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly entitlement: WalletEntitlement;
}

/** What governs services: the entitlement, and whether anything is due at all. */
export type ServiceTerms = Pick<Edition, 'entitled' | 'entitlement'>;

/** A wallet as far as what is due goes. */
interface Entitled {
  readonly opening: { readonly entitlement: WalletEntitlement };
  readonly editions: readonly Edition[];
}

/** The number of the edition that governs services of a day; 0 is the entitlement of the opening. */
export const editionOn = (editions: readonly Edition[], servedOn: LocalDate): number =>
  editions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= servedOn) + 1;

/** An edition by its number. */
export const termsOf = ({ opening, editions }: Entitled, edition: number): ServiceTerms =>
  editions[edition - 1] ?? { entitled: true, entitlement: opening.entitlement };

/** What governs services of a day. */
export const termsOn = (wallet: Entitled, servedOn: LocalDate): ServiceTerms =>
  termsOf(wallet, editionOn(wallet.editions, servedOn));

/**
 * Whether two editions ask for the same: then a service entered under one is worth the same under the other. What the whole
 * voucher is worth is said beside them, and does not count.
 */
export const sameTerms = (a: ServiceTerms, b: ServiceTerms): boolean =>
  a.entitled === b.entitled &&
  (a.entitlement === b.entitlement || isSame({ ...a.entitlement, ...ANY_VALUE }, { ...b.entitlement, ...ANY_VALUE }));

const ANY_VALUE = { valueCents: undefined };

const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
};
