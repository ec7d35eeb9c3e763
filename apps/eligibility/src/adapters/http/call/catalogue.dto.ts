// The shapes of the public catalogue of services, at the door.
import { IsIn, IsOptional } from 'class-validator';
import { CleanLine, PageOf, PageQuery } from '@buono/http';
import type { CatalogueState } from '../../../application/call/catalogue.js';

const STATES: readonly CatalogueState[] = ['always', 'upcoming', 'open', 'closed'];

/** What is looked for in the catalogue. */
export class CatalogueQuery extends PageQuery {
  /** The need in a word or two, as `anziani soli`; no names. */
  @IsOptional()
  @CleanLine(60)
  need?: string;

  /** Only what is always there, or the calls that will open, are open, or have closed. */
  @IsOptional()
  @IsIn(STATES)
  state?: CatalogueState;
}

/** A service of the field, or a published call: for whom, what, where to ask. Instants are UTC. */
export class CatalogueEntryView {
  kind!: 'service' | 'call';
  code!: string;
  title!: string;
  state!: 'always' | 'upcoming' | 'open' | 'closed';
  forWhom!: string[];
  what!: string[];
  whereToAsk!: string;
  /** Of a call. */
  callId?: string;
  opensAt?: string;
  closesAt?: string;
}

/** A page of the catalogue. */
export class CataloguePage extends PageOf(CatalogueEntryView) {}
