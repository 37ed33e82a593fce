import type { AwrInProcess } from './awr-in-process';

/** What changes something of a timebank, but moves or sets nothing in its ledger. */
const OF_NO_LEDGER: readonly string[] = [
  'PATCH ',
  'PATCH /activities/{activity}',
  'PATCH /groups/{group}',
  'PATCH /help/{help}',
  'PATCH /members/{member}',
  'PATCH /offers/{offer}',
  'PATCH /organisations/{organisation}',
  'PATCH /venues/{venue}',
  'POST /activities',
  'POST /activities/{activity}/cancellation',
  'POST /contact',
  'POST /groups',
  'POST /help',
  'POST /help/{help}/closing',
  'POST /help/{help}/withdrawal',
  'POST /notices/letters/printed',
  'POST /notices/{notice}/retry',
  'POST /offers',
  'POST /offers/{offer}/withdrawal',
  'POST /organisations',
  'POST /venues',
];

/** Every way to ask a timebank for something that moves or sets anything in its ledger, as the API itself lists them. */
export async function ledgerRoutes(awr: AwrInProcess): Promise<readonly string[]> {
  const { body } = await awr.ask({ method: 'GET', path: '/api/openapi.json', token: '' });
  const paths = body['paths'] as Readonly<Record<string, object>>;
  const inTimebank = Object.entries(paths).flatMap(([path, methods]) => {
    const [, rest] = path.split('/timebanks/{timebank}');
    return Object.keys(methods).map((method) => (rest === undefined ? '' : `${method.toUpperCase()} ${rest}`));
  });
  return inTimebank.filter((route) => /^(POST|PATCH|PUT|DELETE) /.test(route) && !OF_NO_LEDGER.includes(route)).sort();
}

/** Which of these routes a request takes. */
export function routeOf(method: string, path: string, routes: readonly string[]): string | undefined {
  const isTaken = (route: string) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`${method} ${path}`);
  // Words before names: /claims/confirmations is not a claim.
  return routes.filter(isTaken).sort((a, b) => a.split('{').length - b.split('{').length)[0];
}
