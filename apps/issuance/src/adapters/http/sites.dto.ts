// The shapes of providers' sites, at the door.
import { IsOptional, Matches } from 'class-validator';
import { CleanLine, IsCivilDate, IsUuidId, IsWholeNumber, IsZoneCode, PageOf, PageQuery } from '@buono/http';

/** What a site is called, where it is, and how many it holds. */
export class ChangeSiteDto {
  /** What families read: public, never the name of a person. */
  @CleanLine(120)
  name!: string;

  /** Street and number; public, never where a person lives. */
  @CleanLine(200)
  address!: string;

  /** How many it can serve at once; no limit unless said. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 100_000 })
  capacity?: number;
}

/** A site of a provider. */
export class OpenSiteDto extends ChangeSiteDto {
  @IsUuidId()
  providerId!: string;

  /** Cadastral code (Belfiore) of its Comune. */
  @Matches(/^[A-Z]\d{3}$/, { message: 'comune deve essere il codice catastale, per esempio D612' })
  comune!: string;

  @IsZoneCode()
  zone!: string;
}

/** From which day on no offer may begin there. */
export class CloseSiteDto {
  @IsCivilDate()
  from!: string;
}

/** Whose sites a list shows. */
export class SitesQuery extends PageQuery {
  @IsUuidId()
  providerId!: string;
}

/** The site in the path. */
export class SiteParams {
  @IsUuidId()
  siteId!: string;
}

/** A site of a provider; public. */
export class SiteView {
  siteId!: string;
  providerId!: string;
  name!: string;
  address!: string;
  comune!: string;
  zone!: string;
  /** How many it can serve at once; absent: no limit. */
  capacity?: number;
  /** No offer may begin there from that day on. */
  closedFrom?: string;
}

export class SitePage extends PageOf(SiteView) {}
