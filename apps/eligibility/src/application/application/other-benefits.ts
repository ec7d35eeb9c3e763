// What other calls of this installation granted to the same person or household: the facts that incompatibilities ask for.
import { codiceFiscale, type LocalDate, type PersonId } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import {
  factOfCalls,
  windowOn,
  type CallIncompatibility,
  type CompiledCall,
  type Fact,
  type Facts,
} from '@buono/rules';
import type { Due } from '../../domain/application/evaluation.js';
import { grantedBy, type Received } from '../../domain/application/state.js';
import { applicationOf, callOf } from '../ids.js';
import type { Selves } from '../identity/selves.js';
import type { Applications } from '../ports.js';
import type { MemberData } from './recipient.js';

/** The application that is examined, and on which day. */
export interface Examined {
  readonly compiled: CompiledCall;
  readonly application: Received;
  readonly household?: readonly MemberData[] | undefined;
  readonly on: LocalDate;
}

type Over = CallIncompatibility['over'];

export class OtherBenefits {
  constructor(
    private readonly applications: Applications,
    private readonly keys: KeyStore,
    private readonly selves: Selves,
  ) {}

  /** The facts that the action's incompatibilities with other calls ask for; none where it has none. */
  async facts({ compiled, application, household = [], on }: Examined): Promise<Facts> {
    const action = compiled.actions.get(application.action);
    const asked = (action?.policies.incompatible ?? []).filter(({ calls }) => calls !== undefined);
    if (action === undefined || asked.length === 0) return {};
    const use = windowOn(action.windows, application.submittedOn)?.window.use;
    const period = { from: use !== undefined && use.from > on ? use.from : on, to: use?.to ?? on };
    const members = await this.#personsOf(household);
    const found = await Promise.all(
      asked.map(async (one): Promise<readonly [string, Fact]> => {
        const persons = [application.recipientId, ...(one.per === 'household' ? members : [])];
        const value = await this.#granted(one, persons, period);
        return [factOfCalls(one)?.name ?? '', { state: 'known', value, source: 'derived' }];
      }),
    );
    return Object.fromEntries(found);
  }

  async #personsOf(household: readonly MemberData[]): Promise<readonly PersonId[]> {
    const found = await Promise.all(household.map(({ fiscalCode }) => this.keys.findPerson(codiceFiscale(fiscalCode))));
    return found.filter((person) => person !== undefined);
  }

  async #granted(
    { calls = [], over }: CallIncompatibility,
    persons: readonly PersonId[],
    period: { readonly from: string; readonly to: string },
  ): Promise<boolean> {
    const known = await this.selves.ofAll(persons);
    const ids = calls.flatMap((code) => known.map((person) => applicationOf(callOf(code), person)));
    const states = await Promise.all(ids.map(async (id) => (await this.applications.find(id)).state));
    return states.some((state) => {
      const due =
        state.status === 'taken-over' ? state.due : state.status === 'admitted' ? grantedBy(state).due : undefined;
      return due !== undefined && meets(over, due, period);
    });
  }
}

/** Whether what is due there is over the same day, month or year, or the same period, as what is asked for here. */
const meets = (over: Over, due: Due, period: { readonly from: string; readonly to: string }): boolean => {
  if (over === 'ever') return true;
  const cut = (date: string): string => date.slice(0, LENGTHS[over]);
  return cut(due.validFrom) <= cut(period.to) && cut(period.from) <= cut(due.validTo);
};

const LENGTHS: Record<Exclude<Over, 'ever'>, number> = { day: 10, use: 10, month: 7, year: 4 };

/** The facts of a call that say of no other call that it granted something. */
export const nothingGranted = ({ actions }: CompiledCall): Facts =>
  Object.fromEntries(
    [...actions.values()]
      .flatMap(({ policies }) => policies.incompatible)
      .flatMap((one) => factOfCalls(one)?.name ?? [])
      .map((name): [string, Fact] => [name, { state: 'known', value: false, source: 'derived' }]),
  );

/** Whether something is to be given up first that another call granted. */
export const mustRenounce = ({ actions }: CompiledCall, action: string, facts: Facts): boolean =>
  (actions.get(action)?.policies.incompatible ?? []).some((one) => {
    const had = facts[factOfCalls(one)?.name ?? ''];
    return one.does === 'renounce' && had?.state === 'known' && had.value === true;
  });
