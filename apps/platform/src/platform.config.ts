// The platform's configuration, read from the environment once; nothing else here looks at process.env.

/** What the platform needs to know before it starts. */
export interface PlatformConfig {
  /** Address to listen on; loopback unless told otherwise. */
  readonly host: string;
  /** TCP port to listen on. */
  readonly port: number;
}

/** The environment holds a value that cannot be used. The message names the variable. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';

  constructor(
    readonly variable: string,
    readonly value: string,
    readonly expected: string,
  ) {
    super(`${variable}=${JSON.stringify(value)} cannot be used: expected ${expected}`);
  }
}

/**
 * Reads the configuration.
 * @throws BadConfiguration at the first variable that cannot be used
 */
export function readPlatformConfig(env: NodeJS.ProcessEnv = process.env): PlatformConfig {
  return { host: env['HOST'] ?? '127.0.0.1', port: portFrom('PORT', env['PORT'] ?? '3000') };
}

function portFrom(variable: string, value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new BadConfiguration(variable, value, 'a port, 0 to 65535');
  return port;
}
