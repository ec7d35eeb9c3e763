// Follows places bought in a block: each is one application's at a time, and its money comes back to block or zone once.
import type { IssuanceEvent } from '../../../../issuance/src/adapters/persistence/aggregates.js';
import type { Findings } from './findings.js';
import { Purse, totalOf } from './purse.js';

type BlockEvent = Extract<
  IssuanceEvent,
  { type: 'BlockPurchased' | 'PlaceNamed' | 'PlaceReleased' | 'PlacesReturned' }
>;
type Reserved = Extract<IssuanceEvent, { type: 'FundsReserved' }>;

interface AuditedBlock {
  readonly allocation: string;
  readonly left: Purse;
  /** What the voucher that has a place took, by number. */
  readonly named: Map<number, { readonly voucherId: string; readonly amountCents: number }>;
  /** Places that were given back, and what each may hold. */
  readonly returned: Set<number>;
  readonly leftOf: Map<number, number>;
}

/** Takes the events of blocks in log order; `free` is the free money of their zone. */
export class BlocksAudit {
  readonly #blocks = new Map<string, AuditedBlock>();
  readonly #returns = new Set<string>();
  readonly #named = new Map<string, BlockEvent['parts']>();

  constructor(private readonly findings: Findings) {}

  take(id: string, event: BlockEvent, free: Purse): void {
    const { blockId, parts, amountCents } = event;
    this.findings.check(totalOf(parts) === amountCents, 7, blockId, 'le parti di un blocco non fanno il totale');
    if (event.type === 'BlockPurchased') return this.#purchased(id, event, free);
    const block = this.#blocks.get(blockId);
    if (block?.allocation !== id) return this.findings.add(1, blockId, 'posti di un blocco mai acquistato nella zona');
    switch (event.type) {
      case 'PlaceNamed':
        return this.#nameOne(block, event, free);
      case 'PlaceReleased':
        return this.#released(block, event, free);
      case 'PlacesReturned':
        return this.#returned(block, event, free);
    }
  }

  /** What is set aside for a voucher from a place is what the place gave. */
  reserved({ voucherId, place, parts }: Reserved): void {
    if (place === undefined) return;
    const given = JSON.stringify(this.#named.get(voucherId)) === JSON.stringify(parts);
    this.findings.check(given, 1, voucherId, 'prenotato altro denaro di quello del posto');
  }

  /** What the blocks of a zone have for places that nobody has. */
  heldIn(id: string): number {
    return [...this.#blocks.values()].reduce((sum, one) => sum + (one.allocation === id ? one.left.total() : 0), 0);
  }

  #purchased(id: string, event: Extract<BlockEvent, { type: 'BlockPurchased' }>, free: Purse): void {
    const { blockId, places, unitCents, amountCents, parts } = event;
    this.findings.check(places * unitCents === amountCents, 7, blockId, 'i posti non fanno il totale del blocco');
    this.findings.check(!this.#blocks.has(blockId), 5, blockId, 'blocco acquistato due volte');
    free.move(parts, -1);
    for (const source of free.overdrawn()) this.findings.add(1, id, `acquistato oltre il ripartito: ${source}`);
    const left = new Purse();
    left.set(parts);
    const leftOf = new Map(Array.from({ length: places }, (_, index) => [index + 1, unitCents] as const));
    const nobody = { named: new Map<number, never>(), returned: new Set<number>(), leftOf };
    this.#blocks.set(blockId, { allocation: id, left, ...nobody });
  }

  #nameOne(block: AuditedBlock, event: Extract<BlockEvent, { type: 'PlaceNamed' }>, free: Purse): void {
    const { blockId, place, voucherId, amountCents, parts } = event;
    const isFree = block.leftOf.has(place) && !block.named.has(place) && !block.returned.has(place);
    this.findings.check(isFree, 5, blockId, `posto dato due volte: ${place}`);
    const left = (block.leftOf.get(place) ?? 0) - amountCents;
    this.findings.check(left >= 0, 1, blockId, `nominato oltre il valore del posto: ${place}`);
    block.leftOf.set(place, left);
    block.named.set(place, { voucherId, amountCents });
    this.#named.set(voucherId, parts);
    this.#out(block, blockId, parts, free);
  }

  #released(block: AuditedBlock, event: Extract<BlockEvent, { type: 'PlaceReleased' }>, free: Purse): void {
    const { blockId, place, voucherId, amountCents, parts } = event;
    const named = block.named.get(place);
    this.findings.check(named?.voucherId === voucherId, 6, blockId, `liberato un posto che il buono non ha: ${place}`);
    this.findings.check(amountCents <= (named?.amountCents ?? 0), 6, blockId, `tornato più del posto: ${place}`);
    block.named.delete(place);
    block.leftOf.set(place, (block.leftOf.get(place) ?? 0) + amountCents);
    block.left.move(parts, 1);
    free.move(parts, -1);
    for (const source of free.overdrawn()) this.findings.add(1, blockId, `ripreso oltre il libero: ${source}`);
  }

  #returned(block: AuditedBlock, event: Extract<BlockEvent, { type: 'PlacesReturned' }>, free: Purse): void {
    const { blockId, returnId, places, amountCents, parts, why } = event;
    this.findings.check(!this.#returns.has(returnId), 6, blockId, 'la stessa restituzione è avvenuta due volte');
    this.#returns.add(returnId);
    let whole = 0;
    for (const place of places) {
      const isFree = block.leftOf.has(place) && !block.named.has(place) && !block.returned.has(place);
      this.findings.check(isFree, 6, blockId, `restituito un posto che non era libero: ${place}`);
      block.returned.add(place);
      whole += block.leftOf.get(place) ?? 0;
      block.leftOf.set(place, 0);
    }
    // At its end a block gives back also what the places that somebody has did not need.
    const expected = why === 'ended' ? block.left.total() : whole;
    this.findings.check(amountCents === expected, 6, blockId, 'restituito altro denaro di quello dei posti liberi');
    if (why === 'ended') for (const place of block.leftOf.keys()) block.leftOf.set(place, 0);
    this.#out(block, blockId, parts, free);
  }

  #out(block: AuditedBlock, blockId: string, parts: BlockEvent['parts'], free: Purse): void {
    block.left.move(parts, -1);
    for (const source of block.left.overdrawn()) this.findings.add(1, blockId, `oltre il blocco: ${source}`);
    free.move(parts, 1);
  }
}
