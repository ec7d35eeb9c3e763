// A PostgreSQL database of its own for a specification, gone when it ends.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { testServerUrl } from './test-server.config.js';

export interface TemporaryDatabase {
  readonly url: string;
  /** Deletes the database, whoever is still connected to it. */
  drop(): Promise<void>;
}

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client(testServerUrl());
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Makes an empty database on the server of POSTGRES_TEST_URL. @throws when there is none. */
export const temporaryDatabase = async (): Promise<TemporaryDatabase> => {
  const name = `buono_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
};
