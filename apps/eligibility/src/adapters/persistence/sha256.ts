// Digests of content, by SHA-256.
import { hash } from 'node:crypto';
import { Digests } from '../../application/ports.js';

export class Sha256 extends Digests {
  override of(value: unknown): string {
    return hash('sha256', JSON.stringify(value), 'hex');
  }
}
