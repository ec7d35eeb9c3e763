// The mandates that somebody gave, with what stands in them, and those that they or their desks hold.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type PersonId } from '@buono/kernel';
import { AccessLog, asBox } from '@buono/privacy';
import { lapseOn, type Mandate } from '../../domain/mandate/state.js';
import { MandateLists, MandateStreams, type MandateLine } from './people-ports.js';
import { Representation } from './representation.js';

/** A mandate with its box open; only `erased` when what stood there was forgotten. */
export interface GivenMandate {
  readonly mandate: Mandate;
  readonly holds: boolean;
  readonly holderName?: string;
  readonly act?: string;
  readonly evidence?: string;
}

export interface ShownMandates {
  readonly given: readonly GivenMandate[];
  readonly held: readonly MandateLine[];
}

export class ShowMandatesQuery extends Query<ShownMandates> {
  constructor(readonly actor: PersonId) {
    super();
  }
}

/** What mandates are shown with. */
export class ShowMandatesParts {
  constructor(
    readonly access: AccessLog,
    readonly clock: Clock,
  ) {}
}

@QueryHandler(ShowMandatesQuery)
export class ShowMandatesHandler implements IQueryHandler<ShowMandatesQuery> {
  constructor(
    private readonly mandates: MandateStreams,
    private readonly lists: MandateLists,
    private readonly representation: Representation,
    private readonly parts: ShowMandatesParts,
  ) {}

  async execute({ actor }: ShowMandatesQuery): Promise<ShownMandates> {
    const on = dateInRome(this.parts.clock.now());
    const { state: given } = await this.mandates.find(actor);
    const boxes = given.map(({ sealed }) => asBox(sealed));
    const opened = boxes.length === 0 ? [] : await this.parts.access.openPage(actor, 'read-own-mandates', boxes);
    return {
      given: given.map((mandate, index) => {
        const fields = opened[index];
        const said = fields === undefined || fields === 'erased' ? {} : (fields as Partial<GivenMandate>);
        return { mandate, holds: lapseOn(mandate, on) === undefined, ...said };
      }),
      held: await this.lists.heldBy(await this.representation.holdersOf(actor, on)),
    };
  }
}
