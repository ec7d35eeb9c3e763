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
import type { Content, Relation } from '../domain/application/events.js';
import { actionOf } from './action-of.js';
import { answer, refused, type Answer } from './answer.js';
import type { CallVersions, ReadyCall } from './call-versions.js';
import { readContent, type ApplicationInput } from './content.js';
import type { Digests, Zones } from './ports.js';
import type { Sealing } from './sealing.js';

/** What the desk works with. */
export interface DeskParts {
  readonly calls: CallVersions;
  readonly keys: KeyStore;
  readonly sealing: Sealing;
  readonly zones: Zones;
  readonly digests: Digests;
}

/** Whose application is written, when and under which command. */
export interface Writing {
  readonly applicationId: ApplicationId;
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
  readonly ready: ReadyCall;
  readonly now: Instant;
  readonly commandId: string;
}

/** Relations that are proved by an act: a mandate, a decree of appointment. */
const BY_MANDATE: readonly Relation[] = ['tutor', 'delegate', 'caf'];

export class ContentDesk {
  constructor(private readonly parts: DeskParts) {}

  /** The call as it is in force on a day; undefined if it is not published. */
  callOn(call: CallId, on: LocalDate): Promise<ReadyCall | undefined> {
    return this.parts.calls.inForce(call, on);
  }

  /** The person behind the recipient's codice fiscale, known from now on. */
  recipientOf({ recipient }: ApplicationInput): Promise<PersonId> {
    return this.parts.keys.personFor(codiceFiscale(recipient.fiscalCode));
  }

  /** Whether the input speaks of this person. */
  async isAbout({ recipient }: ApplicationInput, person: PersonId): Promise<boolean> {
    return (await this.parts.keys.findPerson(codiceFiscale(recipient.fiscalCode))) === person;
  }

  /** The content of a draft, checked and sealed for the first event of the command. */
  async write(input: ApplicationInput, writing: Writing): Promise<Answer<Content>> {
    const { ready, now, applicationId, recipientId, applicantId, commandId } = writing;
    const action = actionOf(ready.compiled, input.action);
    if (!action.ok) return action;
    const relation = relationOf(input, recipientId === applicantId);
    if (!relation.ok) return relation;
    const today = dateInRome(now);
    const [call, covered, zones] = [ready.compiled, ready.version.terms.zones, this.parts.zones.all()];
    const read = readContent(input, { call, covered, zones, now, today });
    if (!read.ok) return read;
    const mandate = input.applicant?.mandate;
    const identity = { recipient: input.recipient, ...(mandate !== undefined && { mandate }) };
    const sealed = await this.parts.sealing.seal(recipientId, commandId, read.value.facts, { identity });
    if (!sealed.ok) return sealed;
    const content = { action: action.value, relation: relation.value, zone: read.value.zone, sealed: sealed.value };
    const digest = this.parts.digests.of({ applicationId, recipientId, applicantId, ...content });
    return answer({ ...content, digest });
  }
}

/** On whose behalf: said by who applies, or clear because they apply for themselves. */
const relationOf = ({ applicant }: ApplicationInput, self: boolean): Answer<Relation> => {
  if (applicant === undefined) return self ? answer<Relation>('self') : refused('relation-needed');
  const { relation, mandate } = applicant;
  if (BY_MANDATE.includes(relation) && mandate === undefined) return refused('mandate-needed');
  return answer(relation);
};
