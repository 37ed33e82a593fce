import { asked } from '../../../../test/support/postgres';

/**
 * Makes the first ledger in a PostgreSQL as large as that of a county: rows such as the projection writes, put there at
 * once since a hundred thousand commands would take a while.
 */
export async function fillLedger(url: string): Promise<void> {
  await asked(
    url,
    `
    set search_path = awr_views;
    insert into accounts_g1 (timebank_id, account_id, ledger, account, kind, holder_id, minutes, entries, opened_position)
      select 'dyffryn', 'member:m' || n, 1, 1000 + n, 'member', 'm' || n, 60, 10, '1' from generate_series(1, 20000) n;
    insert into strands_g1 (strand, ledger, kind, group_id, organisation_id, category)
      select 1000 + n, 1, case n % 10 when 0 then 'gift' else 'hours' end, 'group ' || n, 'organisation ' || n % 7,
             case n % 50 when 1 then 'music' else 'sport' end from generate_series(1, 300) n;
    insert into recorders_g1 (ledger, actor_id, recorder)
      select 1, 'token:' || n, 1000 + n from generate_series(1, 200) n;
    insert into hours_totals_g1 (strand, month, minutes, entries)
      select 1000 + n, 202500 + m, 60, 1 from generate_series(1, 300) n, generate_series(1, 3) m;
    insert into entries_g1 (ledger, seq, strand, minutes, debit, credit, debit_balance, credit_balance, day, recorded_at, recorder)
      select 1, 1000 + n, 1001 + n % 300, 60, 1, 1001 + (n * 7919) % 20000, 0, 60, 20250101 + 100 * (n / 33000) + (n % 33000) / 1200,
             '2025-03-31T09:00:00.000000Z', 1001 + n % 200 from generate_series(1, 99000) n;
    analyze;
  `,
  );
}
