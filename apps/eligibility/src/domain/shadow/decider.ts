// The shadow of a call: one at a time, switched by acts, listing so many differences and no more.
import { accept, dateInRome, refuse, type Decider, type Decision, type Instant } from '@buono/kernel';
import type { ShadowDiffered, ShadowEvent, ShadowSwitchedOff, ShadowSwitchedOn } from './events.js';

/** Most differences that one shadow lists: whoever reads them has seen enough, and the stream stays short. */
export const MOST_DIFFERENCES = 400;

export type SwitchShadowOn = Omit<ShadowSwitchedOn, 'type'> & { readonly type: 'SwitchShadowOn' };
export type SwitchShadowOff = Omit<ShadowSwitchedOff, 'type' | 'shadowId'> & { readonly type: 'SwitchShadowOff' };
export type NoteDifference = Omit<ShadowDiffered, 'type'> & { readonly type: 'NoteDifference'; readonly at: Instant };
export type ShadowCommand = SwitchShadowOn | SwitchShadowOff | NoteDifference;
export type ShadowRefusal = 'shadow-already-on' | 'shadow-not-on' | 'shadow-end-in-the-past';

type Run = Omit<ShadowSwitchedOn, 'type'> & {
  /** By application, the last one; in the order in which applications first differed. */
  readonly differences: readonly ShadowDiffered[];
};

export type Shadow =
  | { readonly status: 'none' }
  | (Run & { readonly status: 'on' })
  | (Run & {
      readonly status: 'off';
      readonly endedAt: Instant;
      readonly endedBy: string;
      readonly endActNumber: string;
    });

/** A shadow that was switched on once. */
export type KnownShadow = Exclude<Shadow, { readonly status: 'none' }>;

type ShadowDecision = Decision<ShadowEvent, ShadowRefusal>;

/** Whether a shadow runs at an instant: since it was switched on, until the end of its last day, unless it was switched off. */
export const runsAt = (shadow: Shadow, at: Instant): shadow is KnownShadow =>
  shadow.status !== 'none' &&
  shadow.at <= at &&
  dateInRome(at) <= shadow.until &&
  (shadow.status === 'on' || at < shadow.endedAt);

const switchOn = ({ type: _, ...c }: SwitchShadowOn, shadow: Shadow): ShadowDecision => {
  if (shadow.status === 'on' && shadow.shadowId === c.shadowId) return accept();
  if (shadow.status === 'on' && runsAt(shadow, c.at)) return refuse('shadow-already-on');
  if (c.until < dateInRome(c.at)) return refuse('shadow-end-in-the-past');
  return accept({ type: 'ShadowSwitchedOn', ...c });
};

const switchOff = ({ type: _, ...c }: SwitchShadowOff, shadow: Shadow): ShadowDecision => {
  if (shadow.status === 'off' && shadow.endActNumber === c.actNumber) return accept();
  if (shadow.status !== 'on') return refuse('shadow-not-on');
  return accept({ type: 'ShadowSwitchedOff', shadowId: shadow.shadowId, ...c });
};

// What passed before it was switched on, after its end, or beyond its bound changes nothing; neither does the same again.
const note = ({ type: _, at, ...c }: NoteDifference, shadow: Shadow): ShadowDecision => {
  if (!runsAt(shadow, at) || shadow.shadowId !== c.shadowId) return accept();
  const known = shadow.differences.find(({ applicationId }) => applicationId === c.applicationId);
  if (known === undefined && shadow.differences.length >= MOST_DIFFERENCES) return accept();
  if (known !== undefined && sameAnswers(known, c)) return accept();
  return accept({ type: 'ShadowDiffered', ...c });
};

const sameAnswers = (a: Pick<ShadowDiffered, 'inForce' | 'shadow'>, b: typeof a): boolean =>
  JSON.stringify([a.inForce, a.shadow]) === JSON.stringify([b.inForce, b.shadow]);

const evolve = (shadow: Shadow, event: ShadowEvent): Shadow => {
  if (event.type === 'ShadowSwitchedOn') {
    const { type: _, ...run } = event;
    return { status: 'on', ...run, differences: [] };
  }
  if (shadow.status === 'none') return shadow;
  if (event.type === 'ShadowDiffered') return { ...shadow, differences: withDifference(shadow.differences, event) };
  return { ...shadow, status: 'off', endedAt: event.at, endedBy: event.by, endActNumber: event.actNumber };
};

const withDifference = (all: readonly ShadowDiffered[], one: ShadowDiffered): readonly ShadowDiffered[] => {
  const index = all.findIndex(({ applicationId }) => applicationId === one.applicationId);
  return index < 0 ? [...all, one] : all.with(index, one);
};

/** The shadow of one call: `shadow-{call}`. */
export const shadowDecider: Decider<Shadow, ShadowCommand, ShadowEvent, ShadowRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, shadow) => {
    switch (command.type) {
      case 'SwitchShadowOn':
        return switchOn(command, shadow);
      case 'SwitchShadowOff':
        return switchOff(command, shadow);
      case 'NoteDifference':
        return note(command, shadow);
    }
  },
};
