// Why something is refused that is about people: who acts for whom, and what an office files.
import type { PeopleRefusal } from '../../domain/application/people-commands.js';
import type { BanRefusal } from '../../domain/ban/bans.js';
import type { IdentityRefusal } from '../../domain/identity/identities.js';
import type { ProtectionRefusal } from '../../domain/protection/protections.js';
import type { MandateRefusal } from '../../domain/mandate/commands.js';
import type { MandateLapse } from '../../domain/mandate/state.js';

/** Every refusal about people. */
export type PeopleRefusals =
  | BanRefusal
  | IdentityRefusal
  | MandateRefusal
  | MandateLapse
  | PeopleRefusal
  | 'recipient-of-age'
  | 'join-to-provisional'
  | 'look-alike-unknown'
  | 'person-protected'
  | ProtectionRefusal
  | 'desk-not-yours'
  | 'zone-not-yours';
