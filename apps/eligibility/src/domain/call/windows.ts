// Which window of a call an arrival is judged by, and which zones an action serves.
import type { Instant, ZoneCode } from '@buono/kernel';
import { placeInWindow, type Window } from '../window.js';
import type { ActionTerms, CallTerms } from './terms.js';

const actionNamed = (terms: CallTerms, action: string): ActionTerms | undefined =>
  terms.actions.find(({ code }) => code === action);

/** The windows of an action, in order of time. */
export const windowsOf = (terms: CallTerms, action: string): readonly Window[] =>
  actionNamed(terms, action)?.windows ?? terms.windows ?? [terms.window];

/** The window that an arrival is judged by: the first that has not closed by then; after all of them, the last. */
export const windowFor = (terms: CallTerms, action: string, arrivedAt: Instant): Window => {
  const windows = windowsOf(terms, action);
  return windows.find((window) => placeInWindow(window, arrivedAt) !== 'after') ?? windows.at(-1) ?? terms.window;
};

/** The zones that an action serves. */
export const zonesServed = (terms: CallTerms, action: string): readonly ZoneCode[] =>
  actionNamed(terms, action)?.zones ?? terms.zones;
