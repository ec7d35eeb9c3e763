// Money of its own that an action of a call has within a zone's: what of it is not used yet is for nobody else.
import { addCents, cents, type Cents, type PersistentMap } from '@buono/kernel';

/** How much of a zone's money is reserved to an action (risorse riservate). */
export interface OwnMoney {
  readonly action: string;
  readonly amountCents: Cents;
}

/** What an action has of its own, and what its vouchers hold of the zone's money, whatever it is taken from. */
export interface Account {
  readonly own: Cents;
  readonly used: Cents;
}

export type Accounts = PersistentMap<Account>;

const NOTHING: Account = { own: cents(0), used: cents(0) };

/** The accounts after money of actions of their own arrived. */
export const withOwn = (accounts: Accounts, own: readonly OwnMoney[] = []): Accounts =>
  own.reduce((all, { action, amountCents }) => {
    const before = all.get(action) ?? NOTHING;
    return all.with(action, { ...before, own: addCents(before.own, amountCents) });
  }, accounts);

/** The accounts after money of actions of their own went elsewhere. */
export const withoutOwn = (accounts: Accounts, own: readonly OwnMoney[] = []): Accounts =>
  own.reduce((all, { action, amountCents }) => {
    const before = all.get(action) ?? NOTHING;
    return all.with(action, { ...before, own: cents(before.own - amountCents) });
  }, accounts);

/** The accounts after an action's vouchers hold so much more (less, where it is negative). */
export const withUse = (accounts: Accounts, action: string | undefined, moreCents: number): Accounts => {
  if (action === undefined) return accounts;
  const before = accounts.get(action) ?? NOTHING;
  return accounts.with(action, { ...before, used: cents(Math.max(0, before.used + moreCents)) });
};

/** The free money as those who ask for it see it; `unused` is what actions have of their own and do not use yet. */
export interface FreeMoney {
  readonly freeCents: Cents;
  readonly unused: ReadonlyMap<string, Cents>;
}

/** The free money of a zone. */
export const freeMoney = (freeCents: Cents, accounts: Accounts): FreeMoney => ({
  freeCents,
  unused: new Map(
    [...accounts].flatMap(([action, { own, used }]) => (own > used ? [[action, cents(own - used)] as const] : [])),
  ),
});

/** What of the free money an action may take: all of it, less what others have of their own. */
export const roomFor = ({ freeCents, unused }: FreeMoney, action: string | undefined): Cents => {
  let room: number = freeCents;
  for (const [other, amount] of unused) if (other !== action) room -= amount;
  return cents(Math.max(0, room));
};

/** The free money after an action took some. */
export const afterTaking = (
  { freeCents, unused }: FreeMoney,
  action: string | undefined,
  amountCents: Cents,
): FreeMoney => {
  const own = action === undefined ? undefined : unused.get(action);
  const rest = new Map(unused);
  if (action !== undefined && own !== undefined) rest.set(action, cents(Math.max(0, own - amountCents)));
  return { freeCents: cents(freeCents - amountCents), unused: rest };
};
