// The guard at every route: a token, the level it was got with, a role. Closed unless the route says otherwise.
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { BuonoRequest } from '@buono/http';
import { dateInRome, type Clock, type LocalDate } from '@buono/kernel';
import { ADMISSION, READ_ONLY, type Admission } from './decorators.js';
import type { Grants } from './grants.js';
import type { Principal } from './principal.js';
import { levelTooLow, roleMissing, secondFactorMissing, tokenProblem } from './problems.js';
import { grantsOn, STAFF_ROLES, type Role } from './role.js';
import { TokenRefused } from './token-refused.js';
import type { TokenVerifier, VerifiedToken } from './token-verifier.js';

/** What the guard needs. */
export interface AccessParts {
  readonly verifier: TokenVerifier;
  readonly grants: Grants;
  readonly clock: Clock;
}

/** What a route asks, read from its decorators once. */
interface Demand {
  readonly isPublic: boolean;
  readonly roles: readonly Role[] | 'nobody';
  readonly readOnly: boolean;
}

/** Lets in, or throws the problem: 401 without a good token, 403 without level, second factor or role. */
export class AccessGuard implements CanActivate {
  private readonly demands = new WeakMap<object, WeakMap<object, Demand>>();
  private hour = '';
  private day: LocalDate | undefined;

  constructor(private readonly parts: AccessParts) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const demand = this.demandOf(context);
    if (demand.isPublic) return true;
    return this.admit(context.switchToHttp().getRequest<BuonoRequest>(), demand);
  }

  private async admit(request: BuonoRequest, demand: Demand): Promise<true> {
    // Waits only for a token that is new: a remembered one is there at once.
    const found = this.verified(request);
    const verified = found instanceof Promise ? await found : found;
    const { actorId, acr, level, secondFactor } = verified;
    const grants = grantsOn(await this.parts.grants.of(actorId), this.today());
    const principal: Principal = { actorId, grants, acr, level, secondFactor, fiscalCodePerson: true };
    admitPrincipal(principal, demand, request.method);
    request.principal = principal;
    return true;
  }

  private verified(request: BuonoRequest): VerifiedToken | Promise<VerifiedToken> {
    const header = request.headers.authorization;
    if (header === undefined || !BEARER.test(header)) throw tokenProblem('token-missing');
    const found = this.parts.verifier.verify(header.slice(7), request.tokenDigest);
    return found instanceof Promise ? found.catch(asProblem) : found;
  }

  // The day in Rome only changes on an hour of UTC, so it is worked out once an hour.
  private today(): LocalDate {
    const now = this.parts.clock.now();
    const hour = now.slice(0, 13);
    if (this.day === undefined || hour !== this.hour) {
      this.hour = hour;
      this.day = dateInRome(now);
    }
    return this.day;
  }

  private demandOf(context: ExecutionContext): Demand {
    const handler = context.getHandler();
    const controller = context.getClass();
    const known = this.demands.get(handler)?.get(controller);
    if (known !== undefined) return known;
    const demand = readDemand(handler, controller);
    const byController = this.demands.get(handler) ?? new WeakMap<object, Demand>();
    byController.set(controller, demand);
    this.demands.set(handler, byController);
    return demand;
  }
}

const BEARER = /^bearer ./i;

const asProblem = (error: unknown): never => {
  throw error instanceof TokenRefused ? tokenProblem(error.refusal) : error;
};

const readDemand = (handler: object, controller: object): Demand => {
  const said = <T>(key: string): T | undefined =>
    (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
  const admission = said<Admission>(ADMISSION);
  return {
    isPublic: admission?.kind === 'public',
    roles: admission?.kind === 'roles' ? admission.roles : 'nobody',
    readOnly: said<boolean>(READ_ONLY) ?? false,
  };
};

/** Throws unless the person may come in. Exported for its specification. */
export const admitPrincipal = (principal: Principal, demand: Omit<Demand, 'isPublic'>, method: string): void => {
  if (principal.level < 2) throw levelTooLow();
  if (demand.roles === 'nobody') throw roleMissing();
  if (demand.roles.length === 0) return;
  const changes = method !== 'GET' && method !== 'HEAD' && !demand.readOnly;
  const held = demand.roles.filter((role) => holds(principal, role) && !(role === 'auditor' && changes));
  if (held.length === 0) throw roleMissing();
  if (!principal.secondFactor && held.every((role) => STAFF_ROLES.has(role))) throw secondFactorMissing();
};

const holds = (principal: Principal, role: Role): boolean =>
  role === 'citizen' || principal.grants.some((grant) => grant.role === role);
