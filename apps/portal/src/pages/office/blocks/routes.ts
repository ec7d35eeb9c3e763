// The addresses of places bought in a block, each with the roles that it is for.
import type { Role } from '../../session/desk.js';
import type { Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { blockPage } from './block-page.js';
import { blockStepShown, blockStepTaken } from './block-step.js';
import { blocksPage } from './blocks-page.js';
import { BUY } from './buy.js';
import { GIVE_BACK } from './give-back.js';
import { NAME } from './name.js';
import { atBlocks } from './shapes.js';

const READS: readonly Role[] = ['zone-officer', 'region-officer', 'auditor'];
const BUYS: readonly Role[] = ['zone-officer'];

const get = routeFor('GET');
const post = routeFor('POST');

const BLOCKS = atBlocks(':callId', ':zone');
const BLOCK = `${BLOCKS}/:blockId`;

export const BLOCK_ROUTES: readonly Route[] = [
  get(READS, BLOCKS, blocksPage),
  get(BUYS, `${BLOCKS}/acquisto`, blockStepShown(BUY)),
  post(BUYS, `${BLOCKS}/acquisto`, blockStepTaken(BUY)),
  get(READS, BLOCK, blockPage),
  get(BUYS, `${BLOCK}/assegnazione`, blockStepShown(NAME)),
  post(BUYS, `${BLOCK}/assegnazione`, blockStepTaken(NAME)),
  get(BUYS, `${BLOCK}/restituzione`, blockStepShown(GIVE_BACK)),
  post(BUYS, `${BLOCK}/restituzione`, blockStepTaken(GIVE_BACK)),
];
