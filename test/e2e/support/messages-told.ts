// What a platform has told on its bus, held to asyncapi.yaml: no journey may end with a message that breaks its contract.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Message } from '@buono/messaging';
import { messageCheck, type AsyncApiDocument, type MessageCheck } from '../../contract/asyncapi/checks.js';

let compiled: MessageCheck | undefined;
const check = (): MessageCheck =>
  (compiled ??= messageCheck(parse(readFileSync('asyncapi.yaml', 'utf8')) as AsyncApiDocument));

/** Fails with what is wrong with these messages. */
export const assertMessagesFollowContracts = (told: readonly Message[]): void => {
  const faults = told.flatMap((message) => check()(message));
  if (faults.length > 0) throw new Error(`messages that break their contract:\n${[...new Set(faults)].join('\n')}`);
};
