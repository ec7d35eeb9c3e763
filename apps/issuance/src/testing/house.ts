// Issuance with in-memory engines, for specifications, and its neighbours' voices on the bus.
import { computeCodiceFiscale, localDate, type CodiceFiscale } from '@buono/kernel';
import {
  CONTRACT_TYPES,
  type ApplicationAdmittedV1,
  type ApplicationTakenOverV1,
  type Contracts,
  type OfferCheckedV1,
} from '@buono/messaging';
import { ContextUnderTest } from '@buono/service/testing';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { voucherOf } from '../application/ids.js';
import { IssuanceModule } from '../issuance.module.js';

// Invented persons, born in Florence on the same day.
const invented = (surname: string): CodiceFiscale =>
  computeCodiceFiscale({ surname, name: 'Prova', birthDate: localDate('1980-05-04'), sex: 'F', birthplace: 'D612' });

const PEOPLE = {
  family: invented('Famiglia'),
  officer: invented('Istruttore'),
  region: invented('Regionale'),
  stranger: invented('Passante'),
} as const;
type Who = keyof typeof PEOPLE;

export const CALL = '00000000-0000-4000-8000-00000000ca11';
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The application of the voucher that is ours. */
export const OWN = id(900);
const FUND = { source: 'FSE+', year: 2026, amountCents: 100_000 };

export class House extends ContextUnderTest<Who> {
  constructor() {
    const signer = new VoucherCodeSigner('test', new Uint8Array(32).fill(7));
    super({
      context: 'issuance',
      now: '2026-09-10T09:00:00.000Z',
      people: PEOPLE,
      roles: [
        ['officer', 'zone-officer', 'TC-01'],
        ['region', 'region-officer'],
      ],
      module: (parts, onFault) => IssuanceModule.with(parts, { signer, onFault }),
      hears: CONTRACT_TYPES.issuance,
    });
  }

  post = (who: Who, path: string, body: object = {}, key?: string) =>
    this.ask(who, 'POST', path, { body, ...(key !== undefined && { key }) });
  get = (who: Who, path: string) => this.ask(who, 'GET', path);

  /** A neighbour speaks; what follows has happened when this ends. */
  async say<T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Promise<void> {
    await this.publish(type, subject, data);
    await this.settled();
  }

  /** A neighbour speaks; nobody waits for what follows. */
  async publish<T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Promise<void> {
    const at = this.clock.now();
    const envelope = { id: id(this.next()), source: 'buono/neighbour', subject, time: at, recordedat: at, sequence: 1 };
    await this.bus.publish([{ ...envelope, type, correlationid: id(1), data }]);
  }

  /** A call with money for Firenze. */
  async publishedCall(): Promise<void> {
    await this.say('it.buono.eligibility.call-published.v1', CALL, {
      ...{ callId: CALL, code: 'PROVA-2026', version: 1, title: 'Prova', order: 'arrival', actNumber: 'D.D. 1/2026' },
      zones: ['TC-01'],
      actions: [{ code: 'A', title: 'Azione', deliveryModel: 'voucher' }],
      funds: [FUND],
      ...{ useFrom: '2026-09-01', useTo: '2026-12-31', publishedOn: '2026-09-01' },
    });
    const share = { zone: 'TC-01', sources: [FUND], actNumber: 'D.D. 2/2026' };
    await this.post('region', `/calls/${CALL}/allocations`, share);
    await this.settled();
  }

  /** A taxi voucher of that call, that the family accepted; its id. */
  async acceptedVoucher(): Promise<string> {
    await this.say('it.buono.eligibility.application-admitted.v1', OWN, this.#admission());
    const voucher = voucherOf(OWN as never);
    const accepted = await this.post('family', `/vouchers/${voucher}/acceptance`);
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
    return voucher;
  }

  #admission(): ApplicationAdmittedV1 {
    const { takenOverOn: _on, actNumber: _act, ...taken } = this.takenOver(OWN);
    return { ...taken, order: 'arrival', receiptNumber: 1, admittedOn: '2026-09-10' };
  }

  /** Eligibility admits an application of the family, worth so much, under this policy of the waiting list. */
  admit(
    applicationId: string,
    valueCents: number,
    {
      receiptNumber,
      order = 'arrival',
      sliding,
      reserve,
    }: Pick<ApplicationAdmittedV1, 'receiptNumber' | 'sliding' | 'reserve'> & {
      readonly order?: ApplicationAdmittedV1['order'];
    },
  ): Promise<void> {
    const { takenOverOn: _on, actNumber: _act, entitlement, ...taken } = this.takenOver(applicationId);
    const due = {
      entitlement: { ...entitlement, valueCents },
      ...(sliding && { sliding }),
      ...(reserve && { reserve }),
    };
    const admitted = { ...taken, ...due, order, receiptNumber, admittedOn: '2026-09-10' };
    return this.say('it.buono.eligibility.application-admitted.v1', applicationId, admitted);
  }

  /** Eligibility has checked the conditions of an offer that was due. */
  async checked(
    applicationId: string,
    outcome: OfferCheckedV1['outcome'],
    voucherId = this.told('it.buono.issuance.offer-due.v1').findLast((due) => due.applicationId === applicationId)
      ?.voucherId ?? '',
  ): Promise<void> {
    const answer = { applicationId, callId: CALL, zone: 'TC-01', voucherId, outcome, checkedOn: '2026-09-10' };
    await this.say('it.buono.eligibility.offer-checked.v1', applicationId, answer);
  }

  /** What eligibility tells of an application that another scheme granted. */
  takenOver(applicationId: string): ApplicationTakenOverV1 {
    const person = this.person('family');
    const [named, valid] = [
      { callId: CALL, callVersion: 1, action: 'A' },
      { validFrom: '2026-09-01', validTo: '2026-12-31' },
    ];
    return {
      ...{ ...named, applicationId, recipientId: person, applicantId: person, zone: 'TC-01' },
      ...{ actNumber: 'D.D. 77/2026', takenOverOn: '2026-09-10' },
      entitlement: {
        ...{ ...named, ...valid, callCode: 'PROVA-2026', deliveryModel: 'voucher', engineVersion: '1' },
        ...{ valueCents: 5_000, entryDays: 30, acceptanceDays: 10, whenShort: 'partial', numbers: {}, ceilings: [] },
        services: [
          {
            ...{ code: 'CORSA', label: 'Corsa in taxi', unit: 'ride', evidence: 'code' },
            providerCategories: ['taxi'],
            publicShare: 'service.cost',
          },
        ],
      },
    };
  }
}
