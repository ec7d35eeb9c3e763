// Open figures, counted in the tables: one pass over the applications of a call, one over its claims.
import type { Position } from '@buono/event-store';
import { daysBetween, localDate, type LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import { OpenCases, type ReportScope, type ZoneCases, type ZoneTimes } from '../../application/ports.js';
import type { OpenApplicationRow, OpenClaimRow } from './open-cases.js';

interface Tables {
  open_applications: OpenApplicationRow;
  open_claims: OpenClaimRow;
}

type Counted = { -readonly [Member in keyof ZoneCases]: ZoneCases[Member] } & {
  readonly daysToDecide: Map<number, number>;
  readonly daysToPay: Map<number, number>;
};

type Timed = Pick<ZoneTimes, 'zone'> & {
  readonly [Name in 'daysToDecide' | 'daysToPay' | 'waiting']: Map<number, number>;
};

const nothingIn = (zone: string): Counted => ({
  ...{ zone, received: 0, underExamination: 0, waiting: 0, given: 0, refused: 0, withdrawn: 0 },
  ...{ daysToDecide: new Map(), daysToPay: new Map() },
});

/** OpenCases over the tables of the projection `open-cases`. */
export class SqlOpenCases extends OpenCases {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly follower: { waitFor(position: Position, timeoutMs: number): Promise<boolean> },
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.follower.waitFor(position, timeoutMs);
  }

  override async of(callId: string, upTo: LocalDate): Promise<readonly ZoneCases[]> {
    const zones = new Map<string, Counted>();
    const zoneOf = (zone: string): Counted => {
      const known = zones.get(zone) ?? nothingIn(zone);
      zones.set(zone, known);
      return known;
    };
    for (const { zone, place, days, cases } of await this.applications(callId, upTo)) {
      const counted = zoneOf(zone);
      counted.received += Number(cases);
      counted[place] += Number(cases);
      note(counted.daysToDecide, days, cases);
    }
    for (const { zone, days, cases } of await this.claims(callId, upTo)) note(zoneOf(zone).daysToPay, days, cases);
    return [...zones.values()];
  }

  override async times(scope: ReportScope, upTo: LocalDate): Promise<readonly ZoneTimes[]> {
    const [decided, claims] = await Promise.all([this.decided(scope, upTo), this.presented(scope, upTo)]);
    const zones = new Map<string, Timed>();
    const zoneOf = (zone: string): Timed => {
      const known = zones.get(zone) ?? { zone, daysToDecide: new Map(), daysToPay: new Map(), waiting: new Map() };
      zones.set(zone, known);
      return known;
    };
    for (const { zone, days, cases } of decided) note(zoneOf(zone).daysToDecide, days, cases);
    for (const { zone, submitted_on: since, paid_on: paid, paid_days: days, cases } of claims) {
      const isPaid = paid !== null && paid <= upTo;
      if (isPaid) note(zoneOf(zone).daysToPay, days, cases);
      else if (since !== null) note(zoneOf(zone).waiting, daysBetween(localDate(since), upTo), cases);
    }
    return [...zones.values()].sort((one, other) => (one.zone < other.zone ? -1 : 1));
  }

  private decided({ callId, zones }: ReportScope, upTo: LocalDate) {
    let query = this.reads.queries<Tables>().selectFrom('open_applications').where('decided_on', '<=', upTo);
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    return query
      .select((row) => ['zone', 'decided_days as days', row.fn.countAll().as('cases')])
      .groupBy(['zone', 'decided_days'])
      .execute();
  }

  private presented({ callId, zones }: ReportScope, upTo: LocalDate) {
    let query = this.reads.queries<Tables>().selectFrom('open_claims').where('submitted_on', '<=', upTo);
    if (callId !== undefined) query = query.where('call_id', '=', callId);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    return query
      .select((row) => ['zone', 'submitted_on', 'paid_on', 'paid_days', row.fn.countAll().as('cases')])
      .groupBy(['zone', 'submitted_on', 'paid_on', 'paid_days'])
      .execute();
  }

  // What happened after the day has not happened yet.
  private applications(callId: string, upTo: LocalDate) {
    return this.reads
      .queries<Tables>()
      .selectFrom((from) =>
        from
          .selectFrom('open_applications')
          .where('call_id', '=', callId)
          .where('received_on', '<=', upTo)
          .select((row) => [
            'zone',
            row
              .case()
              .when('withdrawn_on', '<=', upTo)
              .then('withdrawn' as const)
              .when(row.and([row('decided_on', '<=', upTo), row('outcome', '=', 'refused')]))
              .then('refused' as const)
              .when('given_on', '<=', upTo)
              .then('given' as const)
              .when('decided_on', '<=', upTo)
              .then('waiting' as const)
              .else('underExamination' as const)
              .end()
              .as('place'),
            row.case().when('decided_on', '<=', upTo).then(row.ref('decided_days')).end().as('days'),
          ])
          .as('cases'),
      )
      .select((row) => ['zone', 'place', 'days', row.fn.countAll().as('cases')])
      .groupBy(['zone', 'place', 'days'])
      .execute();
  }

  private claims(callId: string, upTo: LocalDate) {
    return this.reads
      .queries<Tables>()
      .selectFrom('open_claims')
      .where('call_id', '=', callId)
      .where('paid_on', '<=', upTo)
      .select((row) => ['zone', 'paid_days as days', row.fn.countAll().as('cases')])
      .groupBy(['zone', 'paid_days'])
      .execute();
  }
}

const note = (into: Map<number, number>, days: number | null, cases: number | string | bigint): void => {
  if (days !== null) into.set(Number(days), (into.get(Number(days)) ?? 0) + Number(cases));
};
