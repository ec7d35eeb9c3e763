// Who may see which part of the money: a zone's officer that zone, the region, the treasury and the auditors all of it.
import { notFound, zonesOf, type Principal, type Role } from '@buono/access';
import type { ZoneCode } from '@buono/kernel';
import type { ReportScope } from '../../application/ports.js';

/** Who reads reports. */
export const READERS = [
  'zone-officer',
  'region-officer',
  'second-approver',
  'treasurer',
  'auditor',
] as const satisfies readonly Role[];

/** The zones of which a person sees all that is counted; none for who is no officer. */
export const zonesSeenBy = (principal: Principal): readonly ZoneCode[] | 'all' => {
  const zones: ZoneCode[] = [];
  for (const role of READERS) {
    const held = zonesOf(principal, role);
    if (held === 'all') return 'all';
    zones.push(...held);
  }
  return zones;
};

/** The scope that was asked for, narrowed to what the caller may see; 404 for a zone outside of it. */
export const scopeFor = (
  principal: Principal,
  { callId, zone }: { readonly callId?: string | undefined; readonly zone?: string | undefined },
): ReportScope => {
  const seen = zonesSeenBy(principal);
  const of = callId === undefined ? {} : { callId };
  if (zone === undefined) return seen === 'all' ? of : { ...of, zones: seen };
  if (seen !== 'all' && !seen.some((held) => held === zone)) throw notFound();
  return { ...of, zones: [zone] };
};

/** Whether the caller may see what belongs to a zone. */
export const seesZone = (principal: Principal, zone: string): boolean => {
  const seen = zonesSeenBy(principal);
  return seen === 'all' || seen.some((held) => held === zone);
};
