// A shadow runs between two acts, or until its last day, and lists each application once.
import { describe, expect, it } from '@jest/globals';
import { applicationId, callId, instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  MOST_DIFFERENCES,
  shadowDecider,
  type NoteDifference,
  type SwitchShadowOff,
  type SwitchShadowOn,
} from './decider.js';
import type { ShadowDiffered, ShadowEvent } from './events.js';

const by = personId('2f4b6f0e-6a6b-4b40-8d55-6b6a6e1c0002');
const on = {
  shadowId: '7c0d9a52-4a56-5d0e-9d0a-1d7d3f6c0b01',
  callId: callId('0b6f1f0e-6a6b-5b40-8d55-6b6a6e1c0001'),
  document: '{}',
  until: localDate('2026-06-30'),
  actNumber: 'D.D. 7/2026',
  by,
  at: instant('2026-06-01T08:00:00.000Z'),
};
const switchOn: SwitchShadowOn = { type: 'SwitchShadowOn', ...on };
const switchedOn: ShadowEvent = { type: 'ShadowSwitchedOn', ...on };
const end = { actNumber: 'D.D. 8/2026', by, at: instant('2026-06-10T08:00:00.000Z') };
const switchOff: SwitchShadowOff = { type: 'SwitchShadowOff', ...end };
const switchedOff: ShadowEvent = { type: 'ShadowSwitchedOff', shadowId: on.shadowId, ...end };

const idOf = (n: number) => applicationId(`5d1e6f1c-8f0a-5c77-9a0d-${String(n).padStart(12, '0')}`);
const answer = (valueCents: number) => ({ outcome: 'qualifies', valueCents, criteria: {} });
const difference = (n: number, valueCents = 100) => ({
  ...{ shadowId: on.shadowId, applicationId: idOf(n), about: 'evaluation' as const, callVersion: 1 },
  ...{ inForce: answer(50), shadow: answer(valueCents), on: localDate('2026-06-02') },
});
const note = (n: number, at: string, valueCents?: number): NoteDifference => ({
  ...{ type: 'NoteDifference', ...difference(n, valueCents), at: instant(at) },
});
const differed = (n: number, valueCents?: number): ShadowDiffered => ({
  type: 'ShadowDiffered',
  ...difference(n, valueCents),
});
const NOON = '2026-06-02T10:00:00.000Z';

const shadow = (...past: readonly ShadowEvent[]) => given(shadowDecider, ...past);

describe('the shadow of a call', () => {
  it('is switched on and off by acts', () => {
    shadow().when(switchOn).then(switchedOn);
    shadow(switchedOn).when(switchOff).then(switchedOff);
    shadow(switchedOn, switchedOff).when(switchOff).thenNothing();
    shadow().when(switchOff).thenRefused('shadow-not-on');
  });

  it('is one at a time, and another follows when its last day is past', () => {
    const other = { ...switchOn, shadowId: '7c0d9a52-4a56-5d0e-9d0a-1d7d3f6c0b02', until: localDate('2026-07-31') };
    shadow(switchedOn).when(other).thenRefused('shadow-already-on');
    const july = { ...other, at: instant('2026-07-01T08:00:00.000Z') };
    const { type: _, ...next } = july;
    shadow(switchedOn)
      .when(july)
      .then({ type: 'ShadowSwitchedOn', ...next });
  });

  it('does not begin when it would have ended', () =>
    shadow()
      .when({ ...switchOn, until: localDate('2026-05-31') })
      .thenRefused('shadow-end-in-the-past'));

  it('lists a difference once, and again when the answers change', () => {
    shadow(switchedOn).when(note(1, NOON)).then(differed(1));
    shadow(switchedOn, differed(1)).when(note(1, NOON)).thenNothing();
    shadow(switchedOn, differed(1))
      .when(note(1, NOON, 120))
      .then(differed(1, 120));
  });

  it('says nothing of what passed before it, after its last day in Italy, or after its end', () => {
    shadow(switchedOn).when(note(1, '2026-06-01T07:59:59.999Z')).thenNothing();
    shadow(switchedOn).when(note(1, '2026-06-30T21:59:59.999Z')).then(differed(1));
    shadow(switchedOn).when(note(1, '2026-06-30T22:00:00.000Z')).thenNothing();
    shadow(switchedOn, switchedOff).when(note(1, '2026-06-10T08:00:00.000Z')).thenNothing();
    // A difference of before its end that was found late still belongs to it.
    shadow(switchedOn, switchedOff).when(note(1, NOON)).then(differed(1));
  });

  it('lists so many applications and no more, but goes on with those that it lists', () => {
    const full = Array.from({ length: MOST_DIFFERENCES }, (_, n) => differed(n));
    shadow(switchedOn, ...full)
      .when(note(MOST_DIFFERENCES, NOON))
      .thenNothing();
    shadow(switchedOn, ...full)
      .when(note(0, NOON, 120))
      .then(differed(0, 120));
  });

  it('keeps the last difference of each application', () => {
    const state = [switchedOn, differed(1), differed(2), differed(1, 120)].reduce(
      (folded, event) => shadowDecider.evolve(folded, event),
      shadowDecider.initial,
    );
    expect(state).toMatchObject({ differences: [differed(1, 120), differed(2)] });
  });
});
