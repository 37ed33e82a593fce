import type { Actor, Role } from '@awr/kernel';
import { mayAsk } from './access';
import { bearerOf } from './authenticator';

const someone = (...roles: Role[]): Actor => ({ id: 'token:1', roles });

describe('who may ask', () => {
  it.each([
    ['broker', 'POST', true],
    ['venue', 'POST', false],
    ['administrator', 'DELETE', true],
    ['auditor', 'GET', true],
    ['auditor', 'HEAD', true],
    ['auditor', 'POST', false],
    ['relay', 'GET', false],
  ] as const)('a route for brokers: %s %s is %s', (role, method, allowed) => {
    expect(mayAsk(someone(role), ['broker'], method)).toBe(allowed);
  });

  it('nobody gets in without a role, except where anybody may', () => {
    expect(mayAsk(someone(), ['broker'], 'GET')).toBe(false);
    expect(mayAsk(someone(), 'anybody', 'GET')).toBe(true);
  });
});

describe('the token of a request', () => {
  it.each(['Bearer awr_x', 'bearer  awr_x'])('%s', (header) => expect(bearerOf(header)).toBe('awr_x'));
  it.each([undefined, '', 'Bearer', 'Basic abc', 'Bearer a b', 'Bearer ŵ', `Bearer ${'x'.repeat(201)}`])(
    'none in %s',
    (header) => expect(bearerOf(header)).toBeUndefined(),
  );
});
