// The shapes of a call's lot at the door.
import { Matches } from 'class-validator';
import { CleanLine } from '@buono/http';

/** The digest of a seed, and the act that publishes it. */
export class CommitDrawDto {
  /** SHA-256 of the seed's text in UTF-8, 64 hexadecimal digits. The seed itself stays closed until the ranking. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'indica lo SHA-256 del seme: 64 cifre esadecimali minuscole' })
  commitment!: string;

  @CleanLine(80)
  actNumber!: string;
}

/** The lot (sorteggio) of a call: what was bound, and the seed once it is shown. */
export class DrawView {
  callId!: string;
  status!: 'committed' | 'revealed';
  commitment!: string;
  actNumber!: string;
  committedAt!: string;
  seed?: string;
  revealedOn?: string;
}
