// What a provider (or a family that is paid back) sends of a service, and what it is told.
import type { LocalDate } from '@buono/kernel';
import type { Entitlement } from '@buono/rules';
import type { Ended } from '../../../apps/redemption/src/application/service/end-reservation.handler.js';
import type { Redeemed } from '../../../apps/redemption/src/application/service/enter-service.js';
import type { RedemptionRequest } from '../../../apps/redemption/src/application/service/redemption-request.js';
import type { Town } from '../town/town.js';
import type { Answer } from './asking.js';
import type { Admitted } from './scene.js';

const CODE_SECONDS = 900;
const MINUTES_OF_A_RIDE = 20;
/** The codice fiscale of somebody who works for all providers. Invented. */
const OPERATOR = 'RSSMRA80A01H501U';

/** A service as somebody wishes to enter it. */
export interface Wished {
  readonly service: Entitlement['services'][number];
  readonly servedOn: LocalDate;
  /** The one-time code is the so manieth of its voucher. */
  readonly nonce: number;
  readonly quantity: number;
  readonly askedCents: number;
  readonly operator: boolean;
  readonly hour: number;
}

/** The request, as far as its kind of service wants it. */
export const requestOf = (
  { signer, clock }: Town,
  { voucherId }: Admitted,
  { service: { code, unit, tariffCents, evidence }, nonce, quantity, servedOn, askedCents, operator, hour }: Wished,
): RedemptionRequest => {
  const shown = () => signer.issue(voucherId, `${voucherId.slice(0, 8)}-${nonce}`, clock.now(), CODE_SECONDS);
  const minutes = quantity * 50;
  return {
    ...(evidence === 'code' ? { code: shown() } : { voucherId }),
    ...(unit === 'hour' && { minutes, ...hoursFrom(hour, minutes) }),
    ...(unit === 'ride' && hoursFrom(hour, MINUTES_OF_A_RIDE)),
    ...(unit === 'session' && { units: quantity, ...hoursFrom(hour, minutes) }),
    ...(tariffCents === undefined && { askedCents }),
    ...(operator && { operator: OPERATOR }),
    service: code,
    servedOn,
  };
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const timeOf = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
const hoursFrom = (hour: number, minutes: number) => ({
  startedAt: timeOf(hour * 60),
  endedAt: timeOf(hour * 60 + minutes),
});

/** What became of an entry, as histories look at it. */
export const answerOf = (told: Redeemed | Ended): Answer => {
  if (told.is === 'decided') return told.outcome;
  return { accepted: false, refusal: told.is === 'not-priced' ? told.notPriced.reason : told.is };
};
