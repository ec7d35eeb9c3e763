// What is about to run out today, kind by kind, a page at a time.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome } from '@buono/kernel';
import { WARNING_KINDS, type WarningKind } from '../../domain/warning/warning.js';
import { Warnings, type PlacedWarning, type WarningScope } from './warnings.js';

/** Which of them: of one kind, after a place, at most so many. */
export interface WarningsAsked {
  readonly kind?: WarningKind;
  readonly after?: { readonly kind: WarningKind; readonly place: string };
  readonly limit: number;
}

export class ListWarningsQuery extends Query<readonly PlacedWarning[]> {
  constructor(
    readonly scope: WarningScope,
    readonly asked: WarningsAsked,
  ) {
    super();
  }
}

@QueryHandler(ListWarningsQuery)
export class ListWarningsHandler implements IQueryHandler<ListWarningsQuery> {
  constructor(
    private readonly warnings: Warnings,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, asked: { kind, after, limit } }: ListWarningsQuery): Promise<readonly PlacedWarning[]> {
    const today = dateInRome(this.clock.now());
    const from = after === undefined ? 0 : WARNING_KINDS.indexOf(after.kind);
    const kinds = WARNING_KINDS.slice(from).filter((one) => kind === undefined || one === kind);
    const found: PlacedWarning[] = [];
    for (const one of kinds) {
      if (found.length >= limit) break;
      const beyond = after?.kind === one ? { after: after.place } : {};
      found.push(...(await this.warnings.of(one, scope, today, { ...beyond, limit: limit - found.length })));
    }
    return found;
  }
}
