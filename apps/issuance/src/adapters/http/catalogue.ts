// What can be read of the catalogue: a page of a search, one offer, a quote.
import { Injectable } from '@nestjs/common';
import { notFound } from '@buono/access';
import { decodeCursor, encodeCursor, PAGE_SIZE } from '@buono/http';
import { accreditedFor, Clock, dateInRome, localDate, type LocalDate } from '@buono/kernel';
import { JoinedProviders } from '../../application/joined-providers.js';
import { OfferingLines, Offerings, type OfferingLine, type OwnOfferingLine } from '../../application/ports.js';
import { quoted } from '../../application/quote.js';
import type { KnownOffering } from '../../domain/offering/offering.js';
import type { OfferPage, OffersQuery, OwnOfferPage, OwnOffersQuery, OwnOfferView, QuoteView } from './offers.dto.js';
import type { KnownVoucher } from './voucher-view.js';

const NOT_IN =
  'Quel giorno il buono non paga questo servizio presso questo ente, che non ha aderito all’avviso per questa offerta: scegline un’altra.';

@Injectable()
export class Catalogue {
  constructor(
    private readonly lines: OfferingLines,
    private readonly offerings: Offerings,
    private readonly providers: JoinedProviders,
    private readonly clock: Clock,
  ) {}

  /** The offers that stand today, of providers that are accredited for them and, of a call, may serve there: others are passed over. */
  async page({ free, callId, cursor, limit = PAGE_SIZE, ...asked }: OffersQuery): Promise<OfferPage> {
    const on = dateInRome(this.clock.now());
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const filter = { ...asked, on, isFree: free === 'true' };
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const found = await this.lines.list(filter, page);
    const last = found[limit - 1];
    const shown = await Promise.all(found.slice(0, limit).map((line) => this.#ifServing(line, on, callId)));
    return {
      items: shown.flat(),
      ...(found.length > limit && last !== undefined && { next: encodeCursor([last.offeringId]) }),
    };
  }

  /** Every offer of a provider, whether families find it today or not. */
  async own({ providerId, cursor, limit = PAGE_SIZE }: OwnOffersQuery): Promise<OwnOfferPage> {
    const on = dateInRome(this.clock.now());
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const found = await this.lines.own(providerId, page);
    const last = found[limit - 1];
    return {
      items: await Promise.all(found.slice(0, limit).map((line) => this.#ownView(line, on))),
      ...(found.length > limit && last !== undefined && { next: encodeCursor([last.offeringId]) }),
    };
  }

  async #ownView({ taken, withdrawnFrom, ...line }: OwnOfferingLine, on: LocalDate): Promise<OwnOfferView> {
    const [view] = await this.#ifAccredited(line, on);
    const isOver = (line.to !== undefined && line.to < on) || (withdrawnFrom !== undefined && withdrawnFrom <= on);
    const { offeringId: offerId, ...terms } = line;
    const own = { takenPlaces: taken, accredited: view !== undefined, shown: view !== undefined && !isOver };
    return { offerId, ...terms, currency: 'EUR', ...own, ...(withdrawnFrom !== undefined && { withdrawnFrom }) };
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
    const lines = quoted(voucher.entitlement, offering, servedOn);
    const services = await Promise.all(
      lines.map(async ({ ok: _, ...line }) => {
        const { service, label } = line;
        const offer = { offerId, siteId: offering.siteId };
        const asked = { callId: voucher.callId, on: servedOn, services: [service], offer };
        return (await this.providers.mayServe(offering.providerId, asked))
          ? line
          : { service, label, sentence: NOT_IN };
      }),
    );
    return { offerId, voucherId: voucher.voucherId, servedOn, services, currency: 'EUR' };
  }

  // Of a call that wants providers to join, those that did, for that offer.
  async #ifServing(line: OfferingLine, on: LocalDate, callId: string | undefined): Promise<OfferPage['items']> {
    const offer = { offerId: line.offeringId, siteId: line.siteId };
    const asked = callId !== undefined && { callId, on: line.from > on ? line.from : on, services: [], offer };
    if (asked && !(await this.providers.mayServe(line.providerId, asked))) return [];
    return this.#ifAccredited(line, on);
  }

  async #ifAccredited({ offeringId: offerId, ...line }: OfferingLine, on: LocalDate): Promise<OfferPage['items']> {
    const records = await this.providers.accreditationsOf(line.providerId);
    // One that begins later is judged by its first day.
    const day = line.from > on ? line.from : on;
    if (accreditedFor(records, [line.category], line.zone, day) === undefined) return [];
    return [{ offerId, ...line, currency: 'EUR' }];
  }
}
