// Who may see or change which voucher: its people, the office of its zone, the region and the auditors. Others find nothing.
import { Injectable } from '@nestjs/common';
import { can, canAny, idsOf, isSelf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import type { ExpectedRevision } from '@buono/event-store';
import { voucherId } from '@buono/kernel';
import { Vouchers, type VoucherFilter } from '../../application/ports.js';
import type { KnownVoucher } from './voucher-view.js';
import type { VouchersQuery } from './vouchers.dto.js';

/** A voucher that somebody may see. */
export interface SeenVoucher {
  readonly voucher: KnownVoucher;
  readonly revision: ExpectedRevision;
}

@Injectable()
export class VoucherDoor {
  constructor(private readonly vouchers: Vouchers) {}

  /** For its people, the office of its zone, the region, the auditors. */
  seen(id: string, principal: Principal): Promise<SeenVoucher> {
    return this.#found(
      id,
      (voucher) => isOfOffice(voucher, principal) || isOwn(voucher, principal) || readsAll(principal),
    );
  }

  /** For its recipient or applicant only. */
  own(id: string, principal: Principal): Promise<SeenVoucher> {
    return this.#found(id, (voucher) => isOwn(voucher, principal));
  }

  /** For its recipient or applicant, or the office that acts for them. */
  ownOrOffice(id: string, principal: Principal): Promise<SeenVoucher> {
    return this.#found(id, (voucher) => isOwn(voucher, principal) || isOfOffice(voucher, principal));
  }

  /** For the office of its zone. */
  office(id: string, principal: Principal): Promise<SeenVoucher> {
    return this.#found(id, (voucher) => isOfOffice(voucher, principal));
  }

  /** The filter of a list, narrowed to what the caller may see. */
  filterFor(
    principal: Principal,
    { callId, zone, status, applicationId, chosen, providerId }: VouchersQuery,
  ): VoucherFilter {
    const asked = {
      ...(callId !== undefined && { callId }),
      ...(status !== undefined && { status }),
      ...(applicationId !== undefined && { applicationId }),
      ...(providerId !== undefined && { providerId }),
    };
    // Who works for a provider sees which vouchers chose it, in whatever zone; what else they may see is another list.
    if (chosen === true)
      return { ...asked, ...(zone !== undefined && { zone: [zone] }), providers: providersOf(principal) };
    const zones = readsAll(principal) ? 'all' : zonesOf(principal, 'zone-officer');
    if (zones === 'all') return { ...asked, ...(zone !== undefined && { zone: [zone] }) };
    if (zones.length === 0) return { ...asked, ...(zone !== undefined && { zone: [zone] }), persons: idsOf(principal) };
    return { ...asked, zone: zones.filter((held) => zone === undefined || held === zone) };
  }

  async #found(id: string, may: (voucher: KnownVoucher) => boolean): Promise<SeenVoucher> {
    const { state: voucher, revision } = await this.vouchers.find(voucherId(id));
    if (voucher.status === 'unknown' || !may(voucher)) throw notFound();
    return { voucher, revision };
  }
}

const isOwn = ({ recipientId, applicantId }: KnownVoucher, principal: Principal): boolean =>
  isSelf(principal, recipientId) || isSelf(principal, applicantId);

const isOfOffice = ({ zone }: KnownVoucher, principal: Principal): boolean => can(principal, 'zone-officer', { zone });

const readsAll = (principal: Principal): boolean => canAny(principal, ['region-officer', 'auditor']);
