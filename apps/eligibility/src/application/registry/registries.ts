// The registries that applications are checked with, as far as the installation has them.
import type { IseeRegistry, ResidentsRegistry } from '@buono/registries';
import type { CheckedService } from '../../domain/application/events.js';

/** A service in use, and how many calls a day it allows us. */
export interface InUse<R> {
  readonly registry: R;
  readonly perDay: number;
}

/** What an installation has; what is absent cannot be asked. */
export abstract class Registries {
  /** The ISEE at INPS; `benefitCode` is ours in INPS's table of social benefits. */
  abstract readonly isee?: InUse<IseeRegistry> & { readonly benefitCode: string };
  abstract readonly residence?: InUse<Pick<ResidentsRegistry, 'residence'>>;
  /** The cadastral code (Belfiore) of an ISTAT code; undefined out of the region. */
  abstract belfioreOf(istat: string): string | undefined;
}

/** Calls a day that a service allows; undefined when the installation does not have it. */
export const perDayOf = ({ isee, residence }: Registries, service: CheckedService): number | undefined =>
  service === 'inps-isee' ? isee?.perDay : residence?.perDay;

/** An installation that is connected to none. */
export const NO_REGISTRIES: Registries = { belfioreOf: () => undefined };
