import { invariant } from '@awr/kernel';
import type { ViewsPlace } from '../views/views-database';

/** The address of a database as it was given. */
export function urlOf(place: ViewsPlace): string {
  invariant(typeof place !== 'string', 'a file has no address');
  const { user, password, host, port, database } = place;
  return `postgres://${user}:${password ?? ''}@${host}:${port}/${database}`;
}
