// How watches are named.
import { uuidV5 } from '@buono/event-store';
import type { WatchKind } from '../../domain/watch/events.js';

/** The watch of what is seen together. */
export const watchOf = (kind: WatchKind, ...whom: readonly string[]): string => uuidV5('watch', kind, ...whom);
