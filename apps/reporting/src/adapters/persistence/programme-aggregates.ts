// Where programmes and what is declared under them stand in reporting's log. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { declaredDecider, type DeclaredCommand, type DeclaredRefusal } from '../../domain/declared/decider.js';
import type { DeclaredEvent } from '../../domain/declared/events.js';
import type { Declared } from '../../domain/declared/state.js';
import {
  programmeDecider,
  type ProgrammeCommand,
  type ProgrammeRefusal,
  type Programmes,
} from '../../domain/programme/decider.js';
import type { ProgrammeEvent } from '../../domain/programme/events.js';

export const programmeAggregate: Aggregate<Programmes, ProgrammeCommand, ProgrammeEvent, ProgrammeRefusal> = {
  category: 'programme',
  decider: programmeDecider,
  codec: codecFor<ProgrammeEvent>({
    ProgrammeDefined: [{ name: 'programme-defined.v1' }],
    CallAttached: [{ name: 'programme-call-attached.v1' }],
  }),
};

export const declaredAggregate: Aggregate<Declared, DeclaredCommand, DeclaredEvent, DeclaredRefusal> = {
  category: 'declared',
  decider: declaredDecider,
  codec: codecFor<DeclaredEvent>({
    StatementOpened: [{ name: 'statement-opened.v1' }],
    LinesDeclared: [{ name: 'statement-lines-declared.v1' }],
    StatementDrafted: [{ name: 'statement-drafted.v1' }],
    StatementDeclared: [{ name: 'statement-declared.v1' }],
    StatementDismissed: [{ name: 'statement-dismissed.v1' }],
    SpendingCorrected: [{ name: 'spending-corrected.v1' }],
  }),
};

const PREFIX = 'declared-';

/** The stream of what a programme declares. */
export const declaredStreamOf = (programmeId: string): string => `${PREFIX}${programmeId}`;

/** An event of programmes; undefined for anything else in the log. */
export const programmeEventIn = ({ stream, type, data }: StoredEvent): ProgrammeEvent | undefined =>
  stream.startsWith('programme-') ? programmeAggregate.codec.decode(type, data) : undefined;

/** The programme of such a stream. */
export const programmeOfStream = (stream: string): string => stream.slice(PREFIX.length);

/** An event of what a programme declares; undefined for anything else in the log. */
export const declaredEventIn = ({ stream, type, data }: StoredEvent): DeclaredEvent | undefined =>
  stream.startsWith(PREFIX) ? declaredAggregate.codec.decode(type, data) : undefined;
