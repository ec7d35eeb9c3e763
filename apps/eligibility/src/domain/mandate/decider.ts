// The mandates of a person: who may act for them, in what time, recorded once and ended for good.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { EndMandate, MandateCommand, MandateRefusal, RecordMandate } from './commands.js';
import type { MandateEnded, MandateEvent, MandateRecorded } from './events.js';
import { lapseOn, type Mandates } from './state.js';

type MandateDecision = Decision<MandateEvent, MandateRefusal>;

/** Titles that a person gives by themself; the others rest on the law or a court, and an office has seen the act. */
const GIVEN_BY_PERSON: readonly string[] = ['delegate', 'caf'];

const record = (c: RecordMandate, mandates: Mandates): MandateDecision => {
  if (mandates.some(({ mandateId }) => mandateId === c.mandateId)) return accept();
  if (c.holder === c.personId) return refuse('mandate-of-oneself');
  if (c.office && (c.by === c.personId || c.by === c.holder)) return refuse('own-mandate');
  if (!c.office && (c.by !== c.personId || !GIVEN_BY_PERSON.includes(c.kind))) return refuse('mandate-needs-office');
  if (c.to !== undefined && (c.to < c.from || c.to < c.on)) return refuse('mandate-dates-wrong');
  const { type: _, office: _office, replaces, ...mandate } = c;
  const recorded: MandateRecorded = { type: 'MandateRecorded', ...mandate };
  if (replaces === undefined) return accept(recorded);
  const replaced = mandates.find(({ mandateId }) => mandateId === replaces);
  if (replaced === undefined) return refuse('mandate-unknown');
  // The box of the new mandate is sealed for the first event of the command.
  return replaced.ended === undefined
    ? accept<MandateEvent>(recorded, endedBy({ ...c, mandateId: replaces, cause: 'replaced' }))
    : accept<MandateEvent>(recorded);
};

const end = (c: EndMandate, mandates: Mandates): MandateDecision => {
  const mandate = mandates.find(({ mandateId }) => mandateId === c.mandateId);
  if (mandate === undefined) return refuse('mandate-unknown');
  const { personId, holder } = mandate;
  const party = c.by === personId || c.holders.includes(holder);
  // Who is neither party nor office is not told that it is there.
  if (!party && !c.office) return refuse('mandate-unknown');
  if (mandate.ended !== undefined || lapseOn(mandate, c.on) === 'mandate-expired') return accept();
  const cause = c.by === personId ? 'revoked-by-person' : party ? 'renounced' : c.cause;
  return accept(endedBy({ ...c, personId, cause }));
};

const endedBy = ({ mandateId, personId, cause, by, on }: Omit<MandateEnded, 'type'>): MandateEnded => ({
  type: 'MandateEnded',
  mandateId,
  personId,
  cause,
  by,
  on,
});

/** Stream `mandates-{person}`: whether somebody may act for a person is decided here and nowhere else. */
export const mandateDecider: Decider<Mandates, MandateCommand, MandateEvent, MandateRefusal> = {
  initial: [],
  evolve: (mandates, event) => {
    if (event.type === 'MandateEnded') {
      const { mandateId, on, cause, by } = event;
      return mandates.map((known) => (known.mandateId === mandateId ? { ...known, ended: { on, cause, by } } : known));
    }
    const { type: _, ...mandate } = event;
    return [...mandates, mandate];
  },
  decide: (command, mandates) =>
    command.type === 'RecordMandate' ? record(command, mandates) : end(command, mandates),
};
