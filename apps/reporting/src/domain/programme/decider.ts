// The programmes: each call is financed by one of them at most, so that no service is ever declared under two.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { CallAttached, ProgrammeDefined, ProgrammeEvent } from './events.js';

export type DefineProgramme = Omit<ProgrammeDefined, 'type'> & { readonly type: 'DefineProgramme' };
export type AttachCall = Omit<CallAttached, 'type'> & { readonly type: 'AttachCall' };
export type ProgrammeCommand = DefineProgramme | AttachCall;

export type ProgrammeRefusal =
  'programme-exists' | 'programme-unknown' | 'period-inverted' | 'call-in-another-programme';

/** A programme and its calls, in the order in which they came. */
export interface Programme extends Omit<ProgrammeDefined, 'type' | 'by' | 'on'> {
  readonly callIds: readonly string[];
}

/** All programmes by id. */
export type Programmes = ReadonlyMap<string, Programme>;

const evolve = (programmes: Programmes, event: ProgrammeEvent): Programmes => {
  if (event.type === 'ProgrammeDefined') {
    const { type: _, by: _by, on: _on, ...defined } = event;
    return new Map(programmes).set(event.programmeId, { ...defined, callIds: [] });
  }
  const programme = programmes.get(event.programmeId);
  if (programme === undefined) return programmes;
  return new Map(programmes).set(event.programmeId, { ...programme, callIds: [...programme.callIds, event.callId] });
};

type Decided = Decision<ProgrammeEvent, ProgrammeRefusal>;

const define = ({ type: _, ...programme }: DefineProgramme, programmes: Programmes): Decided => {
  if (programmes.has(programme.programmeId)) return refuse('programme-exists');
  if (programme.eligibleTo < programme.eligibleFrom) return refuse('period-inverted');
  return accept({ type: 'ProgrammeDefined', ...programme });
};

const attach = ({ type: _, ...attached }: AttachCall, programmes: Programmes): Decided => {
  if (!programmes.has(attached.programmeId)) return refuse('programme-unknown');
  for (const { programmeId, callIds } of programmes.values()) {
    if (!callIds.includes(attached.callId)) continue;
    return programmeId === attached.programmeId ? accept() : refuse('call-in-another-programme');
  }
  return accept({ type: 'CallAttached', ...attached });
};

/** All programmes; the one stream `programme-all`. */
export const programmeDecider: Decider<Programmes, ProgrammeCommand, ProgrammeEvent, ProgrammeRefusal> = {
  initial: new Map(),
  evolve,
  decide: (command, programmes) =>
    command.type === 'DefineProgramme' ? define(command, programmes) : attach(command, programmes),
};
