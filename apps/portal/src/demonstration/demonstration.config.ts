// What a demonstration is told by the environment: where it keeps what is its own, what it is filled with, when it begins.
import type { Instant } from '@buono/kernel';
import {
  BadConfiguration,
  choiceFrom,
  instantFrom,
  isLoopback,
  type DemonstrationChoice,
  type Environment,
} from '@buono/process';
import { readDataDirectory } from './data-directory.config.js';

/** The settings of a demonstration. */
export interface DemonstrationSettings {
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
  readonly demonstration: DemonstrationChoice;
  /** What a new demonstration is filled with: the small set, or nothing. */
  readonly seed: 'small' | 'none';
  /** From when the clock of a new demonstration starts; the machine's time unless said. */
  readonly demonstrationClock?: Instant;
}

/** Reads them. @throws BadConfiguration at the first variable that cannot be used */
export const readDemonstrationSettings = (
  env: Environment,
  { host, assumed }: { readonly host: string; readonly assumed: DemonstrationChoice },
): DemonstrationSettings => {
  const demonstration = choiceFrom('BUONO_DEMONSTRATION', env['BUONO_DEMONSTRATION'] ?? assumed, CHOICES);
  if (demonstration !== 'off') mayBeSeen(host, env);
  const demonstrationClock = instantFrom('BUONO_DEMONSTRATION_CLOCK', env['BUONO_DEMONSTRATION_CLOCK']);
  return {
    dataDirectory: readDataDirectory(env),
    demonstration,
    seed: choiceFrom('BUONO_SEED', env['BUONO_SEED'] ?? 'small', ['small', 'none']),
    ...(demonstrationClock !== undefined && { demonstrationClock }),
  };
};

const CHOICES: readonly DemonstrationChoice[] = ['when-empty', 'on', 'off'];

// In a demonstration everybody may be anybody: it is for the person at the keyboard, unless that person wants company.
const mayBeSeen = (host: string, env: Environment): void => {
  if (isLoopback(host) || env['BUONO_DEMONSTRATION_HOST_ALLOWED'] === 'yes') return;
  throw new BadConfiguration(
    'HOST',
    host,
    'a loopback address for a demonstration, or BUONO_DEMONSTRATION_HOST_ALLOWED=yes; BUONO_DEMONSTRATION=off in production',
  );
};
