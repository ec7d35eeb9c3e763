// The offices of the zones: an officer and an assessment unit each, so that every zone of the region is at work. DATI DI PROVA.
import type { Grant, Grants } from '@buono/access';
import { localDate, type ZoneCode } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { SYSTEM_ACTOR } from '@buono/service';
import type { Persona } from '../../personas.js';
import { fiscalCodeOf, PERSONAS } from '../../personas.js';
import { Chance } from '../chance.js';
import { InventedPeople } from './invented-people.js';
import { Places } from './places.js';
import { invented, persona, type Who } from './who.js';

/** Who works for a zone. */
export interface ZoneOffice {
  readonly zone: ZoneCode;
  readonly officer: Who;
  readonly assessor: Who;
}

const BORN = [localDate('1965-01-01'), localDate('1994-12-31')] as const;
// Before any date that the demonstration's clock may show.
const FROM = localDate('2020-01-01');

let known: ReadonlyMap<ZoneCode, ZoneOffice> | undefined;

/** The offices by zone: the personas in theirs, invented people in the others; always the same ones. */
export const zoneOffices = (): ReadonlyMap<ZoneCode, ZoneOffice> => (known ??= inventOffices());

const inventOffices = (): ReadonlyMap<ZoneCode, ZoneOffice> => {
  const chance = new Chance('zone-offices');
  const people = new InventedPeople(chance);
  const staff = (zone: ZoneCode, role: 'zone-officer' | 'assessment-unit'): Who => {
    const member: Persona = people.person({ zone, born: BORN, description: `Ufficio della zona ${zone}` });
    return invented(`${role}-${zone}`, { ...member, staff: { role, zone } });
  };
  return new Map(
    new Places().zones.map((zone) => [
      zone,
      zone === PERSONAS['zone-officer'].staff?.zone
        ? { zone, officer: persona('zone-officer'), assessor: persona('assessment-unit') }
        : { zone, officer: staff(zone, 'zone-officer'), assessor: staff(zone, 'assessment-unit') },
    ]),
  );
};

/**
 * Gives the offices their roles; on a directory where they have them already, one look is all. The key store is told their
 * codici fiscali, and keeps blind indexes of them.
 */
export const grantZoneOffices = async (keys: KeyStore, grants: Grants): Promise<void> => {
  const staff = [...zoneOffices().values()].flatMap(({ officer, assessor }) => [officer.persona, assessor.persona]);
  const last = staff.at(-1);
  if (last === undefined || (await isGranted(last, keys, grants))) return;
  // In order, so that the last one stands for all of them.
  for (const member of staff) {
    const grant = grantOf(member);
    if (grant === undefined || (await isGranted(member, keys, grants))) continue;
    await grants.grant(await keys.personFor(fiscalCodeOf(member)), grant, SYSTEM_ACTOR);
  }
};

const grantOf = ({ staff }: Persona): Grant | undefined => staff && { ...staff, from: FROM };

const isGranted = async (member: Persona, keys: KeyStore, grants: Grants): Promise<boolean> => {
  const grant = grantOf(member);
  if (grant === undefined) return true;
  const person = await keys.personFor(fiscalCodeOf(member));
  return grants.wasGiven(person, grant);
};
