// The lot: bound once, before the window closes; shown once, after it has closed, and only if it is the seed that was bound.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import { placeInWindow } from '../window.js';
import type { CommitDraw, DrawCommand, DrawRefusal, RevealDraw } from './commands.js';
import type { DrawCommitted, DrawEvent, DrawRevealed } from './events.js';

/** What was published before the window closed. */
export type Commitment = Omit<DrawCommitted, 'type'>;

export type Draw =
  | { readonly status: 'none' }
  | (Commitment & { readonly status: 'committed' })
  | (Commitment & Omit<DrawRevealed, 'type'> & { readonly status: 'revealed' });

type DrawDecision = Decision<DrawEvent, DrawRefusal>;

const commit = (c: CommitDraw, draw: Draw): DrawDecision => {
  if (draw.status !== 'none') return draw.commitment === c.commitment ? accept() : refuse('draw-already-committed');
  if (placeInWindow(c.window, c.at) === 'after') return refuse('draw-too-late');
  const { callId, commitment, actNumber, by: committedBy, at: committedAt } = c;
  return accept({ type: 'DrawCommitted', callId, commitment, actNumber, committedBy, committedAt });
};

const reveal = (c: RevealDraw, draw: Draw): DrawDecision => {
  if (draw.status === 'none') return refuse('draw-not-committed');
  if (c.commitment !== draw.commitment) return refuse('draw-seed-wrong');
  if (draw.status === 'revealed') return accept();
  if (placeInWindow(c.window, c.at) !== 'after') return refuse('draw-window-open');
  return accept({ type: 'DrawRevealed', seed: c.seed, revealedBy: c.by, revealedOn: c.on });
};

const evolve = (draw: Draw, event: DrawEvent): Draw => {
  const { type: _, ...fields } = event;
  if (event.type === 'DrawCommitted') return { status: 'committed', ...(fields as Commitment) };
  if (draw.status === 'none') return draw;
  return { ...draw, ...(fields as Omit<DrawRevealed, 'type'>), status: 'revealed' };
};

/** One lot (sorteggio) per call: `draw-{call}`. */
export const drawDecider: Decider<Draw, DrawCommand, DrawEvent, DrawRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, draw) => (command.type === 'CommitDraw' ? commit(command, draw) : reveal(command, draw)),
};
