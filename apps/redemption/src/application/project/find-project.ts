// The project of a voucher: its own stream, and what its wallet says of the grant. 404 for vouchers without one.
import { Injectable } from '@nestjs/common';
import { isSelf, notFound, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, dateInRome, type LocalDate, type VoucherId } from '@buono/kernel';
import type { ProjectPlace } from '../../domain/project/events.js';
import type { Grant } from '../../domain/project/settings.js';
import type { Project } from '../../domain/project/state.js';
import { termsOf } from '../../domain/wallet/editions.js';
import type { KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { Projects, Wallets } from '../ports.js';

/** A project with what is known of it around. */
export interface ProjectFound {
  readonly wallet: KnownWallet;
  readonly place: ProjectPlace;
  readonly grant: Grant;
  readonly project: Project;
  readonly revision: Found<unknown>['revision'];
  /** The day, Europe/Rome. */
  readonly today: LocalDate;
}

@Injectable()
export class FindProject {
  constructor(
    private readonly wallets: Wallets,
    private readonly projects: Projects,
    private readonly clock: Clock,
  ) {}

  async find(voucherId: VoucherId): Promise<ProjectFound> {
    const { state } = await this.wallets.find(voucherId);
    const grant = grantOf(state);
    if (grant === undefined || state.status === 'unknown') throw notFound();
    const { state: project, revision } = await this.projects.find(voucherId);
    const { callId, zone, recipientId } = state.opening;
    const today = dateInRome(this.clock.now());
    return { wallet: state, place: { voucherId, callId, zone, recipientId }, grant, project, revision, today };
  }

  /** The same for who leads the project: the body, or who applied for it. 404 for everybody else. */
  async ofLead(voucherId: VoucherId, principal: Principal): Promise<ProjectFound> {
    const found = await this.find(voucherId);
    if (!leads(principal, found)) throw notFound();
    return found;
  }
}

/** Whether a person speaks for the body that leads. */
export const leads = (principal: Principal, { wallet: { opening } }: Pick<ProjectFound, 'wallet'>): boolean =>
  isSelf(principal, opening.recipientId) || isSelf(principal, opening.applicantId);

/** What a wallet grants to a project, by what is due on it now; undefined where it has none. */
export const grantOf = (wallet: Wallet): Grant | undefined => {
  if (wallet.status === 'unknown') return undefined;
  const { entitlement } = termsOf(wallet, wallet.editions.length);
  const { project: settings, validFrom, validTo } = entitlement;
  return settings && { settings, valueCents: wallet.worth.valueCents, validFrom, validTo };
};
