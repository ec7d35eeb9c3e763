// Shows the procedure of an application, step by step: what was written is opened, the opening recorded.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type LocalDate } from '@buono/kernel';
import type { Procedure } from '../../domain/application/procedure/procedure.js';
import type { KeptPlace } from '../../domain/freeze/freeze.js';
import type { Sealed } from '../../domain/application/sealed.js';
import type { SentApplication } from '../application/receipts.js';
import { CallVersions } from '../call/call-versions.js';
import { FreezePlaces } from '../offer/freeze-places.js';
import { Sealing, type Looking, type OpenedBoxes } from '../sealing.js';

/** A procedure with its texts open, and the call that it belongs to. */
export interface ShownProcedure {
  readonly application: SentApplication;
  readonly today: LocalDate;
  /** The body that publishes the call: whose procedure it is. */
  readonly administration: string;
  readonly callTitle: string;
  /** What is kept while its appeal is open. */
  readonly kept?: KeptPlace;
  /** What the boxes of the steps say, by box. */
  readonly opened: ReadonlyMap<unknown, OpenedBoxes>;
}

export class ShowProcedureQuery extends Query<ShownProcedure> {
  constructor(
    readonly application: SentApplication,
    readonly looking: Looking,
    /** No text is opened: identity and address are kept from who looks, and a sentence may name anybody. */
    readonly withheld: boolean,
  ) {
    super();
  }
}

@QueryHandler(ShowProcedureQuery)
export class ShowProcedureHandler implements IQueryHandler<ShowProcedureQuery> {
  constructor(
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly freezes: FreezePlaces,
    private readonly clock: Clock,
  ) {}

  async execute({ application, looking, withheld }: ShowProcedureQuery): Promise<ShownProcedure> {
    const { callId, callVersion, procedure } = application;
    const { compiled } = await this.calls.numbered(callId, callVersion);
    const override = 'override' in application ? application.override : undefined;
    const boxes = [...boxesOf(procedure), ...(override === undefined ? [] : [override.sealed])];
    const kept = procedure.appeal === undefined ? undefined : await this.freezes.keptNow(application.applicationId);
    const opened = withheld ? [] : await this.sealing.openEach(boxes, looking);
    return {
      application,
      ...(kept !== undefined && { kept }),
      today: dateInRome(this.clock.now()),
      administration: compiled.document.body.name,
      callTitle: compiled.document.title,
      opened: new Map(boxes.flatMap((box, index) => [opened[index]].flatMap((one) => (one ? [[box, one]] : [])))),
    };
  }
}

/** Every box of a procedure: of who is in charge, of what was asked and answered. */
const boxesOf = ({ officers, integrations, notice, appeal, annulment }: Procedure): readonly Sealed[] =>
  [
    ...officers,
    ...[...integrations, notice].flatMap((step) => [step, step?.answer]),
    ...[appeal, appeal?.decided],
    ...[annulment, annulment?.heard, annulment?.ended],
  ].flatMap((holder) => (holder === undefined ? [] : [holder.sealed]));
