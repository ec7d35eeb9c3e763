// How far a group is, when messages are finished out of order: the offset is what lies before the first unfinished.
import type { Position } from '@buono/event-store';

/** Tracks positions under way; pure bookkeeping, no I/O. */
export class Progress {
  private readonly underWay: Position[] = [];
  private first = 0;
  private readonly finished = new Set<Position>();
  private scannedTo: Position;

  constructor(start: Position) {
    this.scannedTo = start;
  }

  /** Up to where messages were taken: the next read begins after it. */
  get fetched(): Position {
    return this.scannedTo;
  }

  /** How many messages lie between the offset and what was taken. */
  get pending(): number {
    return this.underWay.length - this.first;
  }

  /** The last position before which everything is done. */
  get offset(): Position {
    const oldest = this.underWay[this.first];
    return oldest === undefined ? this.scannedTo : oldest - 1;
  }

  /** A message was taken; positions come in order. */
  begin(position: Position): void {
    this.underWay.push(position);
    this.scannedTo = position;
  }

  /** There was nothing (more) to take up to this position. */
  scanned(position: Position): void {
    if (position > this.scannedTo) this.scannedTo = position;
  }

  /** The message at this position took effect, or is a dead letter. */
  finish(position: Position): void {
    this.finished.add(position);
    for (let next = this.underWay[this.first]; next !== undefined && this.finished.delete(next);) {
      this.first += 1;
      next = this.underWay[this.first];
    }
    this.trim();
  }

  private trim(): void {
    if (this.first < 1024 && this.first < this.underWay.length) return;
    this.underWay.splice(0, this.first);
    this.first = 0;
  }
}
