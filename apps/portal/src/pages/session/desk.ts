// What whoever signs in may do here, as the API itself answers: each list opens to its roles and to nobody else.
import type { BuonoClient } from '@buono/client';

/** What the pages know a person by; a person may be several. */
export type Role =
  | 'provider'
  | 'zone-officer'
  | 'region-officer'
  | 'assessment-unit'
  | 'second-approver'
  | 'treasurer'
  | 'auditor'
  | 'administrator'
  | 'dpo';

/** What was found at the sign-in; the API still decides at every request. */
export interface Desk {
  readonly roles: readonly Role[];
  /** Whether there is an application or a voucher of their own. */
  readonly hasFiles: boolean;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

// Each is read by its roles only: 403 tells that the person has none of them.
const DOORS = {
  due: '/applications/due?limit=1',
  orders: '/payment-orders?limit=1',
  programmes: '/programmes?limit=1',
  rankings: '/rankings?limit=1',
  templates: '/call-templates',
  webhooks: '/webhooks?limit=1',
  files: `/payment-files/${NOBODY}`,
  erasures: `/persons/${NOBODY}/erasures`,
} as const;

type Door = keyof typeof DOORS;

/** Asks the API, once at each sign-in. */
export const deskOf = async (api: BuonoClient): Promise<Desk> => {
  const opens = new Map(
    await Promise.all(
      Object.entries(DOORS).map(async ([door, path]) => {
        const answer = await api.send('GET', path);
        // Nothing there is an answer to who may look.
        return [door as Door, answer.ok || answer.problem.status === 404] as const;
      }),
    ),
  );
  const staff = staffRoles((door) => opens.get(door) === true);
  const [claims, files, vouchers] = await Promise.all([
    staff.length > 0 ? [] : itemsAt<{ readonly payeeKind: string }>(api, '/claims?limit=100'),
    itemsAt(api, '/applications?mine=true&limit=1'),
    staff.length > 0 ? [] : itemsAt(api, '/vouchers?limit=1'),
  ]);
  const isProvider = claims.some(({ payeeKind }) => payeeKind === 'provider');
  return {
    roles: [...(isProvider ? ['provider' as const] : []), ...staff],
    hasFiles: files.length + vouchers.length > 0,
  };
};

/** The roles behind the doors that open. */
export const staffRoles = (opens: (door: Door) => boolean): readonly Role[] => {
  const isRegion = opens('templates');
  const isAuditor = opens('erasures') && opens('due') && !isRegion;
  const isTreasurer = opens('files') && !isAuditor;
  const found: readonly (readonly [Role, boolean])[] = [
    ['zone-officer', opens('due') && !isRegion && !isAuditor],
    ['region-officer', isRegion],
    ['assessment-unit', opens('rankings') && !opens('due')],
    ['second-approver', opens('orders') && opens('programmes') && !isRegion && !isAuditor && !isTreasurer],
    ['treasurer', isTreasurer],
    ['auditor', isAuditor],
    ['administrator', opens('webhooks') && !isRegion && !isAuditor],
    ['dpo', opens('erasures') && !isAuditor],
  ];
  return found.filter(([, holds]) => holds).map(([role]) => role);
};

const itemsAt = async <Item>(api: BuonoClient, path: string): Promise<readonly Item[]> => {
  const answer = await api.send<{ readonly items: readonly Item[] }>('GET', path);
  return answer.ok ? answer.body.items : [];
};
