// The projects of many vouchers, asked of the read models: an office's, and those that a person leads.
import type { PageAsked } from '../lists.js';

/** A project in a list: what of it waits for an office, since when, and whether its final claim was approved. */
export interface ProjectLine {
  readonly voucherId: string;
  readonly callId: string;
  readonly zone: string;
  readonly recipientId: string;
  readonly planWaits: boolean;
  readonly claimWaits: boolean;
  /** The wallet did not take what was approved. */
  readonly heldUp: boolean;
  readonly settled: boolean;
  readonly waitsSince?: string;
}

/** Which projects; what is not said does not count. */
export interface ProjectFilter {
  /** Only those of which something waits for an office. */
  readonly waiting?: boolean;
  readonly zones?: readonly string[];
  readonly people?: readonly string[];
}

export abstract class ProjectLists {
  abstract list(filter: ProjectFilter, page: PageAsked): Promise<readonly ProjectLine[]>;
}
