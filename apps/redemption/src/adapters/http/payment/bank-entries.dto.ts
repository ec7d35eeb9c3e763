// The shapes of bank files and of the entries in them, at the door.
import { IsIn, IsOptional } from 'class-validator';
import { IsUuidId, PageOf, PageQuery } from '@buono/http';

/** A movement of the file that settled nothing by itself. */
export class ImportedMovementView {
  entryId!: string;
  /** `known`: another file, or a person, had told it before. */
  result!: 'settled' | 'held' | 'known';
  /** Why it is held aside. */
  reason?: string;
}

/** What became of a file. */
export class ImportedStatementView {
  movements!: number;
  settled!: number;
  held!: number;
  known!: number;
  /** Orders in a treasurer's journal that stand in no file of this platform: other offices of the body gave them. */
  others!: number;
  /** The movements held aside, the first 500; all of them are in the list of bank entries. */
  heldMovements!: ImportedMovementView[];
}

/** Which entries a list shows. */
export class BankEntriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['recorded', 'held', 'dismissed'], { message: 'lo stato deve essere recorded, held o dismissed' })
  status?: string;
}

/** The order that the entry settles. */
export class AssignBankEntryDto {
  @IsUuidId()
  paymentOrderId!: string;
}

/** Why the entry is set aside for good. */
export class DismissBankEntryDto {
  @IsIn(['not-ours', 'recorded-otherwise'], { message: 'reason deve essere not-ours o recorded-otherwise' })
  reason!: 'not-ours' | 'recorded-otherwise';
}

/** An entry of the bank account; cents. */
export class BankEntryView {
  entryId!: string;
  status!: 'recorded' | 'held' | 'dismissed';
  /** The account: the IBAN in small letters, or the name that a person gave it. */
  account!: string;
  /** `paid`: money that left; `returned`: money that came. */
  kind!: 'paid' | 'returned';
  reference!: string;
  amountCents?: number;
  currency!: 'EUR';
  bookedOn!: string;
  paymentOrderId?: string;
  /** Why it is held aside, or was dismissed. */
  reason?: string;
}

export class BankEntryPage extends PageOf(BankEntryView) {}
