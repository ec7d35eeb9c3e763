// Whether somebody is excluded on a day: asked of the bans themselves, never of a list.
import type { Streams } from '@buono/event-store';
import type { LocalDate, PersonId } from '@buono/kernel';
import {
  banOn,
  type BanEvent,
  type BanRefusal,
  type Bans,
  type LiftBan,
  type RecordBan,
} from '../../domain/ban/bans.js';
import type { Selves } from '../identity/selves.js';

/** The bans of each person and body. */
export type BanStreams = Streams<Bans, RecordBan | LiftBan, BanEvent, BanRefusal>;

/** Who stands behind an application. */
interface Concerned {
  readonly recipientId: PersonId;
  readonly applicantId: PersonId;
}

export class Exclusions {
  constructor(
    readonly bans: BanStreams,
    private readonly selves: Selves,
  ) {}

  /** Who of these is excluded on a day, under any of their ids; nobody, mostly. */
  async among(persons: readonly PersonId[], on: LocalDate): Promise<readonly PersonId[]> {
    const found = await Promise.all(
      (await this.selves.ofAll(persons)).map(async (person) => {
        const { state: bans } = await this.bans.find(person);
        return banOn(bans, on) === undefined ? [] : [person];
      }),
    );
    return found.flat();
  }

  /** Whether who receives or who declares is excluded. */
  async excludes({ recipientId, applicantId }: Concerned, on: LocalDate): Promise<boolean> {
    return (await this.among([recipientId, applicantId], on)).length > 0;
  }

  /** The same for who asks: 'own' when it is they, whom the reason concerns; else 'other', to whom it is not told. */
  async seenBy(
    asking: PersonId,
    { recipientId, applicantId }: Concerned,
    on: LocalDate,
  ): Promise<'own' | 'other' | undefined> {
    const excluded = await this.among([recipientId, applicantId], on);
    if (excluded.length === 0) return undefined;
    const own = await this.selves.of(asking);
    return excluded.every((person) => own.includes(person)) ? 'own' : 'other';
  }
}
