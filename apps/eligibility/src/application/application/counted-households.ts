// In which household a recipient is counted: by the lists of the applications of one call or pool, or by what an office said.
import { uuidV5, type CommandMeta, type Streams } from '@buono/event-store';
import { codiceFiscale, type ApplicationId, type PersonId } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { HOUSEHOLD_FACT, householdsOf, sharesInHousehold, type CompiledCall, type Facts } from '@buono/rules';
import {
  countedWith,
  type HouseholdCommand,
  type HouseholdRefusal,
  type Households,
  type Placement,
} from '../../domain/household/decider.js';
import type { ApplicationMoved, HouseholdEvent, HouseholdKeys } from '../../domain/household/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { Selves } from '../identity/selves.js';
import type { MemberData } from './recipient.js';

export type HouseholdStreams = Streams<Households, HouseholdCommand, HouseholdEvent, HouseholdRefusal>;

/** Where an office says that somebody is counted: with who has another application, or in a household of their own. */
export interface AskedHousehold {
  readonly with?: ApplicationId;
}

/** What is known of an application's household. */
export interface ShownHousehold {
  readonly placement: Placement | undefined;
  readonly others: readonly ApplicationId[];
}

/** An application as far as its household goes. */
type Counted = Pick<KnownApplication, 'applicationId' | 'recipientId' | 'action' | 'household' | 'round'>;

const streamOf = (scope: string): string => uuidV5('households', scope);

/** The key of a person in these households only. */
const keyOf = (scope: string, person: PersonId): string => uuidV5('counted-member', scope, person);

/** Whether a call counts the recipients of an action by household; within what it tells them apart. */
const scopeOf = ({ actions, document }: CompiledCall, action: string): string | undefined => {
  const definition = actions.get(action)?.definition;
  return definition !== undefined && sharesInHousehold(definition) ? householdsOf(document) : undefined;
};

export class CountedHouseholds {
  constructor(
    private readonly households: HouseholdStreams,
    private readonly keys: KeyStore,
    private readonly selves: Selves,
  ) {}

  /** The keys of the recipient and of who is listed beside them, known from now on; none where nothing is counted by household. */
  async keysIn(
    { compiled, action }: { readonly compiled: CompiledCall; readonly action: string },
    recipient: PersonId,
    members: readonly MemberData[],
  ): Promise<HouseholdKeys | undefined> {
    const scope = scopeOf(compiled, action);
    if (scope === undefined) return undefined;
    const others = await this.keys.personsFor(members.map(({ fiscalCode }) => codiceFiscale(fiscalCode)));
    const all = await this.selves.ofAll(others);
    return { own: await this.#own(scope, recipient), members: all.map((person) => keyOf(scope, person)).sort() };
  }

  /** The fact that says the household; none where nothing is counted by it, or it is not known yet. */
  async facts({ compiled, application }: Examining): Promise<Facts> {
    // Placed by the follower of the log as a rule; whoever asks before it comes by does not wait for it.
    const { applicationId: id, round } = application;
    const cause = uuidV5('place-household', id, String(round));
    await this.place(compiled, application, {
      commandId: cause,
      actor: 'process:place-households',
      correlationId: cause,
    });
    const { placement } = await this.shown(compiled, application);
    const household = placement?.household;
    return household === undefined ? {} : factOf(household);
  }

  /** The household and who else is counted in it. */
  async shown(compiled: CompiledCall, { action, applicationId: id }: Counted): Promise<ShownHousehold> {
    const scope = scopeOf(compiled, action);
    if (scope === undefined) return { placement: undefined, others: [] };
    const { state } = await this.households.find(streamOf(scope));
    return { placement: state.byApplication.get(id), others: countedWith(state, id) };
  }

  /** The fact as an office says it; `since` makes the id of a household of one's own. */
  async asked(
    { compiled, application }: Examining,
    asked: AskedHousehold,
    since: string,
  ): Promise<Answer<{ readonly household: string; readonly facts: Facts }>> {
    const scope = scopeOf(compiled, application.action);
    if (scope === undefined)
      return wrong('household', 'nessun massimale di questa azione è in comune nel nucleo (across: household)');
    const own = uuidV5('household', application.applicationId, since);
    if (asked.with === undefined) return answer({ household: own, facts: factOf(own) });
    const { state } = await this.households.find(streamOf(scope));
    const household = state.byApplication.get(asked.with)?.household;
    return household === undefined || asked.with === application.applicationId
      ? wrong('household.with', 'indica un’altra domanda che è già in un nucleo dello stesso avviso o gestione comune')
      : answer({ household, facts: factOf(household) });
  }

  /** Places a received application by its list, once for each round. */
  async place(compiled: CompiledCall, application: Counted, meta: CommandMeta): Promise<void> {
    const scope = scopeOf(compiled, application.action);
    const { household: keys, round, applicationId: id } = application;
    if (scope === undefined || keys === undefined) return;
    const { state } = await this.households.find(streamOf(scope));
    if (state.byApplication.get(id)?.round === round) return;
    const fresh = uuidV5('household', id, String(round));
    await this.households.execute(
      streamOf(scope),
      { type: 'PlaceApplication', applicationId: id, round, ...keys, fresh },
      meta,
    );
  }

  /** Moves it to the household that an office says. */
  async move(
    { compiled, application }: Examining,
    to: Pick<ApplicationMoved, 'household' | 'by' | 'actNumber' | 'from'>,
    meta: CommandMeta,
  ) {
    const scope = scopeOf(compiled, application.action);
    if (scope === undefined) return undefined;
    const own = application.household?.own ?? (await this.#own(scope, application.recipientId));
    const move = { type: 'MoveApplication', applicationId: application.applicationId, own, ...to } as const;
    return this.households.execute(streamOf(scope), move, meta);
  }

  async #own(scope: string, recipient: PersonId): Promise<readonly string[]> {
    return (await this.selves.of(recipient)).map((person) => keyOf(scope, person)).sort();
  }
}

interface Examining {
  readonly compiled: CompiledCall;
  readonly application: Counted;
}

const factOf = (value: string): Facts => ({ [HOUSEHOLD_FACT]: { state: 'known', value, source: 'derived' } });

const wrong = (field: string, detail: string): Answer<never> => refused('household-wrong', [{ field, detail }]);

/** Of who asks without saying who they are: a household of their own. */
export const householdOfNobody = ({ facts }: Pick<CompiledCall, 'facts'>): Facts =>
  facts.has(HOUSEHOLD_FACT) ? factOf('nessuno') : {};

/** The household that a decision counts in, as its ceilings name it. */
export const householdIn = (due: unknown): string | undefined => {
  const { ceilings = [] } = (due ?? {}) as { readonly ceilings?: readonly { readonly shared?: string }[] };
  return ceilings.flatMap(({ shared }) => shared?.split('@')[1] ?? []).at(0);
};
