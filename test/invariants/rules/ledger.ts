// The ledger of reporting, folded from what it was told, says the same as both logs, call by call and zone by zone.
import { STEPS, type Step } from '../../../apps/reporting/src/domain/ledger/amounts.js';
import { Standing } from '../../../apps/reporting/src/domain/ledger/standing.js';
import { factIn } from '../../../apps/reporting/src/adapters/projections/ledger-projection.js';
import { Sums } from '../facts/amounts.js';
import { approvedOf, askedBy, claimsIn } from '../facts/claims.js';
import { issued, movedBetween, servicesIn } from '../facts/services.js';
import type { Told } from '../facts/told.js';
import type { Rule } from './rule.js';

interface Part {
  readonly source: string;
  readonly year: number;
  readonly amountCents: number;
}

/** Amounts by step and place; by source too as far as the steps where both logs say the sources. */
class Account {
  readonly sums = new Sums();

  parts(step: Step, place: string, parts: readonly Part[], sign: 1 | -1 = 1): void {
    for (const { source, year, amountCents } of parts)
      this.sums.add(`${step} ${place} ${source} ${year}`, sign * amountCents);
  }

  amount(step: Step, place: string, cents: number): void {
    this.sums.add(`${step} ${place}`, cents);
  }
}

const BY_SOURCE: readonly Step[] = ['appropriated', 'allocated', 'reserved', 'assigned', 'released', 'accrued'];

/** What the ledger says. */
const ledgerOf = ({ stored }: Told): Sums => {
  const standing = new Standing();
  standing.post(stored.reporting.flatMap((event) => factIn(event) ?? []));
  const account = new Account();
  for (const { callId, zone, source, year, amounts } of standing.budget())
    for (const step of STEPS) {
      const place = `${callId}-${zone}`;
      if (BY_SOURCE.includes(step)) account.parts(step, place, [{ source, year, amountCents: amounts[step] }]);
      else account.amount(step, place, amounts[step]);
    }
  return account.sums;
};

/** What the logs say. */
const logsOf = (told: Told): Sums => {
  const account = new Account();
  issuanceInto(account, told);
  for (const { redeemed, reversals } of servicesIn(told.redemption).values())
    if (reversals.length === 0) account.parts('accrued', placeOf(redeemed), redeemed.parts);
  claimsInto(account, told);
  return account.sums;
};

const placeOf = ({ callId, zone }: { readonly callId: string; readonly zone: string }): string => `${callId}-${zone}`;

const issuanceInto = (account: Account, { issuance, published }: Told): void => {
  // What a call has is said by its newest version, also where issuance refuses to take money back from its zones.
  for (const [call, parts] of published) account.parts('appropriated', `${call}-`, parts);
  for (const { id, parts, sign } of movedBetween(issuance)) account.parts('allocated', id, parts, sign);
  const assigned = new Set(issued(issuance, 'VoucherIssued').map(({ event }) => event.voucherId));
  const stepOf = (voucherId: string): Step => (assigned.has(voucherId as never) ? 'assigned' : 'reserved');
  for (const { id, event } of issuance) {
    if (event.type === 'BlockPurchased' || event.type === 'PlaceReleased') account.parts('reserved', id, event.parts);
    if (event.type === 'PlaceNamed' || event.type === 'PlacesReturned') account.parts('reserved', id, event.parts, -1);
    if (event.type === 'PlaceReleased') account.parts('released', id, event.parts, -1);
    if (event.type === 'PlacesReturned') account.parts('released', id, event.parts);
  }
  for (const { id, event } of issued(issuance, 'FundsReserved'))
    account.parts(stepOf(event.voucherId), id, event.parts);
  for (const { id, event } of issued(issuance, 'ReservationExtended'))
    account.parts(stepOf(event.voucherId), id, event.parts);
  for (const { id, event } of issued(issuance, 'FundsReleased')) {
    account.parts(stepOf(event.voucherId), id, event.parts, -1);
    account.parts('released', id, event.parts);
  }
};

const claimsInto = (account: Account, { redemption }: Told): void => {
  const { claims, orders, recoveries } = claimsIn(redemption);
  for (const claim of claims.values()) {
    if (claim.submitted === undefined) continue;
    for (const line of claim.lines.values()) {
      const place = placeOf({ ...claim.submitted, zone: line.line.zone });
      const approved = approvedOf(claim, line);
      const isForNothing = line.reversed && approved !== undefined;
      account.amount('claimed', place, isForNothing ? 0 : askedBy(line));
      account.amount('settled', place, approved ?? 0);
    }
  }
  for (const { events, paidCents, returned } of orders.values()) {
    const ordered = events.find(({ type }) => type === 'PaymentOrdered');
    if (ordered === undefined) continue;
    account.amount('ordered', placeOf(ordered), ordered.amountCents);
    account.amount('paid', placeOf(ordered), paidCents);
    for (const cents of returned) account.amount('returned', placeOf(ordered), cents);
  }
  // What is owed back is ordered with a minus, and what came in of it is paid with a minus.
  for (const { opened, receivedCents } of recoveries.values())
    for (const event of opened) {
      account.amount('ordered', placeOf(event), 0 - event.amountCents);
      account.amount('paid', placeOf(event), 0 - receivedCents);
    }
};

/** Each total of the ledger is what the logs say, and the ledger has no other. */
export const ledgerAgrees: Rule = (told) => {
  const [ledger, logs] = [ledgerOf(told), logsOf(told)];
  return [...new Set([...ledger.names(), ...logs.names()])].flatMap((name) =>
    ledger.of(name) === logs.of(name) ? [] : [`${name}: ledger ${ledger.of(name)}, logs ${logs.of(name)}`],
  );
};
