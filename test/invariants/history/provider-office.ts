// The life of providers: an accreditation rests and goes on, also with effect in the past; a provider goes on in another.
import { addDays } from '@buono/kernel';
import { ChangeProviderCommand } from '../../../apps/redemption/src/application/provider/change-provider.handler.js';
import { MergeProviderCommand } from '../../../apps/redemption/src/application/provider/merge-provider.handler.js';
import type { Answer } from './asking.js';
import type { Asking, OfAProvider } from './plan.js';
import { oneOf, type Scene } from './scene.js';

/** The office that accredits. */
export class ProviderOffice {
  constructor(private readonly scene: Scene) {}

  /** What the plan says of a provider. */
  change(act: OfAProvider & Asking): Promise<Answer> {
    const { people, town, asker } = this.scene;
    const { actorId: actor } = oneOf(people.officers, 0);
    const { providerId } = oneOf(people.providers, act.provider);
    if (act.act === 'merge') {
      const { providerId: successorId } = oneOf(people.providers, act.successor);
      const merger = { successorId, effectiveFrom: town.today, actNumber: 'F', byOwn: false };
      return asker.ask(
        {
          ...{ actor, operation: 'merge' },
          run: ({ redemption }, meta): Promise<Answer> =>
            redemption.merge.execute(new MergeProviderCommand(providerId, merger, meta)),
        },
        act,
      );
    }
    const where = { category: 'ente', zone: 'all', effectiveFrom: addDays(town.today, 0 - act.daysAgo) };
    const change =
      act.act === 'rest'
        ? ({ type: 'SuspendAccreditation', ...where } as const)
        : ({ type: 'ResumeAccreditation', ...where, actNumber: 'R' } as const);
    return asker.ask(
      {
        ...{ actor, operation: change.type },
        run: ({ redemption }, meta): Promise<Answer> =>
          redemption.changeProvider.execute(new ChangeProviderCommand(providerId, change, meta)),
      },
      act,
    );
  }
}
