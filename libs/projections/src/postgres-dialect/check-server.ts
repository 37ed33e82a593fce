import { StoreUnusable } from '@awr/kernel';
import { notPermitted, openPostgres, type PostgresAddress } from '@awr/postgres';
import { SCHEMA } from './postgres-sessions';

/** Looks whether views can be kept on this server as it is. @throws StoreUnusable, StoreUnavailable: what to change. */
export async function checkServer(address: PostgresAddress): Promise<void> {
  const postgres = await openPostgres(address, { name: 'awr views, looking', mostConnections: 1 });
  try {
    const [found] = await postgres.query<{ allowed: boolean }>(
      `select has_database_privilege(current_database(), 'create')
           or coalesce(has_schema_privilege(to_regnamespace($1), 'create'), false) as allowed`,
      [SCHEMA],
    );
    if (!found?.allowed) throw new StoreUnusable(notPermitted(address.shown));
  } finally {
    await postgres.close();
  }
}
