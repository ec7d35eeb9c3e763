// Who is at the browser: kept by the browser itself, sealed, for half an hour after the last page.
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from './desk.js';
import type { Sealing } from './sealed.js';

/** Who has signed in, as the identity provider says. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode?: string;
  readonly birthDate?: string;
}

/** One visit from one browser. */
export interface Session {
  /** Random; a new one at each sign-in. */
  readonly id: string;
  readonly signedIn?: {
    /** The access token for the API. */
    readonly token: string;
    /** When it ends, in milliseconds. */
    readonly until: number;
    readonly person: Person;
    readonly desk: Desk;
  };
  /** How far the API had come when this browser last wrote (`Buono-At-Least`). */
  readonly seen?: string;
}

const NAME = 'buono-sessione';
const IDLE_SECONDS = 30 * 60;

/** Reads and writes cookies: HttpOnly, SameSite, and Secure wherever the portal is seen over TLS. */
export class Cookies {
  constructor(
    private readonly sealing: Sealing,
    private readonly isSecure: boolean,
    private readonly nowMillis: () => number,
  ) {}

  /** A session with nobody in it. */
  newSession(): Session {
    return { id: randomUUID() };
  }

  /** The session of a request; undefined when it has none that is still good. */
  async sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const session = await this.open<Session>(request, NAME);
    if (session?.signedIn !== undefined && session.signedIn.until <= this.nowMillis()) return { id: session.id };
    return session;
  }

  keepSession(reply: FastifyReply, session: Session): Promise<void> {
    return this.keep(reply, NAME, session, { seconds: IDLE_SECONDS, path: '/' });
  }

  endSession(reply: FastifyReply): void {
    this.write(reply, NAME, '', { seconds: 0, path: '/' });
  }

  async keep(reply: FastifyReply, name: string, value: object, life: Life): Promise<void> {
    this.write(reply, name, await this.sealing.seal(name, value, life.seconds), life);
  }

  /** Writes a cookie as it is. */
  write(reply: FastifyReply, name: string, value: string, { seconds, path }: Life): void {
    const secure = this.isSecure ? '; Secure' : '';
    void reply.header(
      'set-cookie',
      `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
    );
  }

  open<Value>(request: FastifyRequest, name: string): Promise<Value | undefined> {
    return this.sealing.open<Value>(name, cookieOf(request, name));
  }
}

interface Life {
  readonly seconds: number;
  readonly path: string;
}

/** A cookie as it came. */
export const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
