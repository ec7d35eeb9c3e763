// The shapes at the door of webhooks and their deliveries.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { CleanLine, IsUuidId, PageOf, PageQuery } from '@buono/http';
import { CONTRACT_TYPES, TOLD_TO_CONTEXTS_ALONE } from '@buono/messaging';

/** Every kind of message that somebody may be told of. */
export const MESSAGE_TYPES: readonly string[] = Object.values(CONTRACT_TYPES)
  .flat()
  .filter((type) => !TOLD_TO_CONTEXTS_ALONE.includes(type));

const STATUSES = ['queued', 'done', 'given-up'] as const;

/** Who is to be told of what. */
export class RegisterWebhookDto {
  /** An https address of the receiver, without user name and password. */
  @CleanLine(500)
  url!: string;

  /** What it is for, as the office knows it; no personal data. */
  @CleanLine(200)
  description!: string;

  /** Kinds of message, by the names of `asyncapi.yaml`. */
  @IsArray({ message: 'types deve essere un elenco di tipi di messaggio' })
  @ArrayMinSize(1, { message: 'indica almeno un tipo di messaggio' })
  @ArrayMaxSize(MESSAGE_TYPES.length, { message: 'indica ogni tipo di messaggio una volta sola' })
  @IsIn(MESSAGE_TYPES, {
    each: true,
    message: 'ogni valore di types deve essere un tipo di messaggio di asyncapi.yaml',
  })
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...MESSAGE_TYPES] } })
  types!: string[];
}

/** The webhook in the path. */
export class WebhookParams {
  @IsUuidId()
  webhookId!: string;
}

/** The delivery in the path. */
export class DeliveryParams extends WebhookParams {
  @IsUuidId()
  deliveryId!: string;
}

/** A webhook. */
export class WebhookView {
  webhookId!: string;
  url!: string;
  description!: string;
  types!: string[];
  /** Counts the secrets from 1. */
  secretVersion!: number;
  /** Until then the secret before this one signs too. */
  @ApiPropertyOptional({ format: 'date-time' })
  olderSecretUntil?: string;
  /** `gone`: the receiver answered 410 and is told nothing more. */
  @ApiProperty({ enum: ['active', 'removed', 'gone'] })
  status!: 'active' | 'removed' | 'gone';
}

/** A webhook with its secret, which is shown to whoever made it and never again. */
export class WebhookSecretView extends WebhookView {
  /** As Standard Webhooks writes it: `whsec_` and 32 bytes in base64. */
  secret!: string;
}

export class WebhookList {
  items!: WebhookView[];
}

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES, { message: `status deve essere uno fra ${STATUSES.join(', ')}` })
  status?: (typeof STATUSES)[number];
}

/** One message on its way to the receiver. */
export class DeliveryView {
  deliveryId!: string;
  messageId!: string;
  messageType!: string;
  @ApiProperty({ enum: STATUSES })
  status!: (typeof STATUSES)[number];
  /** Attempts since it was queued, or queued again. */
  attempts!: number;
  @ApiProperty({ format: 'date-time' })
  queuedAt!: string;
  /** When the next attempt comes. */
  @ApiPropertyOptional({ format: 'date-time' })
  dueAt?: string;
  @ApiPropertyOptional({ format: 'date-time' })
  attemptedAt?: string;
  /** The HTTP status that the receiver answered last. */
  answerStatus?: number;
  /** Why the last attempt failed. */
  @ApiPropertyOptional({ enum: ['refused', 'gone', 'no-answer', 'unreachable', 'address-not-allowed'] })
  reason?: string;
}

/** A message that is to be sent once more. */
export class SentAgainView {
  deliveryId!: string;
  messageId!: string;
  messageType!: string;
  @ApiProperty({ enum: ['queued'] })
  status!: 'queued';
}

export class DeliveryPage extends PageOf(DeliveryView) {}
