// Where a call stands (domain.md §5.1): what acts have recorded, and what follows from its windows and the clock.
import { dateInRome, type Instant } from '@buono/kernel';
import { placeInWindow, type Window } from '../window.js';
import type { RecordedStage } from './events.js';
import { versionInForce, type Call, type PublishedCall } from './state.js';
import type { CallTerms } from './terms.js';

/** bozza, approvato, pubblicato, aperto, chiuso, sospeso, annullato, and the stages that acts record. */
export type CallStage =
  'draft' | 'approved' | 'published' | 'open' | 'closed' | 'suspended' | 'annulled' | RecordedStage;

/** The stage at an instant. Opening and closing are never recorded: they follow from the windows in force. */
export const stageOf = (call: Exclude<Call, { readonly status: 'none' }>, at: Instant): CallStage => {
  if (call.status === 'draft') return call.approval === undefined ? 'draft' : 'approved';
  if (call.halt.kind !== 'none') return call.halt.kind;
  if (call.stage === 'concluded') return 'concluded';
  return stageByClock(call, at);
};

const stageByClock = (call: PublishedCall, at: Instant): CallStage => {
  const windows = allWindows(versionInForce(call, dateInRome(at)).terms);
  const places = windows.map((window) => placeInWindow(window, at));
  if (places.includes('inside')) return 'open';
  if (!places.includes('after')) return 'published';
  return call.stage ?? 'closed';
};

/** Whether all windows have closed. */
export const isOver = (terms: CallTerms, at: Instant): boolean =>
  allWindows(terms).every((window) => placeInWindow(window, at) === 'after');

const allWindows = (terms: CallTerms): readonly Window[] => {
  const own = terms.actions.flatMap(({ windows }) => windows ?? []);
  const all = [...(terms.windows ?? []), ...own];
  return all.length === 0 ? [terms.window] : all;
};
