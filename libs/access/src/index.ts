// The door of @buono/access: who is asking, with which role, and whether that is enough.
export {
  PROVIDER_RIGHTS,
  ROLES,
  STAFF_ROLES,
  grantsOn,
  holdsOn,
  mayDo,
  sameRights,
  sameScope,
  type Grant,
  type ProviderRight,
  type Role,
} from './role.js';
export {
  can,
  canAny,
  fourEyes,
  idsOf,
  isSelf,
  providersOf,
  sameEyes,
  withinScope,
  zonesOf,
  type Level,
  type Principal,
  type Scope,
} from './principal.js';
export { Grants, InMemoryGrants, type Member, type MembersFilter } from './grants.js';
export { SqliteGrants } from './sqlite-grants.js';
export { copyGrants, GrantsDiffer, type MovableGrants } from './copy-grants.js';
export { issuerAt, issuerWithKeys, type TrustedIssuer } from './issuer.js';
export { authenticationOf, fiscalCodeOf, type Authentication } from './token-claims.js';
export { TokenRefused, type TokenRefusal } from './token-refused.js';
export { TokenChecks, type ChecksTokens } from './token-checks.js';
export { ThreadedTokenChecks, tokenChecksOf } from './threaded-token-checks.js';
export { TokenVerifier, type KnowsPersons, type TokenVerifierOptions, type VerifiedToken } from './token-verifier.js';
export { AsOnePerson, Selves } from './selves.js';
export { AccessGuard, type AccessParts } from './access.guard.js';
export { Allow, CurrentPrincipal, Public, ReadOnly } from './decorators.js';
export { configureAccess } from './configure-access.js';
export { levelTooLow, roleMissing, secondFactorMissing, tokenProblem } from './problems.js';
export { notFound } from '@buono/http';
