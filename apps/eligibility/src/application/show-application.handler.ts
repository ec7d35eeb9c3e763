// Shows an application to somebody who may see it: what the family wrote is opened, and the opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { gathered } from '../domain/application/findings.js';
import type { KnownApplication } from '../domain/application/state.js';
import { isSent, Receipts, type ReceiptView } from './receipts.js';
import { Sealing, type Looking, type OpenedBoxes } from './sealing.js';

/** An application with its boxes open. */
export interface ShownApplication {
  readonly application: KnownApplication;
  readonly opened: OpenedBoxes;
  readonly receipt?: ReceiptView;
  /** The civil date on which it is shown. */
  readonly today: LocalDate;
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
    private readonly clock: Clock,
  ) {}

  async execute({ application, looking }: ShowApplicationQuery): Promise<ShownApplication> {
    const opened = await this.sealing.open(boxesOf(application), looking);
    const receipt = isSent(application) ? await this.receipts.of(application) : undefined;
    const today = dateInRome(this.clock.now());
    return { application, opened, today, ...(receipt !== undefined && { receipt }) };
  }
}

const boxesOf = (application: KnownApplication) => [
  ...gathered(application),
  ...(application.title === undefined ? [] : [application.title]),
  ...('evidence' in application ? [application.evidence] : []),
];
