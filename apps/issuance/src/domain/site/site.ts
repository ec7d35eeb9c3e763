// A site of a provider (sede): where it serves, and how many it can serve there at once. Offers of the catalogue name it.
import {
  accept,
  refuse,
  type Decider,
  type Decision,
  type LocalDate,
  type ProviderId,
  type ZoneCode,
} from '@buono/kernel';

/** What may change of a site: what it is called, its address, and how many it holds (absent: no limit). Public: never where a person lives. */
export interface SiteTerms {
  readonly name: string;
  readonly address: string;
  readonly capacity?: number;
}

/** A provider serves here. */
export interface SiteOpened extends SiteTerms {
  readonly type: 'SiteOpened';
  readonly siteId: string;
  readonly providerId: ProviderId;
  /** Cadastral code (Belfiore) of its Comune. */
  readonly comune: string;
  readonly zone: ZoneCode;
}

export interface SiteChanged extends SiteTerms {
  readonly type: 'SiteChanged';
}

/** No offer may begin here from that day on; those that stand go on until they are withdrawn. */
export interface SiteClosed {
  readonly type: 'SiteClosed';
  readonly from: LocalDate;
}

export type SiteEvent = SiteOpened | SiteChanged | SiteClosed;

export type SiteCommand =
  | (Omit<SiteOpened, 'type'> & { readonly type: 'OpenSite' })
  | (SiteTerms & { readonly type: 'ChangeSite' })
  | { readonly type: 'CloseSite'; readonly from: LocalDate };

export type SiteRefusal = 'site-unknown' | 'site-closed';

/** A site that exists. */
export interface KnownSite extends Omit<SiteOpened, 'type'> {
  readonly status: 'known';
  readonly closedFrom?: LocalDate;
}

export type Site = { readonly status: 'unknown' } | KnownSite;

const evolve = (site: Site, event: SiteEvent): Site => {
  if (event.type === 'SiteOpened') {
    const { type: _, ...terms } = event;
    return { status: 'known', ...terms };
  }
  if (site.status === 'unknown') return site;
  if (event.type === 'SiteClosed') return { ...site, closedFrom: event.from };
  const { capacity: _, ...rest } = site;
  const { type: _type, ...terms } = event;
  return { ...rest, ...terms };
};

const decide = (command: SiteCommand, site: Site): Decision<SiteEvent, SiteRefusal> => {
  if (command.type === 'OpenSite') {
    const { type: _, ...terms } = command;
    return site.status === 'unknown' ? accept({ type: 'SiteOpened', ...terms }) : accept();
  }
  if (site.status === 'unknown') return refuse('site-unknown');
  if (command.type === 'CloseSite')
    return site.closedFrom === command.from ? accept() : accept({ type: 'SiteClosed', from: command.from });
  if (site.closedFrom !== undefined) return refuse('site-closed');
  const { type: _, ...terms } = command;
  return accept({ type: 'SiteChanged', ...terms });
};

/** One site: `site-{site}`. */
export const siteDecider: Decider<Site, SiteCommand, SiteEvent, SiteRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
