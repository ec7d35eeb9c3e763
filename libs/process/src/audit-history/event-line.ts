// An event as an auditor reads it: what, when by both clocks, by whom, under which act; what is sealed stays sealed.
import { dataOf, metaOf, type StoredEvent } from '@buono/event-store';
import {
  dateInRome,
  isLocalDate,
  isUuid,
  localDate,
  personId,
  type Instant,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';
import type { PurposeClass } from '@buono/privacy';

/** Something that an event says outright: an amount, a day, a code. */
export interface EventFact {
  readonly name: string;
  readonly value: string;
}

/** One line of a history. */
export interface EventLine {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  /** As it is stored: `voucher-issued.v1`. */
  readonly type: string;
  readonly recordedAt: Instant;
  /** The day that it counts for, where it says one. */
  readonly effectiveOn?: LocalDate;
  /** Id of the person, or the name of the process. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly acts: readonly string[];
  readonly facts: readonly EventFact[];
  /** Which classes of personal data it holds, closed. */
  readonly sealed: readonly PurposeClass[];
  readonly correlationId: string;
  /** What `audit:verify` computes again. */
  readonly chain: string;
}

/** A line, and whose data stand sealed in it or whom it names as recipient. */
export interface ReadEvent {
  readonly line: EventLine;
  readonly persons: ReadonlyMap<PersonId, ReadonlySet<PurposeClass>>;
}

const BOX = /"b1\.([0-9a-f-]{36})\.([a-z]+)\./g;
const FIRST_DAYS = ['effectiveFrom', 'effectiveAt', 'effectiveOn', 'servedOn'];
const A_DAY = /(On|From)$/;
const AN_ACT = /act(Number)?$/i;
// Codes of the trade; anything else that is a text may be a token that stands for a person.
const CODES: ReadonlySet<string> = new Set([
  ...['action', 'article', 'callId', 'decision', 'evidence', 'kind', 'month', 'outcome', 'reason', 'round', 'service'],
  ...['source', 'status', 'zone', 'voucherId', 'claimId', 'applicationId', 'providerId', 'redemptionId', 'lineId'],
]);
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,60}$/;

/** The line of an event. */
export const readEvent = (event: StoredEvent): ReadEvent => {
  const meta = metaOf(event);
  const said = Object.entries((dataOf(event) ?? {}) as Record<string, unknown>);
  const persons = personsIn(event.data, said);
  const effectiveOn = dayOf(said);
  const sealed = new Set([...event.data.matchAll(BOX)].map(([, , purposeClass]) => purposeClass as PurposeClass));
  const line: EventLine = {
    ...{ eventId: event.id, stream: event.stream, revision: event.revision, position: event.position },
    ...{ type: event.type, recordedAt: meta.recordedAt, ...(effectiveOn !== undefined && { effectiveOn }) },
    ...{ actor: meta.actor, ...(meta.onBehalfOf !== undefined && { onBehalfOf: meta.onBehalfOf }) },
    acts: said.flatMap(([name, value]) => (AN_ACT.test(name) && typeof value === 'string' ? [value] : [])),
    facts: said.flatMap(([name, value]) => factOf(name, value)),
    sealed: [...sealed].sort(),
    correlationId: meta.correlationId,
    chain: meta.chain,
  };
  return { line, persons };
};

/** Whether it was so on a day, as far as a record up to an instant knows; what says no day counts for the day of its record. */
export const isWithin = (
  { recordedAt, effectiveOn }: Pick<EventLine, 'recordedAt' | 'effectiveOn'>,
  { knownAt, validAt }: { readonly knownAt?: string; readonly validAt?: string },
): boolean =>
  (knownAt === undefined || Date.parse(recordedAt) <= Date.parse(knownAt)) &&
  (validAt === undefined || (effectiveOn ?? dateInRome(recordedAt)) <= validAt);

const dayOf = (said: readonly (readonly [string, unknown])[]): LocalDate | undefined => {
  const days = said.flatMap(([name, value]) =>
    typeof value === 'string' && isLocalDate(value) ? [{ name, day: localDate(value) }] : [],
  );
  const first = FIRST_DAYS.map((name) => days.find((one) => one.name === name)).find((one) => one !== undefined);
  return (first ?? days.find(({ name }) => A_DAY.test(name)))?.day;
};

const factOf = (name: string, value: unknown): readonly EventFact[] => {
  if (typeof value === 'number') return [{ name, value: String(value) }];
  if (typeof value === 'boolean') return [{ name, value: String(value) }];
  if (typeof value !== 'string') return [];
  if (isLocalDate(value) || (CODES.has(name) && CODE.test(value))) return [{ name, value }];
  return [];
};

const personsIn = (
  data: string,
  said: readonly (readonly [string, unknown])[],
): ReadonlyMap<PersonId, ReadonlySet<PurposeClass>> => {
  const persons = new Map<PersonId, Set<PurposeClass>>();
  const add = (id: string, purposeClass: PurposeClass) => {
    const person = personId(id);
    persons.set(person, (persons.get(person) ?? new Set<PurposeClass>()).add(purposeClass));
  };
  for (const [, id, purposeClass] of data.matchAll(BOX)) add(id ?? '', purposeClass as PurposeClass);
  for (const [name, value] of said)
    if (name === 'recipientId' && typeof value === 'string' && isUuid(value)) add(value, 'identity');
  return persons;
};
