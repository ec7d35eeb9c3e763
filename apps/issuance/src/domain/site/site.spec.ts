// The specification of a provider's site: opened once, changed while it is open, closed from a day on.
import { describe, expect, it } from '@jest/globals';
import { localDate, providerId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { siteDecider, type SiteEvent } from './site.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const terms = { name: 'Nido di via del Prato', address: 'Via del Prato 1', capacity: 24 };
const where = { siteId: id(9), providerId: providerId(id(1)), comune: 'D612', zone: zoneCode('TC-01') };
const opened: SiteEvent = { type: 'SiteOpened', ...where, ...terms };
const closed: SiteEvent = { type: 'SiteClosed', from: localDate('2026-12-01') };
const site = (...past: readonly SiteEvent[]) => given(siteDecider, opened, ...past);

describe('a site', () => {
  it('is opened once', () => {
    given(siteDecider)
      .when({ type: 'OpenSite', ...where, ...terms })
      .then(opened);
    site()
      .when({ type: 'OpenSite', ...where, ...terms })
      .thenNothing();
  });
  it('is changed while it is open', () => {
    const more = { ...terms, capacity: 30 };
    site()
      .when({ type: 'ChangeSite', ...more })
      .then({ type: 'SiteChanged', ...more });
    site(closed)
      .when({ type: 'ChangeSite', ...more })
      .thenRefused('site-closed');
    given(siteDecider)
      .when({ type: 'ChangeSite', ...more })
      .thenRefused('site-unknown');
  });
  it('is closed from a day on, which may move', () => {
    site()
      .when({ type: 'CloseSite', from: localDate('2026-12-01') })
      .then(closed);
    site(closed)
      .when({ type: 'CloseSite', from: localDate('2026-12-01') })
      .thenNothing();
    site(closed)
      .when({ type: 'CloseSite', from: localDate('2027-01-01') })
      .then({ type: 'SiteClosed', from: localDate('2027-01-01') });
    given(siteDecider)
      .when({ type: 'CloseSite', from: localDate('2026-12-01') })
      .thenRefused('site-unknown');
  });
  it('has no limit where none is said any more', () => {
    const { capacity: _, ...rest } = terms;
    const { evolve, initial } = siteDecider;
    const state = [opened, { type: 'SiteChanged', ...rest } as const].reduce(evolve, initial);
    expect(state).toEqual({ status: 'known', ...where, ...rest });
  });
});
