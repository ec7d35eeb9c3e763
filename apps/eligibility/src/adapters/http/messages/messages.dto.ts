// The shapes of messages at the door.
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { CleanText, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';

const STATUSES = ['waiting', 'answered'] as const;
const MOST_DOCUMENTS = 10;

/** What somebody writes. */
export class WriteMessageDto {
  /** Sealed. */
  @CleanText(4_000)
  text!: string;

  /** Documents of the application, attached before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @IsUuidId({ each: true })
  documents?: string[];
}

/** Who is to see to it. */
export class AssignThreadDto {
  /** An officer of the zone; the caller unless said. */
  @IsOptional()
  @IsUuidId()
  holder?: string;
}

/** Which threads a list shows. */
export class ThreadsQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** `waiting`: the family wrote last, and waits for an answer. */
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsUuidId()
  holder?: string;
}

/** The thread of a file in a list: codes and moments. */
export class ThreadLineView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  status!: string;
  /** How many were written. */
  messages!: number;
  lastAt!: string;
  holder?: string;
}

/** A page of threads, what waits longest first. */
export class ThreadPage extends PageOf(ThreadLineView) {}

/** A message. */
export class MessageView {
  messageId!: string;
  from!: string;
  at!: string;
  /** Absent where it was erased. */
  text?: string;
  @ApiProperty({ type: String, isArray: true })
  documents!: readonly string[];
  /** When the other side read it. */
  readAt?: string;
}

/** What was written on a file. */
export class ThreadView {
  applicationId!: string;
  /** `none`: nothing was written yet. */
  status!: string;
  holder?: string;
  @ApiProperty({ type: MessageView, isArray: true })
  items!: readonly MessageView[];
}
