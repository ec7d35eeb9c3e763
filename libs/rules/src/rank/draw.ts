// The lot (sorteggio): a seed nobody can change once its commitment is published, and a number for every application.
import { hash } from 'node:crypto';

/** What is published of a seed while applications still come: the SHA-256 of its text in UTF-8, 64 hexadecimal digits. */
export const seedCommitment = (seed: string): string => hash('sha256', seed, 'hex');

/**
 * The number that the lot gives to an application: SHA-256 of the seed followed by the application's code, both as text in
 * UTF-8, 64 hexadecimal digits. The lowest number comes first. Anybody can work it out again: it takes a seed and a code.
 */
export const drawNumber = (seed: string, applicationCode: string): string =>
  hash('sha256', seed + applicationCode, 'hex');
