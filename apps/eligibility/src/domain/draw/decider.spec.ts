// The specification of the lot: who chooses the seed cannot know what it will do, and cannot choose again.
import { describe, it } from '@jest/globals';
import { instant, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CALL, idOf } from '../call/call.examples.js';
import type { CommitDraw, RevealDraw } from './commands.js';
import { drawDecider } from './decider.js';
import type { DrawCommitted, DrawEvent, DrawRevealed } from './events.js';

const WINDOW = { opensAt: instant('2026-05-01T07:00:00.000Z'), closesAt: instant('2026-05-31T10:00:00.000Z') };
const COMMISSION = personId(idOf(6));
const SEED = 'estrazione del 4 maggio 2026, urna 7';
const committed: DrawCommitted = {
  type: 'DrawCommitted',
  callId: CALL,
  commitment: 'c1',
  actNumber: 'D.D. 12/2026',
  committedBy: COMMISSION,
  committedAt: instant('2026-05-04T08:00:00.000Z'),
};
const { type: _c, committedBy: by, committedAt: at, ...bound } = committed;
const commit: CommitDraw = { type: 'CommitDraw', ...bound, window: WINDOW, by, at };
const revealed: DrawRevealed = {
  type: 'DrawRevealed',
  seed: SEED,
  revealedBy: COMMISSION,
  revealedOn: localDate('2026-06-03'),
};
const reveal: RevealDraw = {
  type: 'RevealDraw',
  seed: SEED,
  commitment: 'c1',
  window: WINDOW,
  by: COMMISSION,
  at: instant('2026-06-03T08:00:00.000Z'),
  on: localDate('2026-06-03'),
};
const draw = (...past: readonly DrawEvent[]) => given(drawDecider, ...past);

describe('binding the seed of a lot', () => {
  it('is an act, before the window opens or while it is open', () => {
    draw().when(commit).then(committed);
    const early = instant('2026-04-30T08:00:00.000Z');
    draw()
      .when({ ...commit, at: early })
      .then({ ...committed, committedAt: early });
  });
  it('is possible to the last second of the window, and not in the next', () => {
    const last = instant('2026-05-31T10:00:00.999Z');
    draw()
      .when({ ...commit, at: last })
      .then({ ...committed, committedAt: last });
    draw()
      .when({ ...commit, at: instant('2026-05-31T10:00:01.000Z') })
      .thenRefused('draw-too-late');
  });
  it('happens once', () => {
    draw(committed).when(commit).thenNothing();
    draw(committed)
      .when({ ...commit, commitment: 'c2' })
      .thenRefused('draw-already-committed');
  });
});

describe('showing the seed of a lot', () => {
  it('takes the seed that was bound, after the window has closed', () => draw(committed).when(reveal).then(revealed));
  it('refuses any other seed', () =>
    draw(committed)
      .when({ ...reveal, commitment: 'c2' })
      .thenRefused('draw-seed-wrong'));
  it('refuses while applications may still come: they could choose their place', () =>
    draw(committed)
      .when({ ...reveal, at: instant('2026-05-31T10:00:00.000Z') })
      .thenRefused('draw-window-open'));
  it('refuses a seed that nobody bound', () => draw().when(reveal).thenRefused('draw-not-committed'));
  it('says nothing twice', () => draw(committed, revealed).when(reveal).thenNothing());
});
