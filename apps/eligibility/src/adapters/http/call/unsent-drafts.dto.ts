// The shapes of the list of drafts that an outage left unsent.
import { Type } from 'class-transformer';
import { IsWholeNumber, PageOf } from '@buono/http';
import { CallParams } from './calls.dto.js';

/** Which outage of which call. */
export class OutageParams extends CallParams {
  /** The version that the act on the outage made. */
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: 10_000 })
  version!: number;
}

/** A draft that was begun by the last day of the outage and is not sent: codes, no names. */
export class UnsentDraftView {
  applicationId!: string;
  applicantId!: string;
  zone!: string;
  action!: string;
  startedOn!: string;
}

export class UnsentDraftsPage extends PageOf(UnsentDraftView) {}
