// How an admission against the engine's answer is shown.

/** An act that sets the engine's answer aside: proposed, or approved with the admission. */
export class OverrideView {
  overrideId!: string;
  /** The ids of the criteria that are set aside. */
  criteria!: string[];
  actNumber!: string;
  /** The last day of what is granted. */
  endsOn!: string;
  proposedBy!: string;
  proposedOn!: string;
  status!: 'proposed' | 'approved';
  /** What the engine itself answered, once it is approved. */
  engineOutcome?: 'does-not-qualify' | 'needs-officer';
  /** Why. */
  text?: string;
}
