// Ceilings over all recipients of one household: the household ends their names, so that a service counts where its recipient is counted.
import type { PersonId } from '@buono/kernel';
import { termsOf, termsOn } from './editions.js';
import type { Ceiling, WalletEntitlement } from './entitlement.js';
import type { ServiceRedeemed } from './events.js';
import type { KnownWallet } from './state.js';

/** The household that a ceiling is of, as its name says; undefined for one of a person. */
export const householdOf = (name: string): PersonId | undefined => name.split('@')[1] as PersonId | undefined;

/** Whose ceiling it is: that of the household, or of the recipient. */
export const holderOf = (name: string, recipient: PersonId): PersonId => householdOf(name) ?? recipient;

/**
 * What a voucher judges by itself. A ceiling of a household is judged by the room that its household leaves, where the entries of
 * all are seen: of the voucher's own, some may count in a household of before.
 */
export const judgedAlone = (entitlement: WalletEntitlement): WalletEntitlement => {
  const isAlone = ({ shared }: Ceiling): boolean => shared === undefined || householdOf(shared) === undefined;
  return { ...entitlement, ceilings: entitlement.ceilings.filter(isAlone) };
};

const ceilingOf = (name: string): string | undefined => name.split('@')[0];

/** The same ceiling, of whichever household. */
const isSame = (one: string, other: string): boolean => ceilingOf(one) === ceilingOf(other);

const namesIn = (terms: ReturnType<typeof termsOf>): readonly string[] =>
  terms.entitlement.ceilings.flatMap(({ shared }) => shared ?? []);

/** The ceilings over several vouchers under which an entry counts as things stand: a correction may have moved it. */
export const countedUnder = (
  wallet: KnownWallet,
  { shared = [], servedOn }: Pick<ServiceRedeemed, 'shared' | 'servedOn'>,
): readonly string[] => {
  const names = namesIn(termsOn(wallet, servedOn));
  return shared.map((name) => (householdOf(name) && names.find((now) => isSame(now, name))) ?? name);
};

/** The same ceilings of the households in which it counted before, or may have. */
export const formerlyUnder = (
  wallet: KnownWallet,
  entry: Pick<ServiceRedeemed, 'shared' | 'servedOn'>,
): readonly string[] => {
  const now = countedUnder(wallet, entry).filter((name) => householdOf(name) !== undefined);
  const all = [...wallet.editions.keys(), wallet.editions.length].flatMap((edition) =>
    namesIn(termsOf(wallet, edition)),
  );
  const known = new Set([...all, ...(entry.shared ?? [])]);
  return [...known].filter((name) => !now.includes(name) && now.some((one) => isSame(one, name)));
};
