// Erasure: an event says that a person's class is forgotten, then its key is destroyed; after a restore, once more.
import {
  codecFor,
  type Aggregate,
  type CommandMeta,
  type EventStore,
  type Executor,
  type Outcome,
  type Position,
} from '@buono/event-store';
import { accept, refuse, type Decider, type PersonId } from '@buono/kernel';
import type { Erasure, KeyStore } from './key-store.js';
import { inOrder, type PurposeClass } from './purpose-class.js';

/** Why data are forgotten: their time of keeping is over, the person asked (GDPR art. 17), or an authority ordered it. */
export const ERASURE_REASONS = ['retention-ended', 'asked-by-person', 'ordered-by-authority'] as const;

export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** One class of a person's data is forgotten for good. `actNumber` is the act that says so; it never names the person. */
export interface PersonErased {
  readonly type: 'PersonErased';
  readonly person: PersonId;
  readonly class: PurposeClass;
  /** 'not-stated' in erasures older than the reason. */
  readonly reason: ErasureReason | 'not-stated';
  readonly actNumber?: string;
}

export interface ErasePerson {
  readonly type: 'ErasePerson';
  readonly person: PersonId;
  readonly classes: readonly PurposeClass[];
  readonly reason: ErasureReason;
  readonly actNumber: string;
  /** What the data are still needed for (GDPR art. 17(3)), as codes of the caller's; an authority's order overrides it. */
  readonly neededFor: readonly string[];
}

export type ErasureRefusal = 'no-class-named' | 'still-needed';

/** The classes that are erased. */
export type ErasedClasses = readonly PurposeClass[];

export const erasureDecider: Decider<ErasedClasses, ErasePerson, PersonErased, ErasureRefusal> = {
  initial: [],
  evolve: (erased, event) => inOrder([...erased, event.class]),
  decide: ({ person, classes, reason, actNumber, neededFor }, erased) => {
    if (classes.length === 0) return refuse('no-class-named');
    const remaining = inOrder(classes).filter((name) => !erased.includes(name));
    if (remaining.length === 0) return accept();
    if (neededFor.length > 0 && reason !== 'ordered-by-authority') return refuse('still-needed');
    const grounds = { reason, actNumber };
    return accept(
      ...remaining.map((name): PersonErased => ({ type: 'PersonErased', person, class: name, ...grounds })),
    );
  },
};

export const erasureCodec = codecFor<PersonErased>({
  PersonErased: [
    { name: 'person-erased.v1' },
    { name: 'person-erased.v2', upcast: (older: object) => ({ ...older, reason: 'not-stated' }) },
  ],
});

/** Stream `person-{id}`. */
export const personErasure: Aggregate<ErasedClasses, ErasePerson, PersonErased, ErasureRefusal> = {
  category: 'person',
  decider: erasureDecider,
  codec: erasureCodec,
};

/**
 * Records the erasure, then destroys the keys of these classes. Safe to repeat: an erasure of which only the event was
 * written is completed by asking again, or by `reapplyErasures` at the next start. @throws ErasureIncomplete.
 */
export const erasePerson = async (
  { executor, keys }: { readonly executor: Executor; readonly keys: KeyStore },
  erasure: Omit<ErasePerson, 'type'>,
  meta: CommandMeta,
): Promise<Outcome<ErasedClasses, PersonErased, ErasureRefusal>> => {
  const { person, classes } = erasure;
  const outcome = await executor.execute(personErasure, person, { type: 'ErasePerson', ...erasure }, meta);
  if (outcome.accepted) await keys.erase(person, classes);
  return outcome;
};

const EVENTS_AT_ONCE = 1_000;

/**
 * Carries out the erasures of a log on keys that may come from an older copy: to be awaited before anything is opened.
 * The key store remembers how far it has been told, so that a usual start reads only what is new. Answers with the
 * number of erasures found.
 */
export const reapplyErasures = async (store: EventStore, keys: KeyStore, log: string): Promise<number> => {
  const head = await store.head();
  const told = await keys.erasuresRead(log);
  // A log that ends before what was read is an older copy itself: it is read from its beginning.
  const { erasures, position } = await erasuresAfter(store, told <= head ? told : 0);
  if (erasures.length > 0) await keys.eraseAll(erasures);
  if (position !== told) await keys.saveErasuresRead(log, position);
  return erasures.length;
};

const erasuresAfter = async (
  store: EventStore,
  after: Position,
): Promise<{ readonly erasures: readonly Erasure[]; readonly position: Position }> => {
  const erasures: Erasure[] = [];
  let position = after;
  for (;;) {
    const events = await store.readAll(position, EVENTS_AT_ONCE);
    const last = events.at(-1);
    if (last === undefined) return { erasures, position };
    for (const { type, data } of events) {
      if (!erasureCodec.names.includes(type)) continue;
      const { person, class: purposeClass } = erasureCodec.decode(type, data);
      erasures.push({ person, classes: [purposeClass] });
    }
    position = last.position;
  }
};
