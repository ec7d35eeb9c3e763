// The region: publishes calls, gives zones their shares, admits applications, as eligibility tells it.
import { uuidV5 } from '@buono/event-store';
import { applicationId, callId, cents, localDate, zoneCode, type CallId, type FundPart } from '@buono/kernel';
import type { Contracts, FundPartV1 } from '@buono/messaging';
import { AllocateToZoneCommand } from '../../../apps/issuance/src/application/allocate-to-zone.handler.js';
import { IntegrateVoucherCommand } from '../../../apps/issuance/src/application/integrate-voucher.handler.js';
import { TransferBetweenZonesCommand } from '../../../apps/issuance/src/application/transfer-between-zones.handler.js';
import { voucherOf } from '../../../apps/issuance/src/application/ids.js';
import type { Answer } from './asking.js';
import { entitlementOf, VALID_FROM, VALID_TO } from './measures.js';
import type { Admission, Asking, Integrating, Joining, OfTheRegion, Shares, Transferring } from './plan.js';
import { oneOf, type Admitted, type Scene } from './scene.js';

const SOURCES = ['FSE+', 'Stato', 'Regione'] as const;
const ZONES = ['TC-01', 'TC-02', 'SE-03'] as const;
const ORDERS = ['arrival', 'score'] as const;
const LAST_VOUCHER = ['stop', 'partial', 'skip', 'share'] as const;
const WHERE_TO = ['last', 'out'] as const;

const partsOf = (shares: Shares): readonly FundPart[] =>
  SOURCES.map((source, n) => ({ source, year: 2026, amountCents: cents(shares[n] ?? 0) }));

/** The region at work on two calls: one serves in order of arrival, one by ranking. */
export class Region {
  /** The money of each call as its newest version says it. */
  readonly published = new Map<string, readonly FundPart[]>();
  readonly #calls: readonly CallId[];
  readonly #versions = ORDERS.map(() => 0);
  #messages = 0;

  constructor(
    private readonly scene: Scene,
    seed: number,
  ) {
    this.#calls = ORDERS.map((order) => callId(uuidV5('call of a history', String(seed), order)));
  }

