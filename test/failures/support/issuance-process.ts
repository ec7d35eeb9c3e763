// Issuance as one of its processes composes it, over a real PostgreSQL and a real Kafka, and its neighbours' voices.
import { commandIdFor } from '@buono/event-store';
import { openEngines, type Engines } from '@buono/engines';
import { applicationId, callId, cents, instant, localDate, zoneCode, type Clock } from '@buono/kernel';
import type { ApplicationAdmittedV1, Contracts, Message } from '@buono/messaging';
import { MasterKeys } from '@buono/privacy';
import type { ContextParts } from '@buono/service';
import { signerFrom } from '@buono/voucher-code';
import { budgetAggregate, voucherAggregate } from '../../../apps/issuance/src/adapters/persistence/aggregates.js';
import { voucherOf } from '../../../apps/issuance/src/application/ids.js';
import { IssuanceModule } from '../../../apps/issuance/src/issuance.module.js';

export const CALL = '00000000-0000-4000-8000-00000000ca11';
export const ZONE = 'TC-01';
/** What each voucher is worth, in cents. */
export const VALUE = 5_000;
const SHARE = { source: 'FSE+', year: 2026, amountCents: cents(10_000_000) };
const NOW = instant('2026-09-10T09:00:00.000Z');
const CLOCK: Clock = { now: () => NOW };
const SETTLE_MS = 20_000;

/** The id of the nth application. */
export const application = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The voucher of the nth application. */
export const voucher = (n: number): string => voucherOf(applicationId(application(n)));

/** A process of issuance. */
export class IssuanceProcess {
  readonly faults: unknown[] = [];
  private engines!: Engines;
  private parts!: ContextParts;

  static async start(urls: { readonly database: string; readonly kafka: string }): Promise<IssuanceProcess> {
    const process = new IssuanceProcess();
    const onFault = (error: unknown): void => void process.faults.push(error);
    const masterKeys = MasterKeys.of(new Uint8Array(32).fill(7));
    process.engines = await openEngines({
      urls: { log: urls.database, bus: urls.kafka, reads: urls.database },
      ...{ masterKeys, clock: CLOCK, contexts: ['issuance'], onFault },
    });
    const parts = process.engines.contexts.get('issuance');
    if (parts === undefined) throw new Error('issuance was not opened');
    process.parts = parts;
    IssuanceModule.with(parts, { signer: signerFrom(masterKeys), onFault });
    await parts.work.startAll();
    return process;
  }

  get bus() {
    return this.parts.bus;
  }

  /** Waits until everything that was said has had its effect. */
  async settled(): Promise<void> {
    if (!(await this.parts.work.caughtUp(SETTLE_MS)))
      throw new Error(`issuance did not settle: ${String(this.faults)}`);
  }

  close(): Promise<void> {
    return this.engines.close();
  }

  /** The region gives the zone its share of the call's money. */
  async allocate(): Promise<void> {
    const commandId = commandIdFor('region', 'allocate', 'once');
    const by = { zone: zoneCode(ZONE), actNumber: 'D.D. 2/2026', parts: [SHARE], on: localDate('2026-09-10') };
    const allocate = { type: 'AllocateToZone', changeId: 'act-2', ...by } as const;
    const outcome = await this.parts.executor.execute(budgetAggregate, CALL, allocate, this.meta(commandId));
    if (!outcome.accepted) throw new Error(outcome.refusal);
  }

  /** The family accepts the voucher of the nth application, and gives it up. */
  async acceptAndRenounce(n: number): Promise<void> {
    for (const type of ['AcceptVoucher', 'RenounceVoucher'] as const) {
      const meta = this.meta(commandIdFor('family', type, String(n)));
      const command = { type, on: localDate('2026-09-10') };
      const outcome = await this.parts.executor.execute(voucherAggregate, voucher(n), command, meta);
      if (!outcome.accepted) throw new Error(outcome.refusal);
    }
  }

  private meta(commandId: string) {
    return { commandId, actor: 'test', correlationId: commandId };
  }
}

/** A message of a neighbour; one of a kind on a subject unless it is numbered. */
export const said = <T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Message => {
  const source = `buono/${type.split('.')[2] ?? ''}`;
  const id = commandIdFor(source, type, subject);
  return { ...{ id, source, type, subject }, time: NOW, recordedat: NOW, sequence: 1, correlationid: id, data };
};

export const callPublished: Message = said('it.buono.eligibility.call-published.v1', CALL, {
  ...{ callId: callId(CALL), code: 'PROVA-2026', version: 1, title: 'Prova', order: 'arrival' },
  ...{ zones: [ZONE], actNumber: 'D.D. 1/2026', funds: [SHARE] },
  actions: [{ code: 'A', title: 'Azione', deliveryModel: 'voucher' }],
  ...{ useFrom: '2026-09-01', useTo: '2026-12-31', publishedOn: '2026-09-01' },
});

/** The admission of the nth application. */
export const admitted = (n: number, over: Partial<ApplicationAdmittedV1> = {}): Message => {
  const [named, valid] = [
    { callId: CALL, callVersion: 1, action: 'A' },
    { validFrom: '2026-09-01', validTo: '2026-12-31' },
  ];
  const person = application(900_000 + n);
  return said('it.buono.eligibility.application-admitted.v1', application(n), {
    ...{ ...named, applicationId: application(n), order: 'arrival', recipientId: person, applicantId: person },
    ...{ zone: ZONE, receiptNumber: n, admittedOn: '2026-09-10' },
    entitlement: {
      ...{ ...named, ...valid, callCode: 'PROVA-2026', deliveryModel: 'voucher', engineVersion: '1' },
      ...{ valueCents: VALUE, entryDays: 30, acceptanceDays: 10, whenShort: 'partial', numbers: {}, ceilings: [] },
      services: [],
    },
    ...over,
  });
};

/** The ranking of a call that goes by score, in which these applications have these places. */
export const ranked = (...applications: readonly number[]): Message =>
  said('it.buono.eligibility.ranking-approved.v1', application(800_000), {
    ...{ rankingId: application(800_000), callId: CALL, zone: ZONE, page: 1, pages: 1, approvedOn: '2026-09-10' },
    entries: applications.map((n, index) => ({ applicationId: application(n), place: index + 1 })),
  });

/** The wallet of the nth application's voucher has closed, with so much spent. */
export const walletClosed = (n: number, spent: number): Message =>
  said('it.buono.redemption.wallet-closed.v1', voucher(n), {
    ...{ voucherId: voucher(n), callId: CALL, zone: ZONE, spentCents: spent, closedOn: '2026-09-10' },
    spentParts: [{ ...SHARE, amountCents: spent }],
  });
