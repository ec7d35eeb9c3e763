// Who lives and works in a town: families, providers that may serve everywhere, officers with every role. All invented.
import type { Grant, Principal, Role } from '@buono/access';
import { commandIdFor, type CommandMeta } from '@buono/event-store';
import {
  cents,
  computePartitaIva,
  italianIban,
  localDate,
  personId,
  zoneCode,
  type PersonId,
  type ProviderId,
} from '@buono/kernel';
import { PublishOfferingCommand } from '../../../apps/issuance/src/application/publish-offering.handler.js';
import { RegisterProviderCommand } from '../../../apps/redemption/src/application/provider/register-provider.handler.js';
import { ChangeProviderCommand } from '../../../apps/redemption/src/application/provider/change-provider.handler.js';
import { TellPaymentDetailsCommand } from '../../../apps/redemption/src/application/payment/tell-payment-details.handler.js';
import type { Town } from '../town/town.js';

const SINCE = localDate('2026-01-01');
const OFFICE_ROLES: readonly Role[] = ['zone-officer', 'region-officer', 'second-approver', 'treasurer'];

const principal = (actorId: PersonId, grants: readonly Grant[]): Principal => ({
  actorId,
  grants,
  acr: 'https://www.spid.gov.it/SpidL2',
  level: 2,
  secondFactor: true,
  fiscalCodePerson: true,
});

/** A provider and the person who acts for it. */
export interface ProviderAtWork {
  readonly providerId: ProviderId;
  readonly principal: Principal;
  /** Its offer of the catalogue, once it is published. */
  readonly offeringId: string;
}

/** Everybody. */
export interface People {
  readonly families: readonly Principal[];
  readonly providers: readonly ProviderAtWork[];
  readonly officers: readonly Principal[];
}

/** The meta of a request: the same person, operation and key make the same command. */
export const metaOf = (actor: PersonId, operation: string, key: string): CommandMeta => {
  const commandId = commandIdFor(actor, operation, key);
  return { commandId, actor, correlationId: commandId, bodyTag: `k1:${key}` };
};

const ibanNumbered = (n: number): string => italianIban('05428', '11101', String(n));

/** Four families that told where they are paid, three accredited providers, four officers. */
export const settleIn = async (town: Town): Promise<People> => {
  const person = () => town.keys.newPerson();
  const families = await Promise.all([1, 2, 3, 4].map(async (n) => principal(await family(town, n), [])));
  const providers = await Promise.all([1, 2, 3].map((n) => provider(town, n)));
  const roles = OFFICE_ROLES.map((role) => ({ role, from: SINCE }));
  const officers = await Promise.all([1, 2, 3, 4].map(async () => principal(await person(), roles)));
  return { families, providers, officers };
};

const family = async (town: Town, n: number): Promise<PersonId> => {
  const id = await town.keys.newPerson();
  const { tellDetails } = town.machine(n).redemption;
  await tellDetails.execute(
    new TellPaymentDetailsCommand({ iban: ibanNumbered(n) }, metaOf(id, 'payment-details', 'first')),
  );
  return id;
};

const provider = async (town: Town, n: number): Promise<ProviderAtWork> => {
  const admin = await town.keys.newPerson();
  const { register, changeProvider } = town.machine(n).redemption;
  const vatNumber = computePartitaIva(String(1_000_000_000 + n));
  const registration = { category: 'ente', legalName: `Ente ${n} (prova)`, vatNumber, iban: ibanNumbered(100 + n) };
  const made = await register.execute(new RegisterProviderCommand(registration, metaOf(admin, 'register', 'first')));
  if (!made.accepted || made.state.status === 'unknown') throw new Error(`provider ${n} is not registered`);
  const { providerId } = made.state.registration;
  const accredit = { type: 'AccreditProvider', category: 'ente', zone: 'all', from: SINCE } as const;
  await changeProvider.execute(
    new ChangeProviderCommand(providerId, accredit, metaOf(personId(admin), 'accredit', 'first')),
  );
  const { commandId: offeringId } = metaOf(admin, 'offer', 'first');
  return { providerId, offeringId, principal: principal(admin, [{ role: 'provider-admin', providerId, from: SINCE }]) };
};

/** Each provider offers one place, where it is; once issuance has heard of its accreditation. */
export const openCatalogue = async (town: Town, { providers }: People): Promise<void> => {
  const offered = providers.map(({ providerId, principal: { actorId } }, n) => {
    const where = { zone: zoneCode('TC-01'), comune: 'D612', category: 'ente', unit: 'month', from: SINCE };
    const terms = { providerId, title: `Posto ${n} (prova)`, ...where, tariffCents: cents(17_001), places: 1 };
    const meta = metaOf(personId(actorId), 'offer', 'first');
    return town.machine(n).issuance.publishOffering.execute(new PublishOfferingCommand(terms, meta));
  });
  for (const { accepted } of await Promise.all(offered)) if (!accepted) throw new Error('an offer was not published');
};
