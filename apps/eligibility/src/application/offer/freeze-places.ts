// An open appeal keeps the place that it would have and what it would get; ended without an admission, both are free again.
import type { CommandMeta, Streams } from '@buono/event-store';
import { cents, dateInRome, type ApplicationId, type Clock, type LocalDate } from '@buono/kernel';
import { score, type Facts } from '@buono/rules';
import type { Application, Received, Refused } from '../../domain/application/state.js';
import { appealIsOpen } from '../../domain/application/procedure/procedure.js';
import type { Freeze, FreezeEvent, FreezePlace, KeptPlace, ThawPlace, ThawReason } from '../../domain/freeze/freeze.js';
import { placeBetween } from '../../domain/insertion/insertions.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import type { Evaluations } from '../decision/evaluations.js';
import type { Applications } from '../ports.js';
import type { ProcedureLists } from '../procedure/procedure-lists.js';
import type { Looking, Sealing } from '../sealing.js';
import { worthIfMet } from '../decision/worth-if-met.js';
import { entryFor, type Comparing, type PlaceFinder } from './place-finder.js';

/** What is kept for appeals, by application. */
export type FreezeStreams = Streams<Freeze, FreezePlace | ThawPlace, FreezeEvent, never>;

/** What keeping places needs. */
export interface FreezeParts {
  readonly freezes: FreezeStreams;
  readonly applications: Applications;
  readonly finder: PlaceFinder;
  readonly versions: CallVersions;
  readonly evaluations: Evaluations;
  readonly sealing: Sealing;
  readonly procedureLists: ProcedureLists;
  readonly clock: Clock;
}

/** Refused and appealed, or open again after an appeal that was upheld. */
type Appellant = Refused | Received;

export class FreezePlaces {
  constructor(private readonly parts: FreezeParts) {}

  /** Keeps what an appeal is about, once; where nobody can say how much it would be, nothing. */
  async freeze(id: ApplicationId, meta: CommandMeta): Promise<void> {
    const { state } = await this.parts.applications.find(id);
    const appellant = appellantOf(state);
    if (appellant === undefined) return;
    const ready = await this.versionOf(appellant);
    const looking = { actor: meta.actor, purpose: 'freeze-place', correlationId: meta.correlationId };
    const ranked = ready.compiled.actions.get(appellant.action)?.order !== 'arrival';
    const ranking = ranked ? await this.parts.finder.rankingWithout(appellant) : undefined;
    // Not approved yet: its approval keeps the place.
    if (ranked && ranking === undefined) return;
    const comparing = ranking && (await this.parts.finder.comparing(ranking, looking));
    const kept = await this.keptFor(appellant, { ready, looking, ...(comparing && { comparing }) });
    if (kept === undefined) return;
    const { callId, zone } = appellant;
    const freeze = { type: 'FreezePlace', callId, zone, ...kept, on: this.today() } as const;
    await this.parts.freezes.execute(id, freeze, meta);
  }

  /** What open appeals keep in a ranking that is about to be approved. */
  async inRanking(ranking: Comparing['ranking'], looking: Looking): Promise<readonly KeptPlace[]> {
    const ids = await this.parts.procedureLists.appeals(ranking);
    const comparing = await this.parts.finder.comparing(ranking, looking);
    const kept: KeptPlace[] = [];
    for (const id of ids) {
      const { state } = await this.parts.applications.find(id);
      const appellant = appellantOf(state);
      if (appellant === undefined || ranking.ranked.some(({ applicationId }) => applicationId === id)) continue;
      const ready = await this.versionOf(appellant);
      const one = await this.keptFor(appellant, { ready, looking, comparing });
      if (one !== undefined) kept.push(one);
    }
    return kept;
  }

  /** Keeps what the open appeals of an approved ranking are about. */
  async freezeAll(
    ranking: Pick<Comparing['ranking'], 'callId' | 'zone' | 'action'>,
    metaOf: (id: string) => CommandMeta,
  ) {
    for (const id of await this.parts.procedureLists.appeals(ranking)) await this.freeze(id, metaOf(id));
  }

  /** Says that an appeal has ended; nothing where nothing was kept. */
  async thaw(id: ApplicationId, because: ThawReason, meta: CommandMeta): Promise<void> {
    await this.parts.freezes.execute(id, { type: 'ThawPlace', because, on: this.today() }, meta);
  }

  /** What is kept for an application now. */
  async keptNow(id: ApplicationId): Promise<KeptPlace | undefined> {
    const { state } = await this.parts.freezes.find(id);
    return state?.thawed === undefined ? state : undefined;
  }

  private async keptFor(
    appellant: Appellant,
    {
      ready,
      looking,
      comparing,
    }: { readonly ready: ReadyCall; readonly looking: Looking; readonly comparing?: Comparing },
  ): Promise<KeptPlace | undefined> {
    const facts = await this.factsOf(appellant, looking);
    if (facts === undefined) return undefined;
    const { applicationId, action, submittedOn, receiptNumber } = appellant;
    const valueCents = worthIfMet(ready, { action, submittedOn }, facts, this.today());
    if (valueCents === undefined || valueCents === 0) return undefined;
    const lastVoucher = ready.compiled.actions.get(action)?.policies.lastVoucher ?? 'stop';
    const worth = { applicationId, action, valueCents: cents(valueCents), lastVoucher };
    if (comparing === undefined) return { ...worth, place: receiptNumber, bis: 0 };
    const points = score(comparing.ready.compiled, action, facts, submittedOn);
    const { ranking } = comparing;
    const between = await this.parts.finder.between(entryFor(appellant, points, ranking), comparing);
    return { ...worth, rankingId: ranking.rankingId, ...placeBetween(between) };
  }

  /** As the refusal had them, with what the family declares anew; undefined where something is erased. */
  private async factsOf(appellant: Appellant, looking: Looking): Promise<Facts | undefined> {
    if (appellant.status === 'received') {
      const found = await this.parts.evaluations.factsOf(appellant, looking, this.today());
      return found.ok ? found.value : undefined;
    }
    const { appeal } = appellant.procedure;
    const boxes = [appellant.evidence, ...(appeal === undefined ? [] : [appeal.sealed])];
    const { facts, erased } = await this.parts.sealing.open(boxes, looking);
    return erased.length > 0 ? undefined : facts;
  }

  private versionOf(appellant: Appellant): Promise<ReadyCall> {
    const { callId, callVersion } = appellant;
    return this.parts.versions.governing(callId, callVersion, this.today());
  }

  private today(): LocalDate {
    return dateInRome(this.parts.clock.now());
  }
}

const appellantOf = (state: Application): Appellant | undefined => {
  if (state.status === 'refused') return appealIsOpen(state.procedure) ? state : undefined;
  return state.status === 'received' && state.procedure.reopened !== undefined ? state : undefined;
};
