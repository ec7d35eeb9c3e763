// Redemption with in-memory engines, for specifications, and issuance's voice on the bus.
import { computeCodiceFiscale, localDate, voucherId, type CodiceFiscale } from '@buono/kernel';
import { CONTRACT_TYPES, type Contracts, type VoucherAcceptedV1 } from '@buono/messaging';
import { ContextUnderTest } from '@buono/service/testing';
import { VoucherCodeSigner } from '@buono/voucher-code';
import { RedemptionModule, type RedemptionSettings } from '../redemption.module.js';

// Invented persons, born in Florence on the same day.
const invented = (surname: string): CodiceFiscale =>
  computeCodiceFiscale({ surname, name: 'Prova', birthDate: localDate('1980-05-04'), sex: 'F', birthplace: 'D612' });

export const CODES = {
  family: invented('Famiglia'),
  driver: invented('Tassista'),
  officer: invented('Istruttore'),
  drafter: invented('Ragioniera'),
  signer: invented('Dirigente'),
  treasurer: invented('Tesoriera'),
} as const;
type Who = keyof typeof CODES;

export const IBAN = 'IT60X0542811101000000123456';
export const CALL = '00000000-0000-4000-8000-00000000ca11';
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export class House extends ContextUnderTest<Who> {
  readonly signer: VoucherCodeSigner;

  constructor(settings: Omit<Partial<RedemptionSettings>, 'codeKeys' | 'onFault'> = {}) {
    const signer = new VoucherCodeSigner('test', new Uint8Array(32).fill(7));
    super({
      context: 'redemption',
      now: '2026-09-10T09:00:00.000Z',
      people: CODES,
      roles: [
        ['officer', 'zone-officer', 'TC-01'],
        ['drafter', 'region-officer'],
        ['signer', 'second-approver'],
        ['treasurer', 'treasurer'],
      ],
      module: (parts, onFault) => RedemptionModule.with(parts, { ...settings, codeKeys: [signer.publicKey], onFault }),
      hears: CONTRACT_TYPES.redemption,
    });
    this.signer = signer;
  }

  post = (who: Who, path: string, body: object = {}, key?: string) =>
    this.ask(who, 'POST', path, { body, ...(key !== undefined && { key }) });
  get = (who: Who, path: string) => this.ask(who, 'GET', path);

  async say<T extends keyof Contracts>(type: T, subject: string, data: Contracts[T]): Promise<void> {
    const at = this.clock.now();
    const message = {
      id: id(this.next()),
      source: 'buono/issuance',
      subject,
      time: at,
      recordedat: at,
      sequence: 1,
    };
    await this.bus.publish([{ ...message, type, correlationid: id(1), data }]);
    await this.settled();
  }

  code = (voucher: string, nonce: string): string =>
    this.signer.issue(voucherId(voucher), nonce, this.clock.now(), 900);

  voucher(n: number, over: Partial<VoucherAcceptedV1['entitlement']> = {}): VoucherAcceptedV1 {
    return {
      voucherId: id(n),
      callId: CALL,
      zone: 'TC-01',
      callCode: 'PROVA-2026',
      action: 'RIDE',
      deliveryModel: over.deliveryModel ?? 'voucher',
      applicationId: id(n + 100),
      recipientId: this.person('family'),
      applicantId: this.person('family'),
      valueCents: 5_000,
      parts: [
        { source: 'FSE+', year: 2026, amountCents: 2_000 },
        { source: 'Stato', year: 2026, amountCents: 3_000 },
      ],
      acceptedOn: '2026-09-01',
      entitlement: {
        callId: CALL,
        callCode: 'PROVA-2026',
        callVersion: 1,
        action: 'RIDE',
        deliveryModel: 'voucher',
        engineVersion: '1',
        valueCents: 5_000,
        validFrom: '2026-09-01',
        validTo: '2026-12-31',
        entryDays: 30,
        acceptanceDays: 10,
        whenShort: 'partial',
        numbers: {},
        services: [
          {
            code: 'ride',
            label: 'Corsa in taxi',
            unit: 'ride',
            providerCategories: ['taxi'],
            publicShare: 'min(shareDown(service.cost, percent("50")), euro("20.00"))',
            evidence: 'code',
          },
        ],
        ceilings: [{ id: 'two-a-day', article: '6', per: 'day', count: 2 }],
        ...over,
      },
    };
  }
}
