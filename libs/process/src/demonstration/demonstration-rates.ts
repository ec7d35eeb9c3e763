// How often one may ask in a demonstration.
import type { RateLimits } from '@buono/http';

/** At a demonstration all the callers of a whole region sit at one keyboard. */
export const DEMONSTRATION_RATES: RateLimits = {
  perToken: { burst: 10_000, perSecond: 2_000 },
  perAddress: { burst: 20_000, perSecond: 5_000 },
};
