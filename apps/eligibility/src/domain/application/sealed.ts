// What tells of a person, closed: the domain carries boxes and never looks into them.

/** Sealed boxes, at most one per purpose class; opaque here. */
export interface Sealed {
  readonly identity?: string;
  readonly economic?: string;
  readonly health?: string;
  readonly payment?: string;
}
