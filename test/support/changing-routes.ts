import { done } from './timebank-over-http';
import type { RunningAwr } from './running-awr';

/** Every route that changes something of one timebank, without the timebank's own part: `POST /claims/{claim}/decline`. */
export async function changingRoutes(awr: RunningAwr): Promise<string[]> {
  const { paths } = (await done(awr.get('/api/openapi.json'))).body as unknown as { paths: Record<string, object> };
  const prefix = '/api/v1/timebanks/{timebank}';
  return Object.entries(paths)
    .filter(([path]) => path === prefix || path.startsWith(`${prefix}/`))
    .flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path.slice(prefix.length)}`),
    )
    .sort();
}

/** The route that answers a request to this path: of two that could, the one that says more of it word for word. */
export function routeOf(method: string, path: string, routes: readonly string[]): string | undefined {
  const asked = path.replace(/\?.*$/, '').split('/');
  const answering = routes.filter((route) => {
    const [of, pattern = ''] = route.split(' ');
    const parts = pattern.split('/');
    return (
      of === method && parts.length === asked.length && parts.every((part, at) => isName(part) || part === asked[at])
    );
  });
  const names = (route: string) => route.split('/').filter(isName).length;
  return answering.sort((a, b) => names(a) - names(b))[0];
}

function isName(part: string): boolean {
  return part.startsWith('{');
}
