// The window of a call (finestra): when applications are taken, judged to the second on their arrival at the server.
import { millisOf, type Instant } from '@buono/kernel';

/** Both ends belong to the window; the last second belongs to it whole. A published 12:00 closes at 12:00:59, Europe/Rome. */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** Where an arrival stands to the window. */
export type WindowPlace = 'before' | 'inside' | 'after';

const SECOND = 1_000;

/** Judges an arrival: what comes in the second of closing is in time, what comes in the next one is not. */
export const placeInWindow = (window: Window, arrivedAt: Instant): WindowPlace => {
  if (arrivedAt < window.opensAt) return 'before';
  return millisOf(arrivedAt) < millisOf(window.closesAt) + SECOND ? 'inside' : 'after';
};
