// Whether an application may be admitted against the engine's answer: what is set aside is named, and a second person approves it.
import { accept, refuse } from '@buono/kernel';
import type { ApplicationDecision } from './decide-family.js';
import { admission } from './decide-office.js';
import { examined } from './examined.js';
import {
  setsAside,
  type ApproveOverride,
  type Override,
  type OverrideCommand,
  type OverrideEvent,
  type ProposeOverride,
} from './override.js';
import type { ApplicationRefusal } from './commands.js';
import type { Application, Received } from './state.js';

export const decideOverride = (c: OverrideCommand, application: Application): ApplicationDecision => {
  if ('override' in application && application.override.overrideId === c.overrideId) {
    const wanted = c.type === 'ProposeOverride' ? 'received' : 'admitted';
    if (application.status === wanted && c.type !== 'DismissOverride') return accept();
  }
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { received } = work;
  if (c.type === 'ProposeOverride') return propose(c, received);
  if (received.override?.overrideId !== c.overrideId) return refuse('override-unknown');
  const { overrideId, by, on } = c;
  return c.type === 'ApproveOverride'
    ? approve(c, received, received.override)
    : accept({ type: 'OverrideDismissed', overrideId, by, on });
};

const propose = (c: ProposeOverride, received: Received): ApplicationDecision => {
  if (received.override !== undefined) return refuse('override-pending');
  if (received.procedure.reopened?.against === c.by) return refuse('decided-by-the-same');
  const whyNot = whyNoOverride(c, c);
  if (whyNot !== undefined) return refuse(whyNot);
  const { type: _, evaluation: _answer, granted: _due, by: proposedBy, on: proposedOn, ...proposed } = c;
  return accept({ type: 'OverrideProposed', ...proposed, proposedBy, proposedOn });
};

const approve = (
  c: ApproveOverride,
  received: Received,
  override: NonNullable<Received['override']>,
): ApplicationDecision => {
  // Four eyes: no machine stands behind this yes.
  if (override.proposedBy === c.by) return refuse('override-same-person');
  if (received.procedure.reopened?.against === c.by) return refuse('decided-by-the-same');
  if (c.excluded === true) return refuse('excluded-by-act');
  if (c.assessmentRequired && received.assessments.length === 0) return refuse('assessment-missing');
  const whyNot = whyNoOverride(override, c);
  if (whyNot !== undefined) return refuse(whyNot);
  const { granted } = c;
  if (granted === undefined) return refuse('override-without-amount');
  return accept(admission(received, { ...c, actNumber: override.actNumber }, { granted, override }));
};

/** Why these findings cannot be set aside; undefined when they can. */
const whyNoOverride = (
  { criteria, endsOn }: Override,
  { evaluation, granted, on }: Pick<ProposeOverride, 'evaluation' | 'granted' | 'on'>,
): ApplicationRefusal | undefined => {
  if (evaluation.outcome === 'qualifies') return 'override-not-needed';
  if (evaluation.criteria.some(({ outcome }) => outcome === 'cannot-check-yet')) return 'not-decidable-yet';
  const open = evaluation.criteria.filter(({ outcome }) => outcome === 'not-met' || outcome === 'needs-officer');
  const known = criteria.every((id) => open.some((one) => one.id === id));
  if (criteria.length === 0 || !known || !setsAside({ criteria }, evaluation)) return 'override-criteria-wrong';
  if (endsOn <= on) return 'override-date-wrong';
  // An act can set a criterion aside; the amount is the call's.
  if (granted === undefined) return 'override-without-amount';
  return granted.valueCents === 0 ? 'nothing-due' : undefined;
};

export const evolveOverride = (application: Application, event: OverrideEvent): Application => {
  if (application.status !== 'received') return application;
  const { override: _, ...rest } = application;
  if (event.type === 'OverrideDismissed') return rest;
  const { type: _type, ...override } = event;
  return { ...rest, override };
};
