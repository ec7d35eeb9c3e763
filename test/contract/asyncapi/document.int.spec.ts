// asyncapi.yaml against what is really told: every type once at least, every message as its contract says, and no person in it.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { HTTP } from 'cloudevents';
import { parse } from 'yaml';
import { CONTRACT_TYPES, type Message } from '@buono/messaging';
import { messageCheck, type AsyncApiDocument } from './checks.js';
import { asyncApiOf, NeverTold } from './document.js';
import { readContracts, versionOf } from './contracts.js';
import { headersOf } from './headers.js';
import { EVERYBODY, HEARD, RANKED, REFUSED, SERVED, TAKEN_OVER, WAITING, WITHDRAWN } from './story/people.js';
import { tellStory } from './story/tell-story.js';

const TYPES = Object.values(CONTRACT_TYPES).flat();
const document = parse(readFileSync('asyncapi.yaml', 'utf8')) as AsyncApiDocument;

let told: readonly Message[];
beforeAll(async () => {
  told = await tellStory();
});

describe('what contexts tell', () => {
  it('comes up in the story, all of it', () => {
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(TYPES));
  });

  it('is as the document says, and no more', () => {
    const check = messageCheck(document);
    expect(told.flatMap(check)).toEqual([]);
  });

  it('is the same when the story is told again', async () => {
    expect(await tellStory()).toEqual(told);
  });

  it('names nobody', () => {
    const text = JSON.stringify(told);
    const names = [SERVED, WAITING, REFUSED, WITHDRAWN, RANKED, HEARD, TAKEN_OVER].flatMap(
      ({ givenName, familyName, birthDate }) => [givenName, familyName, birthDate],
    );
    const codes = EVERYBODY.map(({ fiscalCode }) => fiscalCode);
    expect([...names, ...codes].filter((word) => text.includes(word))).toEqual([]);
  });

  it('is read by the official library of CloudEvents', () => {
    for (const message of told) {
      const headers = Object.fromEntries(
        Object.entries(headersOf(message)).map(([name, value]) => [name.replace('ce_', 'ce-'), value]),
      );
      const event = HTTP.toEvent<unknown>({ headers, body: JSON.stringify(message.data) });
      expect(event).toMatchObject({ id: message.id, type: message.type, subject: message.subject, data: message.data });
    }
  });
});

describe('the document', () => {
  it('is made of the contracts and of the first message of each type', () => {
    expect(document).toEqual(asyncApiOf(versionOf('.'), readContracts(process.cwd()), told));
  });

  it('is not made while a type has no example', () => {
    const silent = told.filter(({ type }) => type !== 'it.buono.issuance.voucher-closed.v1');
    expect(() => asyncApiOf('1', readContracts(process.cwd()), silent)).toThrow(NeverTold);
  });

  it('refuses what is missing, what is of another form and what it does not know', () => {
    const check = messageCheck(document);
    const closed = told.find(({ type }) => type === 'it.buono.issuance.voucher-closed.v1');
    if (closed === undefined) throw new Error('nothing was closed');
    const data = closed.data as Record<string, unknown>;
    const { voucherId: _gone, ...less } = data;
    expect(check({ ...closed, data: less })).toHaveLength(1);
    expect(check({ ...closed, data: { ...data, spentCents: 10.5 } })).toHaveLength(1);
    expect(check({ ...closed, data: { ...data, familyName: 'Racconti' } })).toHaveLength(1);
    expect(check({ ...closed, type: 'it.buono.issuance.voucher-lost.v1' })).toHaveLength(1);
    expect(check({ ...closed, id: 'not a uuid' })).toHaveLength(1);
  });
});
