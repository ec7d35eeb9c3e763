// Who may see or work on which application: its people, the office of its zone, the region, the auditors. Others find nothing.
import { Injectable } from '@nestjs/common';
import { can, canAny, notFound, zonesOf, type Principal, type Role } from '@buono/access';
import type { ExpectedRevision } from '@buono/event-store';
import { zoneCode, type ZoneCode } from '@buono/kernel';
import { Applications, type ApplicationFilter, type StaffScope } from '../../../application/ports.js';
import { Shields } from '../../../application/protection/shields.js';
import { Representation } from '../../../application/people/representation.js';
import type { KnownApplication } from '../../../domain/application/state.js';
import { eligibilityProblem } from '../problems.js';

/** An application that somebody may see, and what for. */
export interface SeenApplication {
  readonly application: KnownApplication;
  readonly revision: ExpectedRevision;
  readonly purpose: string;
  /** Whether they are its people, or act for them. */
  readonly asFamily: boolean;
  /** Whether somebody in it is under protection, and identity and address are not for this person. */
  readonly withheld: boolean;
}

/** Staff who see applications, in the order in which their purpose counts. */
const STAFF: readonly (readonly [role: Role, purpose: string])[] = [
  ['zone-officer', 'examine-application'],
  ['assessment-unit', 'assess-application'],
  ['region-officer', 'supervise-application'],
  ['auditor', 'audit-application'],
];

@Injectable()
export class ApplicationDoor {
  constructor(
    private readonly applications: Applications,
    private readonly representation: Representation,
    private readonly shields: Shields,
  ) {}

  /** For its people, the office and the assessment unit of its zone, the region, the auditors. */
  async seen(id: string, principal: Principal): Promise<SeenApplication> {
    const { state: application, revision } = await this.applications.find(id);
    if (application.status === 'none') throw notFound();
    const footing = await this.representation.footing(application, principal.actorId);
    const withheld = await this.shields.withholds(application, principal.actorId);
    if (footing !== 'stranger' && !('lapse' in footing)) {
      const own = await this.representation.owns(application, principal.actorId);
      const purpose =
        own || footing.underMandate === undefined ? 'read-own-application' : 'read-application-under-mandate';
      return { application, revision, purpose, asFamily: true, withheld };
    }
    // What was never sent is nobody's business but the family's.
    const held = STAFF.find(([role]) => can(principal, role, { zone: application.zone }));
    if (held === undefined || application.status === 'draft')
      throw footing === 'stranger' ? notFound() : eligibilityProblem(footing.lapse);
    return { application, revision, purpose: held[1], asFamily: false, withheld };
  }

  /** `seen` where identity and address are for this person too; refused where they are not. */
  async known(id: string, principal: Principal): Promise<SeenApplication> {
    const seen = await this.seen(id, principal);
    if (seen.withheld) throw eligibilityProblem('person-protected');
    return seen;
  }

  /** For who holds the role in its zone. */
  async office(id: string, principal: Principal, roles: readonly Role[]): Promise<KnownApplication> {
    const { state: application } = await this.applications.find(id);
    if (application.status === 'none' || !canAny(principal, roles, { zone: application.zone })) throw notFound();
    // Nobody works as an office for themself, whatever code they came with, nor for whom they represent, or represented.
    const own = await this.representation.owns(application, principal.actorId);
    if (own || (await this.representation.knows(application.recipientId, principal.actorId)))
      throw eligibilityProblem('own-application');
    await this.#notWithheld(application, principal);
    return application;
  }

  /** For its recipient or applicant, and who holds a mandate. */
  async own(id: string, principal: Principal): Promise<KnownApplication> {
    const { state: application } = await this.applications.find(id);
    if (application.status === 'none') throw notFound();
    const footing = await this.representation.footing(application, principal.actorId);
    if (footing === 'stranger') throw notFound();
    if ('lapse' in footing) throw eligibilityProblem(footing.lapse);
    await this.#notWithheld(application, principal);
    return application;
  }

  async #notWithheld(application: KnownApplication, { actorId }: Principal): Promise<void> {
    if (await this.shields.withholds(application, actorId)) throw eligibilityProblem('person-protected');
  }
}

/** The zones where a person sees applications as staff; 'all' for the region and the auditors. */
export const staffZones = (principal: Principal): readonly ZoneCode[] | 'all' => {
  if (canAny(principal, ['region-officer', 'auditor'])) return 'all';
  const held = (['zone-officer', 'zone-coordinator', 'assessment-unit'] as const).map((role) =>
    zonesOf(principal, role),
  );
  return held.includes('all') ? 'all' : held.flatMap((zones) => (zones === 'all' ? [] : zones));
};

/** The zones for which a person may file what families hand in; 'all' for the region. */
export const filingZones = (principal: Principal): readonly ZoneCode[] | 'all' => {
  if (canAny(principal, ['region-officer'])) return 'all';
  const held = (['zone-officer', 'assessment-unit'] as const).map((role) => zonesOf(principal, role));
  return held.includes('all') ? 'all' : held.flatMap((zones) => (zones === 'all' ? [] : zones));
};

/** What a list is asked for. */
export interface ListAsked {
  readonly callId?: string;
  readonly zone?: string;
  readonly status?: string;
  readonly mine?: boolean;
  /** The caller's, or nobody's. */
  readonly held?: 'by-me' | 'by-nobody';
  /** Those of this person of an office; `held` comes first. */
  readonly holder?: string;
}

/** The filter of a list, narrowed to what the caller may see: staff their zones, everybody their own. */
export const filterFor = (principal: Principal, asking: ListAsked): ApplicationFilter => {
  const { callId, zone, status, mine } = asking;
  const asked = { ...(callId !== undefined && { callId }), ...(status !== undefined && { status }) };
  const zones = staffZones(principal);
  const own = mine === true || (zones !== 'all' && zones.length === 0);
  const within = own ? 'all' : zones;
  const narrowed =
    zone === undefined ? within : within === 'all' ? [zoneCode(zone)] : within.filter((held) => held === zone);
  return {
    ...asked,
    ...(narrowed !== 'all' && { zones: narrowed }),
    // Asking for a holder would tell a family who of the office has its file.
    ...(own ? { persons: [principal.actorId] } : { sentOnly: true, ...holderAsked(principal, asking) }),
  };
};

const holderAsked = ({ actorId }: Principal, { held, holder }: ListAsked): Pick<ApplicationFilter, 'holder'> => {
  if (held === 'by-nobody') return { holder: 'nobody' };
  const is = held === 'by-me' ? actorId : holder;
  return is === undefined ? {} : { holder: { is } };
};

/** The scope of searches and names: the staff's zones, or everywhere. */
export const scopeFor = (principal: Principal): StaffScope => {
  const zones = staffZones(principal);
  return { sentOnly: true, ...(zones !== 'all' && { zones }) };
};
