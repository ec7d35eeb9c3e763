// Why a token is not accepted.

/** Why a token is not accepted. */
export type TokenRefusal =
  /** No `Authorization: Bearer …`. */
  | 'token-missing'
  /** Bad signature, unknown key, wrong algorithm, unreadable. */
  | 'token-invalid'
  | 'token-expired'
  /** An issuer not on the list. */
  | 'issuer-not-trusted'
  /** Meant for another service. */
  | 'audience-wrong'
  /** No Italian codice fiscale in it: an eIDAS person, or a program. */
  | 'fiscal-code-missing';

/** Thrown for a token that is not accepted. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(readonly refusal: TokenRefusal) {
    super(refusal);
  }
}
