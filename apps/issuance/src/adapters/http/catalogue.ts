// What can be read of the catalogue: a page of a search, one offer, a quote.
import { Injectable } from '@nestjs/common';
import { notFound } from '@buono/access';
import { decodeCursor, encodeCursor, PAGE_SIZE } from '@buono/http';
import { accreditedFor, Clock, dateInRome, localDate, type LocalDate } from '@buono/kernel';
import { HeardAccreditations, OfferingLines, Offerings, type OfferingLine } from '../../application/ports.js';
import { quoted } from '../../application/quote.js';
import type { KnownOffering } from '../../domain/offering/offering.js';
import type { OfferPage, OffersQuery, QuoteView } from './offers.dto.js';
import type { KnownVoucher } from './voucher-view.js';

@Injectable()
export class Catalogue {
  constructor(
    private readonly lines: OfferingLines,
    private readonly offerings: Offerings,
    private readonly heard: HeardAccreditations,
    private readonly clock: Clock,
  ) {}

  /** The offers that stand today, of providers that are accredited for them: those of others are passed over. */
  async page({ free, cursor, limit = PAGE_SIZE, ...asked }: OffersQuery): Promise<OfferPage> {
    const on = dateInRome(this.clock.now());
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const filter = { ...asked, on, isFree: free === 'true' };
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const found = await this.lines.list(filter, page);
    const last = found[limit - 1];
    const shown = await Promise.all(found.slice(0, limit).map((line) => this.#ifAccredited(line, on)));
    return {
      items: shown.flat(),
      ...(found.length > limit && last !== undefined && { next: encodeCursor([last.offeringId]) }),
    };
  }

  /** One offer, as its stream has it now; 404 for none. */
  async found(offerId: string): Promise<KnownOffering> {
    const { state } = await this.offerings.find(offerId);
    if (state.status === 'unknown') throw notFound();
    return state;
  }

  async quote(offerId: string, voucher: KnownVoucher, day: string | undefined): Promise<QuoteView> {
    const offering = await this.found(offerId);
    const servedOn = day === undefined ? dateInRome(this.clock.now()) : localDate(day);
    const services = quoted(voucher.entitlement, offering, servedOn).map(({ ok: _, ...line }) => line);
    return { offerId, voucherId: voucher.voucherId, servedOn, services, currency: 'EUR' };
  }

  async #ifAccredited({ offeringId: offerId, ...line }: OfferingLine, on: LocalDate): Promise<OfferPage['items']> {
    const records = await this.heard.of(line.providerId);
    // One that begins later is judged by its first day.
    const day = line.from > on ? line.from : on;
    if (accreditedFor(records, [line.category], line.zone, day) === undefined) return [];
    return [{ offerId, ...line, currency: 'EUR' }];
  }
}
