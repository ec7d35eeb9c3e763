// A call is financed by one programme at most.
import { describe, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { programmeDecider, type AttachCall, type DefineProgramme } from './decider.js';
import type { ProgrammeEvent } from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const by = personId(id(1));
const on = localDate('2026-01-10');
const define = (n: number, eligibleTo = '2029-12-31'): DefineProgramme => ({
  type: 'DefineProgramme',
  programmeId: id(n),
  name: `Programma ${n}`,
  eligibleFrom: localDate('2021-01-01'),
  eligibleTo: localDate(eligibleTo),
  actNumber: 'C(2022) 1',
  by,
  on,
});
const defined = (n: number): ProgrammeEvent => ({ ...define(n), type: 'ProgrammeDefined' });
const attach = (n: number): AttachCall => ({
  type: 'AttachCall',
  programmeId: id(n),
  callId: id(50),
  actNumber: 'DD/2/2026',
  by,
  on,
});
const attached = (n: number): ProgrammeEvent => ({ ...attach(n), type: 'CallAttached' });
const programmes = (...past: ProgrammeEvent[]) => given(programmeDecider, ...past);

describe('a programme', () => {
  it('is defined once', () => {
    programmes().when(define(1)).then(defined(1));
    programmes(defined(1)).when(define(1)).thenRefused('programme-exists');
  });
  it('has a period that does not end before it begins', () => {
    programmes().when(define(1, '2020-12-31')).thenRefused('period-inverted');
    const oneDay = define(1, '2021-01-01');
    programmes()
      .when(oneDay)
      .then({ ...oneDay, type: 'ProgrammeDefined' });
  });
  it('finances a call, once', () => {
    programmes(defined(1)).when(attach(1)).then(attached(1));
    programmes(defined(1), attached(1)).when(attach(1)).then();
  });
  it('does not finance the call of another', () =>
    programmes(defined(1), defined(2), attached(1)).when(attach(2)).thenRefused('call-in-another-programme'));
  it('must be there', () => programmes(defined(1)).when(attach(2)).thenRefused('programme-unknown'));
});
