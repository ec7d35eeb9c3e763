// One person under two codes, as a context knows it: asked at every request of the routes where it matters, never of a token.
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { BuonoRequest } from '@buono/http';
import type { PersonId, PersonIds } from '@buono/kernel';
import type { Principal } from './principal.js';

/** Port: who is one person, by acts that joined codes. */
export abstract class Selves {
  /** As the log of the context has it now: for decisions. */
  abstract now(person: PersonId): Promise<PersonIds>;
  /** As it was a moment ago: for reading. */
  abstract of(person: PersonId): Promise<readonly PersonId[]>;
}

/** Lets everybody on who was let in, with all ids of the person: `@UseGuards(AsOnePerson)` on a controller. */
@Injectable()
export class AsOnePerson implements CanActivate {
  constructor(private readonly selves: Selves) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<BuonoRequest>();
    const principal = request.principal as Principal | undefined;
    if (principal === undefined) return true;
    const ids = await this.selves.of(principal.actorId);
    const known: Principal = { ...principal, ids };
    if (ids.length > 1) request.principal = known;
    return true;
  }
}
