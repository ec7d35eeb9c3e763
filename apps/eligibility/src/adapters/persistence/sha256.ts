// Digests of content, by SHA-256.
import { hash } from 'node:crypto';
import { Digests } from '../../application/ports.js';

export class Sha256 extends Digests {
  override of(value: unknown): string {
    return this.ofText(JSON.stringify(value));
  }

  override ofText(text: string): string {
    return hash('sha256', text, 'hex');
  }
}