  /** Tells the neighbours something, from one of the machines. */
  async say<T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Promise<void> {
    const { town } = this.scene;
    const at = town.clock.now();
    const sequence = (this.#messages += 1);
    const id = uuidV5('message of a history', String(sequence));
    const message = { id, source: 'buono/eligibility', subject, time: at, recordedat: at, sequence, correlationid: id };
    await town.machine(sequence).bus.publish([{ ...message, type, data }]);
  }

  publish({ call, shares }: Pick<OfTheRegion, 'call' | 'shares'>): Promise<void> {
    const version = (this.#versions[call] = (this.#versions[call] ?? 0) + 1);
    const id = oneOf(this.#calls, call);
    const funds: readonly FundPartV1[] = partsOf(shares);
    this.published.set(id, partsOf(shares));
    return this.say('it.buono.eligibility.call-published.v1', id, {
      callId: id,
      code: `PROVA-${call}`,
      version,
      title: 'Avviso di prova',
      order: oneOf(ORDERS, call),
      zones: ZONES,
      useFrom: VALID_FROM,
      useTo: VALID_TO,
      actions: [],
      funds,
      actNumber: String(version),
      publishedOn: this.scene.town.today,
    });
  }

  allocate(act: OfTheRegion & Asking): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.officers, 0);
    const call = oneOf(this.#calls, act.call);
    const share = { zone: zoneCode(oneOf(ZONES, act.zone)), parts: partsOf(act.shares), actNumber: 'A' };
    return this.scene.asker.ask(
      {
        actor: actorId,
        operation: 'allocate',
        run: ({ issuance }, meta) => issuance.allocate.execute(new AllocateToZoneCommand(call, share, meta)),
      },
      act,
    );
  }

  transfer({ call, from, to, shares, ...asking }: Transferring & Asking): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.officers, 0);
    const act = {
      ...{ from: zoneCode(oneOf(ZONES, from)), to: zoneCode(oneOf(ZONES, to)), parts: partsOf(shares) },
      ...{ actNumber: 'T', actDate: localDate(VALID_FROM), reason: 'Riequilibrio' },
    };
    const between = oneOf(this.#calls, call);
    return this.scene.asker.ask(
      {
        actor: actorId,
        operation: 'transfer',
        run: ({ issuance }, meta) => issuance.transfer.execute(new TransferBetweenZonesCommand(between, act, meta)),
      },
      asking,
    );
  }

  integrate({ voucherId }: Admitted, { direction, amountCents, ...asking }: Integrating & Asking): Promise<Answer> {
    const { actorId } = oneOf(this.scene.people.officers, 0);
    const amount = { direction, amountCents: cents(amountCents) };
    const act = { ...amount, reason: 'plan-changed', actNumber: 'I', effectiveFrom: localDate(VALID_FROM) } as const;
    return this.scene.asker.ask(
      {
        actor: actorId,
        operation: `integrate-${direction}`,
        run: ({ issuance }, meta): Promise<Answer> =>
          issuance.integrate.execute(new IntegrateVoucherCommand(voucherId, act, meta)),
      },
      asking,
    );
  }

  /** Admits an application; where the order is by score, its ranking is told at the same time. */
  async admit({ call, zone, kind, valueCents, family, answer }: Admission): Promise<void> {
    const { admitted } = this.scene;
    const id = oneOf(this.#calls, call);
    const application = applicationId(uuidV5('application of a history', id, String(admitted.length + 1)));
    const one: Admitted = {
      applicationId: application,
      voucherId: voucherOf(application),
      callId: id,
      zone: oneOf(ZONES, zone),
      family,
      entitlement: entitlementOf(kind, id, valueCents),
      answer,
    };
    admitted.push(one);
    const order = oneOf(ORDERS, call);
    await Promise.all([this.#tellAdmitted(one, order), ...(order === 'score' ? [this.#rank(one)] : [])]);
  }

  #tellAdmitted(one: Admitted, order: (typeof ORDERS)[number]): Promise<void> {
    const { people, admitted, town } = this.scene;
    const { actorId } = oneOf(people.families, one.family);
    return this.say('it.buono.eligibility.application-admitted.v1', one.applicationId, {
      applicationId: one.applicationId,
      callId: one.callId,
      callVersion: 1,
      action: one.entitlement.action,
      order,
      recipientId: actorId,
      applicantId: actorId,
      zone: one.zone,
      receiptNumber: admitted.length,
      admittedOn: town.today,
      entitlement: one.entitlement,
      sliding: {
        lastVoucher: oneOf(LAST_VOUCHER, admitted.length),
        onRenunciation: oneOf(WHERE_TO, admitted.length),
        onLapse: oneOf(WHERE_TO, admitted.length + 1),
      },
    });
  }

  #rank({ applicationId: application, callId: id, zone }: Admitted): Promise<void> {
    const rankingId = uuidV5('ranking of a history', application);
    return this.say('it.buono.eligibility.ranking-approved.v1', rankingId, {
      rankingId,
      callId: id,
      zone,
      page: 1,
      pages: 1,
      entries: [{ applicationId: application, place: 1 }],
      approvedOn: this.scene.town.today,
    });
  }

  withdraw({ applicationId: application, callId: id, zone, family }: Admitted): Promise<void> {
    const { actorId: recipientId } = oneOf(this.scene.people.families, family);
    const withdrawn = { applicationId: application, callId: id, recipientId, zone };
    return this.say('it.buono.eligibility.application-withdrawn.v1', application, {
      ...withdrawn,
      withdrawnOn: this.scene.town.today,
    });
  }

  /** An act finds that two families' persons are one, or takes such an act back. */
  async join({ act, former, current }: Joining): Promise<void> {
    const { people, town } = this.scene;
    const [one, other] = [oneOf(people.families, former).actorId, oneOf(people.families, current).actorId];
    if (one === other) return;
    const said = { formerId: one, currentId: other, actNumber: 'U' };
    const joinId = uuidV5('join of a history', one, other);
    if (act === 'join')
      return this.say('it.buono.eligibility.persons-joined.v1', one, { joinId, ...said, joinedOn: town.today });
    return this.say('it.buono.eligibility.persons-parted.v1', one, { joinId, ...said, partedOn: town.today });
  }
}
