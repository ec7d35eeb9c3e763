// An event for tests of stores, which never look inside.
import { uuidV5 } from '../identity.js';
import type { EventToAppend } from '../port.js';

/** An event that says nothing but its id. */
export const someEvent = (id: string): EventToAppend => ({
  id: uuidV5('test', id),
  type: 'something-happened.v1',
  data: `{"what":"${id}"}`,
  meta: `{"commandId":"${id}"}`,
});
