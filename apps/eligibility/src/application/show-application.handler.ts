// Shows an application to somebody who may see it: what the family wrote is opened, and the opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { KnownApplication } from '../domain/application/state.js';
import { isSent, Receipts, type ReceiptView } from './receipts.js';
import { Sealing, type Looking, type OpenedBoxes } from './sealing.js';

/** An application with its boxes open. */
export interface ShownApplication {
  readonly application: KnownApplication;
  readonly opened: OpenedBoxes;
  readonly receipt?: ReceiptView;
}

export class ShowApplicationQuery extends Query<ShownApplication> {
  constructor(
    readonly application: KnownApplication,
    readonly looking: Looking,
  ) {
    super();
  }
}

@QueryHandler(ShowApplicationQuery)
export class ShowApplicationHandler implements IQueryHandler<ShowApplicationQuery> {
  constructor(
    private readonly sealing: Sealing,
    private readonly receipts: Receipts,
  ) {}

  async execute({ application, looking }: ShowApplicationQuery): Promise<ShownApplication> {
    const opened = await this.sealing.open(boxesOf(application), looking);
    const receipt = isSent(application) ? await this.receipts.of(application) : undefined;
    return { application, opened, ...(receipt !== undefined && { receipt }) };
  }
}

const boxesOf = (application: KnownApplication) => [
  application.sealed,
  ...('assessments' in application ? application.assessments : []),
  ...('evidence' in application ? [application.evidence] : []),
];
