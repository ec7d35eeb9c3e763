// Examples that the specifications of the procedure share: received on 31 March 2026, so due on 30 April.
import { instant, instantInRome, localDate, personId } from '@buono/kernel';
import { idOf } from '../../call/call.examples.js';
import { MOTHER, OFFICER, received, started, submitted } from '../application.examples.js';
import type { ApplicationEvent } from '../events.js';
import type { Asking, AskSubstitute, ChangeOfficer, StartProcedure } from './commands.js';
import type { ProcedureStarted } from './events.js';

export const COLLEAGUE = personId(idOf(7));

/** A received application, in the office's hands. */
export const inHand: readonly ApplicationEvent[] = [started(), submitted(), received()];

/** Somebody who asks at noon of a day, with nothing written. */
export const acting = (by: Asking['by'], day: string): Asking => ({
  by,
  at: instantInRome(localDate(day), '12:00'),
  sealed: {},
});

export const startProcedure = (over: Partial<StartProcedure> = {}): StartProcedure => ({
  type: 'StartProcedure',
  ...acting(OFFICER, '2026-04-01'),
  officer: OFFICER,
  ofTheOffice: true,
  sealed: { identity: 'box-contact' },
  ...over,
});

export const procedureStarted = (over: Partial<ProcedureStarted> = {}): ProcedureStarted => ({
  type: 'ProcedureStarted',
  officer: OFFICER,
  sealed: { identity: 'box-contact' },
  dueOn: localDate('2026-04-30'),
  by: OFFICER,
  on: localDate('2026-04-01'),
  ...over,
});

export const changeOfficer = (over: Partial<ChangeOfficer> = {}): ChangeOfficer => ({
  type: 'ChangeOfficer',
  ...acting(OFFICER, '2026-04-08'),
  officer: COLLEAGUE,
  ofTheOffice: true,
  ...over,
});

/** Asked in the first second after the term. */
export const askSubstitute = (over: Partial<AskSubstitute> = {}): AskSubstitute => ({
  type: 'AskSubstitute',
  by: MOTHER,
  at: instant('2026-04-30T22:00:00.000Z'),
  sealed: {},
  ...over,
});
