// The shape of an admission with reserve.

/** A reserve: open, met or not met. */
export class ReserveView {
  items!: string[];
  resolveBy!: string;
  holdsUp!: 'ranking' | 'offer';
  status!: 'open' | 'met' | 'not-met';
  resolvedOn?: string;
  actNumber?: string;
}
