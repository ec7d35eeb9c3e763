// Where an application is taken in: content read against the call, relation made clear, everything sealed, one digest over it.
import {
  codiceFiscale,
  dateInRome,
  type ApplicationId,
  type CallId,
  type Instant,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { sharesInHousehold, type RecipientKind } from '@buono/rules';
import { zonesServed } from '../../domain/call/windows.js';
import { CURRENT_DECLARATIONS } from '../../domain/application/declarations.js';
import type { Content } from '../../domain/application/events.js';
import type { MandateStanding } from '../../domain/mandate/state.js';
import { actionOf } from '../call/action-of.js';
import { answer, refused, type Answer, type Wrong } from '../answer.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import type { CountedHouseholds } from './counted-households.js';
import { readContent, type ApplicationInput } from './content.js';
import { memberKey } from '../ids.js';
import { isBody, type BodyData } from './recipient.js';
import type { Selves } from '../identity/selves.js';
import type { Digests, Zones } from '../ports.js';
import { relationOf } from './relation.js';
import type { Sealing } from '../sealing.js';

/** What the desk works with. */
export interface DeskParts {
  readonly calls: CallVersions;
  readonly keys: KeyStore;
  readonly sealing: Sealing;
  readonly zones: Zones;
  readonly digests: Digests;
  readonly selves: Selves;
  readonly households: CountedHouseholds;
}

/** Whose application is written, when and under which command. */
export interface Writing {
  readonly applicationId: ApplicationId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly ready: ReadyCall;
  /** How the applicant stands to the recipient by the mandates that are recorded. */
  readonly standing: MandateStanding;
  readonly now: Instant;
  readonly commandId: string;
}

export class ContentDesk {
  constructor(private readonly parts: DeskParts) {}

  /** The call as it is in force on a day; undefined if it is not published. */
  callOn(call: CallId, on: LocalDate): Promise<ReadyCall | undefined> {
    return this.parts.calls.inForce(call, on);
  }

  /** The person behind the recipient's codice fiscale, known from now on, as they stand in the call. */
  async recipientIn(call: CallId, { recipient }: Pick<ApplicationInput, 'recipient'>): Promise<PersonId> {
    return this.parts.selves.recipientIn(call, await this.parts.keys.personFor(codiceFiscale(recipient.fiscalCode)));
  }

  /** Who applies, by the id under which they receive where it is they. */
  async applicantFor(recipient: PersonId, applicant: PersonId): Promise<PersonId> {
    return (await this.parts.selves.areOne(recipient, applicant)) ? recipient : applicant;
  }

  /** Whether the input speaks of this person. */
  async isAbout({ recipient }: ApplicationInput, person: PersonId): Promise<boolean> {
    const named = await this.parts.keys.findPerson(codiceFiscale(recipient.fiscalCode));
    return named !== undefined && this.parts.selves.areOne(named, person);
  }

  /** The content of a draft, checked and sealed for the first event of the command. */
  async write(input: ApplicationInput, writing: Writing): Promise<Answer<Content>> {
    const { ready, now, applicationId, recipientId, applicantId, commandId } = writing;
    const { version } = CURRENT_DECLARATIONS;
    if (input.declarations !== undefined && input.declarations !== version)
      return refused('declarations-outdated', [outdated(version)]);
    const action = actionOf(ready.compiled, input.action);
    if (!action.ok) return action;
    const { recipient: asked = 'person', definition } = ready.compiled.actions.get(action.value) ?? {};
    const counted = definition !== undefined && sharesInHousehold(definition);
    const kind = kindFault(input, asked, counted);
    if (kind !== undefined) return refused('recipient-kind-wrong', [kind]);
    const today = dateInRome(now);
    const related = relationOf(input, { self: recipientId === applicantId, standing: writing.standing, today });
    if (!related.ok) return related;
    const covered = zonesServed(ready.version.terms, action.value);
    const [call, zones] = [ready.compiled, this.parts.zones.all()];
    const read = readContent(input, { call, covered, zones, now, today });
    if (!read.ok) return read;
    const mandate = input.applicant?.mandate;
    const { recipient, household } = input;
    const besides = { ...(household && { household }), ...(mandate !== undefined && { mandate }) };
    const identity = { recipient, ...besides };
    const sealed = await this.parts.sealing.seal(recipientId, commandId, read.value.facts, { identity });
    if (!sealed.ok) return sealed;
    const held = await this.#heldBy(input, { ...writing, kind: asked });
    const { zone } = read.value;
    const inHousehold = { compiled: ready.compiled, action: action.value };
    const keys = await this.parts.households.keysIn(inHousehold, recipientId, household ?? []);
    const accepted = { ...held, ...(keys && { household: keys }), declarations: version, sealed: sealed.value };
    const content = { action: action.value, ...related.value, zone, ...accepted };
    const digest = this.parts.digests.of({ applicationId, recipientId, applicantId, ...content });
    return answer({ ...content, digest });
  }

  /** The keys by which only one application of a household, or of a body known by two codes, is open in a call. */
  async #heldBy(
    { recipient, household = [] }: ApplicationInput,
    { ready, recipientId, kind }: Pick<Writing, 'ready' | 'recipientId'> & { readonly kind: RecipientKind },
  ): Promise<Pick<Content, 'held'>> {
    if (kind === 'person') return {};
    const codes = isBody(recipient) ? vatCodeOf(recipient) : household.map(({ fiscalCode }) => fiscalCode);
    const others = await this.parts.keys.personsFor(codes.map(codiceFiscale));
    // Under all of their ids: whoever comes with another of them meets the same key.
    const all = await this.parts.selves.ofAll([recipientId, ...others]);
    return { held: all.map((person) => memberKey(ready.callId, person)).sort() };
  }
}

const outdated = (version: string): Wrong => ({
  field: 'declarationsVersion',
  detail: `le dichiarazioni richieste oggi sono della versione ${version}: leggile in GET /declarations e accettale`,
});

const vatCodeOf = ({ vatNumber }: BodyData): readonly string[] => (vatNumber === undefined ? [] : [vatNumber]);

/** What is wrong where somebody else is named than whom the call is for. */
const kindFault = (
  { recipient, household }: ApplicationInput,
  asked: RecipientKind,
  counted: boolean,
): Wrong | undefined => {
  if (asked === 'body')
    return isBody(recipient)
      ? undefined
      : { field: 'recipientBody', detail: 'l’avviso è per enti: indica l’ente in recipientBody, e togli recipient' };
  if (isBody(recipient))
    return {
      field: 'recipient',
      detail: 'l’avviso non è per enti: indica la persona in recipient, e togli recipientBody',
    };
  if (asked === 'household' && household === undefined)
    return {
      field: 'household',
      detail: 'l’avviso è per nuclei: indica in household gli altri componenti, o un elenco vuoto per chi vive solo',
    };
  if (counted)
    return household === undefined
      ? {
          field: 'household',
          detail:
            'un massimale dell’avviso è in comune nel nucleo: indica in household gli altri componenti, o un elenco vuoto per chi vive solo',
        }
      : undefined;
  return asked === 'person' && household !== undefined
    ? { field: 'household', detail: 'l’avviso è per singole persone: togli household' }
    : undefined;
};
