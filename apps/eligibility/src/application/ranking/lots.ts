// The lot at the moment of ranking: the seed is checked against what was published, shown, and used.
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, personId, type Clock } from '@buono/kernel';
import { seedCommitment } from '@buono/rules';
import type { Draw } from '../../domain/draw/decider.js';
import type { RankingLot } from '../../domain/ranking/events.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import type { ReadyCall } from '../call/call-versions.js';
import type { Draws } from '../ports.js';
import { derived } from '../derived.js';

export class Lots {
  constructor(
    private readonly draws: Draws,
    private readonly clock: Clock,
  ) {}

  /** The lot of an action; undefined for one that needs none. The first ranking shows the seed, later ones find it. */
  async of(
    { ready, action }: { readonly ready: ReadyCall; readonly action: string },
    seed: string | undefined,
    meta: CommandMeta,
  ): Promise<Answer<RankingLot | undefined>> {
    if (ready.compiled.actions.get(action)?.ranking.draw !== true) return answer(undefined);
    const { state: known } = await this.draws.find(ready.callId);
    const given = seed ?? (known.status === 'revealed' ? known.seed : undefined);
    if (given === undefined) return refused(known.status === 'none' ? 'draw-not-committed' : 'draw-seed-needed');
    const at = this.clock.now();
    const { window } = ready.version.terms;
    const shown = { seed: given, commitment: seedCommitment(given), window };
    const reveal = { type: 'RevealDraw', ...shown, by: personId(meta.actor), at, on: dateInRome(at) } as const;
    const revealed = answered(await this.draws.execute(ready.callId, reveal, derived(meta, 'reveal-draw')));
    return revealed.ok ? answer(lotOf(revealed.value.state)) : revealed;
  }
}

const lotOf = (draw: Draw): RankingLot | undefined =>
  draw.status === 'revealed' ? { seed: draw.seed, commitment: draw.commitment, actNumber: draw.actNumber } : undefined;
