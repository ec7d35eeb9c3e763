// A criterion as it is shown, wherever it stands.

/** A criterion as it stands in a decision. */
export class FindingView {
  id!: string;
  article!: string;
  outcome!: string;
  sentence!: string;
}
