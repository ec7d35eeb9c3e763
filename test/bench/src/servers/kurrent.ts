// The server of KurrentDB's protocol as a process of the bench: says its address, ends on a signal.
import { KurrentServer } from '@buono/event-store/testing/kurrent-server';
import { tell } from '../measure/task.js';

const server = await KurrentServer.start();
await tell({ url: server.url });
