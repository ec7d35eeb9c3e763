// Who somebody is and who may know it, for the composition root: joined codes, look-alikes, people under protection.
import type { Provider } from '@nestjs/common';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { IdentityReading, IdentityReadingParts } from './adapters/http/identity/identity-reading.js';
import { identityAggregate } from './adapters/persistence/identity-aggregate.js';
import { protectionAggregate } from './adapters/persistence/protection-aggregate.js';
import { likenessProjection } from './adapters/projections/likeness-projection.js';
import { SqlLikenesses } from './adapters/projections/sql-likenesses.js';
import { IdentityDesk } from './application/identity/identity-desk.js';
import { Likenesses } from './application/identity/likenesses.js';
import { LookAlikes } from './application/identity/look-alikes.js';
import { Selves } from './application/identity/selves.js';
import type { Applications, Lists } from './application/ports.js';
import { Shields } from './application/protection/shields.js';

/** What joins, likenesses and protections are asked of. */
export const identityParts = (
  { executor, reads, boxes, keys, grants, clock }: ContextParts,
  work: ContextWork,
  { applications, lists }: { readonly applications: Applications; readonly lists: Lists },
) => {
  const selves = new Selves(new EventSourced(executor, identityAggregate), applications);
  const likenesses = new SqlLikenesses(reads, work.project('likenesses', likenessProjection({ boxes, keys })));
  const shields = new Shields({ protections: new EventSourced(executor, protectionAggregate), selves, grants, clock });
  return {
    ...{ selves, likenesses, shields },
    desk: new IdentityDesk(selves, applications, boxes, { shields, lists }),
    lookAlikes: new LookAlikes(likenesses, selves, shields),
  };
};

export const identityPorts = (built: ReturnType<typeof identityParts>): Provider[] => [
  { provide: Selves, useValue: built.selves },
  { provide: Likenesses, useValue: built.likenesses },
  { provide: Shields, useValue: built.shields },
  { provide: LookAlikes, useValue: built.lookAlikes },
  { provide: IdentityDesk, useValue: built.desk },
  IdentityReadingParts,
  IdentityReading,
];
