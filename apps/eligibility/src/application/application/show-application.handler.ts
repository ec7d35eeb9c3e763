// Shows an application to somebody who may see it: what the family wrote is opened, and the opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import { gathered } from '../../domain/application/findings.js';
import type { Sealed } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { PaperLists, type PaperLine } from '../acts/paper-ports.js';
import { isSent, Receipts, type ReceiptView } from './receipts.js';
import { Sealing, type Looking, type OpenedBoxes } from '../sealing.js';

/** An application with its boxes open. */
export interface ShownApplication {
  readonly application: KnownApplication;
  readonly opened: OpenedBoxes;
  readonly receipt?: ReceiptView;
  /** What came in and what was written for it, oldest first, as far as it is filed. */
  readonly papers: readonly PaperLine[];
  /** The civil date on which it is shown. */
  readonly today: LocalDate;
  /** Identity and address are kept from who looks, with every free text. */
  readonly withheld: boolean;
}

export class ShowApplicationQuery extends Query<ShownApplication> {
  constructor(
    readonly application: KnownApplication,
    readonly looking: Looking,
    readonly withheld: boolean,
  ) {
    super();
  }
}

/** Nobody has more. */
const MOST_PAPERS = 500;

@QueryHandler(ShowApplicationQuery)
export class ShowApplicationHandler implements IQueryHandler<ShowApplicationQuery> {
  constructor(
    private readonly sealing: Sealing,
    private readonly receipts: Receipts,
    private readonly papers: PaperLists,
    private readonly clock: Clock,
  ) {}

  async execute({ application, looking, withheld }: ShowApplicationQuery): Promise<ShownApplication> {
    const boxes = boxesOf(application);
    const opened = withheld
      ? withoutWords(await this.sealing.open(boxes.map(withoutIdentity), looking))
      : await this.sealing.open(boxes, looking);
    const receipt = isSent(application) ? await this.receipts.of(application) : undefined;
    const today = dateInRome(this.clock.now());
    const { applicationId } = application;
    const papers = await this.papers.list({ applicationId }, { limit: MOST_PAPERS });
    return { application, opened, today, papers, withheld, ...(receipt !== undefined && { receipt }) };
  }
}

const withoutIdentity = ({ identity: _, ...others }: Sealed): Sealed => others;

/** A sentence may name anybody. */
const withoutWords = ({ note: _note, mandate: _mandate, ...opened }: OpenedBoxes): OpenedBoxes => ({
  ...opened,
  corrections: [],
});

const boxesOf = (application: KnownApplication) => [
  ...gathered(application),
  ...(application.title === undefined ? [] : [application.title]),
  ...('evidence' in application ? [application.evidence] : []),
];
