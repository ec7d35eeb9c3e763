// A call in figures that everybody may see, as of the end of yesterday.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addDays, Clock, dateInRome, millisOf, type LocalDate } from '@buono/kernel';
import { NO_FIGURES, type Money, type ZoneFigures } from '../domain/open/figures.js';
import { disclosed, type OpenFigures } from '../domain/open/disclosure.js';
import type { CallRecord } from '../domain/ledger/call.js';
import type { BudgetLine } from '../domain/ledger/tally.js';
import { CurrentLedger, OpenCases } from './ports.js';

/** What is shown; applications and claims as of the end of `upTo`, money as it stands. */
export interface OpenReport extends OpenFigures {
  readonly call: CallRecord;
  readonly upTo: LocalDate;
  readonly appropriatedCents: number;
}

/** The figures of a call; undefined for one that nobody has published. */
export class ShowOpenFiguresQuery extends Query<OpenReport | undefined> {
  constructor(readonly callId: string) {
    super();
  }
}

const NO_MONEY: Money = { allocatedCents: 0, assignedCents: 0, paidCents: 0, freeCents: 0 };

const moneyByZone = (lines: readonly BudgetLine[]): ReadonlyMap<string, Money> => {
  const zones = new Map<string, Money>();
  for (const { zone, amounts } of lines) {
    if (zone === '') continue;
    const before = zones.get(zone) ?? NO_MONEY;
    zones.set(zone, {
      allocatedCents: before.allocatedCents + amounts.allocated,
      assignedCents: before.assignedCents + amounts.assigned,
      paidCents: before.paidCents + amounts.paid,
      freeCents: before.freeCents + amounts.allocated - amounts.reserved - amounts.assigned,
    });
  }
  return zones;
};

/** Figures stand for so long: who asks again meanwhile must not see who was given something in between. */
const STAND_MS = 3_600_000;
const LONGEST_WAIT_MS = 2_000;

interface Standing {
  readonly since: number;
  readonly report: Promise<OpenReport | undefined>;
}

@QueryHandler(ShowOpenFiguresQuery)
export class ShowOpenFiguresHandler implements IQueryHandler<ShowOpenFiguresQuery> {
  private readonly standing = new Map<string, Standing>();

  constructor(
    private readonly ledger: CurrentLedger,
    private readonly cases: OpenCases,
    private readonly clock: Clock,
  ) {}

  async execute({ callId }: ShowOpenFiguresQuery): Promise<OpenReport | undefined> {
    const now = millisOf(this.clock.now());
    const known = this.standing.get(callId);
    if (known !== undefined && now - known.since < STAND_MS) return known.report;
    const report = this.report(callId);
    this.standing.set(callId, { since: now, report });
    // Neither a fault nor a call that is not there (yet) stands: anybody can ask for what does not exist.
    const forget = (): void => void this.standing.delete(callId);
    report.then((found) => found ?? forget(), forget);
    return report;
  }

  private async report(callId: string): Promise<OpenReport | undefined> {
    const call = await this.ledger.call(callId);
    if (call === undefined) return undefined;
    await this.cases.waitFor(await this.ledger.position(), LONGEST_WAIT_MS);
    const upTo = addDays(dateInRome(this.clock.now()), -1);
    const lines = await this.ledger.budget({ callId });
    const money = moneyByZone(lines);
    const cases = new Map((await this.cases.of(callId, upTo)).map((zone) => [zone.zone, zone]));
    const figures = [...new Set([...money.keys(), ...cases.keys()])].map((zone): ZoneFigures => ({
      ...NO_FIGURES,
      zone,
      ...cases.get(zone),
      ...money.get(zone),
    }));
    const appropriatedCents = lines.reduce((sum, { amounts }) => sum + amounts.appropriated, 0);
    return { call, upTo, appropriatedCents, ...disclosed(figures) };
  }
}
