// Which service a path belongs to is what the API's document says.
import { describe, expect, it } from '@jest/globals';
import { SERVICE_EXTENSION, type OpenApiDocument } from '@buono/http';
import { BY_CONTEXT, ownedPaths, UnknownOwner } from './owned-paths.js';

const owned = (service?: string) => ({ responses: {}, ...(service !== undefined && { [SERVICE_EXTENSION]: service }) });
const documentOf = (paths: unknown) => ({ paths }) as OpenApiDocument;
const KNOWN = new Set(['eligibility', 'issuance']);

describe('the paths that are forwarded', () => {
  it('go to the service that each names, as routes', () => {
    const document = documentOf({
      '/status': { get: owned() },
      '/calls': { get: owned('eligibility'), post: owned('eligibility') },
      '/calls/{callId}/allocations/{zone}': { get: owned('issuance') },
      '/dead-letters/{context}': { get: owned() },
    });
    expect(ownedPaths(document, KNOWN)).toEqual([
      { route: '/api/v1/calls', service: 'eligibility' },
      { route: '/api/v1/calls/:callId/allocations/:zone', service: 'issuance' },
      { route: '/api/v1/dead-letters/:context', service: BY_CONTEXT },
    ]);
  });

  it('are refused where nobody knows the way', () => {
    expect(() => ownedPaths(documentOf({ '/claims': { get: owned('redemption') } }), KNOWN)).toThrow(UnknownOwner);
    const two = documentOf({ '/calls': { get: owned('eligibility'), post: owned('issuance') } });
    expect(() => ownedPaths(two, KNOWN)).toThrow('/calls belongs to issuance');
  });
});
