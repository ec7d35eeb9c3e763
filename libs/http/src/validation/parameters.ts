// Path parameters that every controller needs: identifiers.
import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@buono/kernel';
import { notFound } from '../problem.js';
import { IsUuidId } from './field-checks.js';

/** `@Param() { id }: IdParams`: the path's `:id`, a UUID; any other text is a thing that does not exist (404). */
export class IdParams {
  @IsUuidId()
  id!: string;
}

/** `@Param('voucherId', UuidPipe) id: string`: a UUID, or 404. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw notFound();
    return value;
  }
}
