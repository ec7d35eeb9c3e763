// Small texts that several steps write.
import { dateInRome, type Instant } from '@buono/kernel';

/** The year in Italy at an instant. */
export const isoYear = (at: Instant): string => dateInRome(at).slice(0, 4);
