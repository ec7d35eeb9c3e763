// The lot by which lines of claims are drawn: what a claim is bound to when it is presented, and the numbers of a seed.
import { Injectable } from '@nestjs/common';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId } from '@buono/kernel';
import { drawNumber, seedCommitment } from '@buono/rules';
import type { ClaimSeedRefusal } from '../../domain/claim-seed/commands.js';
import type { DrawSample } from '../../domain/claim/commands.js';
import type { SamplingAsked } from '../../domain/claim/events.js';
import { drawableIn } from '../../domain/claim/sample.js';
import type { KnownClaim } from '../../domain/claim/state.js';
import { claimSeedsOf } from '../ids.js';
import { ClaimSeedStreams, HeardCalls } from '../ports.js';

/** A lot with the number of each line; none for a claim that was presented before a seed was bound. */
export type LotDrawn = { readonly lot?: NonNullable<DrawSample['lot']> } | { readonly refusal: ClaimSeedRefusal };

@Injectable()
export class ClaimLots {
  constructor(
    private readonly calls: HeardCalls,
    private readonly seeds: ClaimSeedStreams,
    private readonly clock: Clock,
  ) {}

  /** What the call asks of a claim that is presented now, and the seeds that are bound for its zones. */
  async askedOf({ place, zones }: KnownClaim): Promise<SamplingAsked | undefined> {
    const { state: call } = await this.calls.find(place.callId);
    if (call.type === 'unheard' || call.sampling === undefined) return undefined;
    const bound = await Promise.all(
      Object.keys(zones).map(async (zone): Promise<[string, string][]> => {
        const { state } = await this.seeds.find(claimSeedsOf(place.callId, zone));
        return state.bound === undefined ? [] : [[zone, state.bound.commitment]];
      }),
    );
    return { ...call.sampling, commitments: Object.fromEntries(bound.flat()) };
  }

  /** The numbers of a zone's lines. The first draw shows the seed, later ones of the same seed find it. */
  async drawn(claim: KnownClaim, zone: string, seed: string | undefined, meta: CommandMeta): Promise<LotDrawn> {
    const commitment = claim.sampling?.commitments[zone];
    if (commitment === undefined) return {};
    const id = claimSeedsOf(claim.place.callId, zone);
    const { state } = await this.seeds.find(id);
    const given = seed ?? state.seeds[commitment];
    if (given === undefined) return { refusal: 'seed-needed' };
    if (seedCommitment(given) !== commitment) return { refusal: 'seed-wrong' };
    const on = dateInRome(this.clock.now());
    const show = { type: 'ShowSeed', seed: given, commitment, by: personId(meta.actor), on } as const;
    const outcome = await this.seeds.execute(id, show, { ...meta, commandId: uuidV5(meta.commandId, 'show-seed') });
    if (!outcome.accepted) return { refusal: outcome.refusal };
    const numbers = new Map(drawableIn(claim, zone).map((lineId) => [lineId, drawNumber(given, lineId)]));
    return { lot: { seed: given, commitment, numbers } };
  }
}
