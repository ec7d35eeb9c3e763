// Who may come in: the pages of the offices are nothing to anybody else, as every page that is not one's own.
import type { Role } from '../session/desk.js';
import { NoSuchPage, type Handler, type Route, type Visit } from '../visit.js';

/** Whether the visitor holds one of these roles. */
export const holds = ({ desk }: Visit, ...roles: readonly Role[]): boolean =>
  roles.some((role) => desk?.roles.includes(role) === true);

/** A page for these roles. */
export const onlyFor =
  (...roles: readonly Role[]) =>
  (handler: Handler): Handler =>
  (visit) => {
    if (!holds(visit, ...roles)) throw new NoSuchPage();
    return handler(visit);
  };

/** An address for these roles: `routeFor('GET')(roles, path, handler)`. */
export const routeFor =
  (method: Route['method']) =>
  (roles: readonly Role[], path: string, handler: Handler): Route => ({
    method,
    path,
    handler: onlyFor(...roles)(handler),
    isPrivate: true,
  });
