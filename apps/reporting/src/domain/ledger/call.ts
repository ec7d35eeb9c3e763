// A call as reporting knows it: its newest version's money.
import type { FundPart } from '@buono/kernel';
import type { Place, Posting } from './amounts.js';
import type { CallPublished } from './facts.js';

/** The newest published version of a call. */
export interface CallRecord {
  readonly callId: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly funds: readonly FundPart[];
}

/** The record after a publication; an older version changes nothing. */
export const noteCall = (
  record: CallRecord | undefined,
  { callId, code, title, version, funds }: CallPublished,
): CallRecord => (record !== undefined && record.version >= version ? record : { callId, code, title, version, funds });

/** Where the call's own money stands: in no zone. */
export const placeOfCall = ({ callId }: CallRecord): Place => ({ callId, zone: '' });

/** The call's own money. */
export const postingsOfCall = ({ funds }: CallRecord): readonly Posting[] => [{ step: 'appropriated', shares: funds }];
