// Who runs the staff of which body, who may be the second of two persons, and who may look.
import { Injectable } from '@nestjs/common';
import { can, notFound, zonesOf, type Principal } from '@buono/access';
import { REGION, kindOf, scopeOfBody } from '../../../application/staff/bodies.js';
import { Zones } from '../../../application/ports.js';

/** Whether a role of staff holds in a body; what holds in the whole region holds in every zone and over every provider. */
const overBody = (principal: Principal, role: 'staff-administrator' | 'second-approver' | 'auditor', body: string) => {
  if (!principal.secondFactor) return false;
  if (zonesOf(principal, role) === 'all') return true;
  return kindOf(body) === 'zone' && can(principal, role, scopeOfBody(body));
};

@Injectable()
export class StaffDoor {
  constructor(private readonly zones: Zones) {}

  /** A body that the caller runs; any other is nothing to them. */
  run(body: string, principal: Principal): string {
    if (!this.runs(body, principal)) throw notFound();
    return body;
  }

  runs(body: string, principal: Principal): boolean {
    const own = kindOf(body) === 'provider' && can(principal, 'provider-admin', scopeOfBody(body));
    return this.#exists(body) && (own || overBody(principal, 'staff-administrator', body));
  }

  /** Whether the caller acts from above: the region in a body that is not the region. */
  isSuperior(body: string, principal: Principal): boolean {
    return body !== REGION && principal.secondFactor && zonesOf(principal, 'staff-administrator') === 'all';
  }

  /** Whether the caller may be the second of two persons in a body: who runs it, or who gives second approvals over it. */
  maySecond(body: string, principal: Principal): boolean {
    return this.runs(body, principal) || (this.#exists(body) && overBody(principal, 'second-approver', body));
  }

  /** A body whose staff the caller may look at: auditors read all, second approvers what they confirm. */
  look(body: string, principal: Principal): string {
    const mayLook = this.maySecond(body, principal) || (this.#exists(body) && overBody(principal, 'auditor', body));
    if (!mayLook) throw notFound();
    return body;
  }

  /** The bodies whose staff the caller runs; of the region's providers only their own. */
  all(principal: Principal): readonly string[] {
    const own = principal.grants.flatMap(({ role, providerId }) =>
      role === 'provider-admin' && providerId !== undefined ? [providerId as string] : [],
    );
    const zones = this.zones.all().map(({ code }) => code as string);
    return [...new Set([REGION, ...zones, ...own])].filter((body) => this.runs(body, principal));
  }

  #exists(body: string): boolean {
    return kindOf(body) !== 'zone' || this.zones.all().some(({ code }) => code === body);
  }
}
