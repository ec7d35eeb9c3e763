// The windows of a call or of one of its actions, and which of them a day belongs to.
import type { CallAction, CallDocument } from '../model/call-document.js';
import type { CallWindow } from '../model/call-terms.js';

/** The code of the one window of a call that is written in its short form. */
export const ONLY_WINDOW = 'UNICA';

/** The windows of an action, in order of time: its own, or the call's. A checked document has at least one. */
export const windowsOf = (document: CallDocument, action?: CallAction): readonly CallWindow[] => {
  const windows = action?.windows ?? document.windows;
  if (windows !== undefined) return windows;
  if (document.window === undefined || document.use === undefined) return [];
  return [{ code: ONLY_WINDOW, ...document.window, use: document.use }];
};

/** The first civil day of a window. */
export const opensOn = (window: CallWindow): string => window.opensAt.slice(0, 10);

/** The last civil day of a window. */
export const closesOn = (window: CallWindow): string => window.closesAt.slice(0, 10);

/** The window of an application submitted on this day: the last one that had opened by then; before all of them, the first. */
export const windowOn = <W extends { readonly window: CallWindow }>(windows: readonly W[], on: string): W | undefined =>
  windows.findLast(({ window }) => opensOn(window) <= on) ?? windows[0];

/** The window in which who asks on this day could still apply: the first that has not closed by then; after all of them, the last. */
export const upcomingWindow = <W extends { readonly window: CallWindow }>(
  windows: readonly W[],
  on: string,
): W | undefined => windows.find(({ window }) => closesOn(window) >= on) ?? windows.at(-1);
