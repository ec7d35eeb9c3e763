// What a controller says of its routes: who may come in, and who came.
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { ADMISSION_EXTENSION, type BuonoRequest } from '@buono/http';
import type { Principal } from './principal.js';
import type { Role } from './role.js';

/** Who may come in through a route. */
export type Admission = { readonly kind: 'public' } | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** Key of a route's admission. */
export const ADMISSION = 'buono:admission';
/** Key of the mark that a POST only reads. */
export const READ_ONLY = 'buono:read-only';

/** No token is wanted. */
export const Public = (): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ADMISSION, { kind: 'public' } satisfies Admission),
    ApiExtension(ADMISSION_EXTENSION, 'public'),
  );

/**
 * Only holders of one of these roles, whatever the scope (the scope is the handler's question: `can`, `withinScope`). Staff
 * roles want a second factor, the others level 2. `@Allow()` without roles lets in every person at level 2.
 */
export const Allow = (...roles: Role[]): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ADMISSION, { kind: 'roles', roles } satisfies Admission),
    ApiExtension(ADMISSION_EXTENSION, roles),
  );

/** A POST that only reads (a search with personal data in its body): auditors pass. */
export const ReadOnly = (): ClassDecorator & MethodDecorator => SetMetadata(READ_ONLY, true);

/** The person who asks; undefined on a public route. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | undefined =>
    context.switchToHttp().getRequest<BuonoRequest>().principal as Principal | undefined,
);
