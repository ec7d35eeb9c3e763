// The shapes of holds, at the door.
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { CleanText, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { HOLD_RULES, type HoldRule } from '../../../domain/watch/events.js';

const STATUSES = ['open', 'released', 'confirmed', 'lapsed', 'lifted'] as const;

/** Which holds a list shows. */
export class HoldsQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES, { message: 'lo stato deve essere open, released, confirmed, lapsed o lifted' })
  status?: string;

  @IsOptional()
  @IsIn(HOLD_RULES, { message: `la regola deve essere una fra ${HOLD_RULES.join(', ')}` })
  @ApiPropertyOptional({ enum: HOLD_RULES })
  rule?: HoldRule;
}

/** Why the services stand. */
export class ReleaseHoldDto {
  /** A code or a sentence, which is kept sealed. */
  @CleanText(300)
  reason!: string;
}

/** Which services did not take place, and why. */
export class ConfirmHoldDto extends ReleaseHoldDto {
  @IsArray({ message: 'redemptionIds deve essere un elenco di servizi' })
  @ArrayMinSize(1, { message: 'indica almeno un servizio non reso' })
  @ArrayMaxSize(10, { message: 'al massimo 10 servizi' })
  @IsUuidId({ each: true })
  redemptionIds!: string[];
}

/**
 * `open` until `until`, included; then `lapsed`: payable, because nobody decided. `lifted`: what it was about is no longer so.
 */
type HoldStatus = (typeof STATUSES)[number];

/** A service that is or was held. */
export class HeldView {
  holdId!: string;
  rule!: HoldRule;
  /** The rule in words. */
  why!: string;
  redemptionId!: string;
  voucherId!: string;
  zone!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  status!: HoldStatus;
  raisedOn!: string;
  until!: string;
}

export class HeldPage extends PageOf(HeldView) {}

/** One of the services that a hold is about. */
export class HeldServiceView {
  redemptionId!: string;
  voucherId!: string;
  zone!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  servedOn!: string;
  startedAt?: string;
  endedAt?: string;
}

/** A hold: the rule, the services that the caller may see, and its last day. */
export class HoldView {
  holdId!: string;
  rule!: HoldRule;
  /** The rule in words. */
  why!: string;
  status!: HoldStatus;
  raisedOn!: string;
  /** The last day for a decision; after it the services are payable. */
  until!: string;
  services!: HeldServiceView[];
  /** How many other services it is about. */
  others!: number;
}
