// How long decisions and payments took, and how long claims have been waiting, zone by zone; as known now.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { CurrentLedger, OpenCases, type ReportScope, type ZoneTimes } from './ports.js';

/** At the end of `upTo`. */
export interface TimesReport {
  readonly upTo: LocalDate;
  readonly zones: readonly ZoneTimes[];
}

export class ShowTimesQuery extends Query<TimesReport> {
  constructor(
    readonly scope: ReportScope,
    /** Today unless told. */
    readonly validAt?: LocalDate,
  ) {
    super();
  }
}

const LONGEST_WAIT_MS = 2_000;

@QueryHandler(ShowTimesQuery)
export class ShowTimesHandler implements IQueryHandler<ShowTimesQuery> {
  constructor(
    private readonly ledger: CurrentLedger,
    private readonly cases: OpenCases,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, validAt }: ShowTimesQuery): Promise<TimesReport> {
    await this.cases.waitFor(await this.ledger.position(), LONGEST_WAIT_MS);
    const upTo = validAt ?? dateInRome(this.clock.now());
    // Nobody's zones are no zones: an empty list is asked of no engine.
    const zones = scope.zones?.length === 0 ? [] : await this.cases.times(scope, upTo);
    return { upTo, zones };
  }
}
