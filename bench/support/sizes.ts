/** How large everything is: as the aims are put, or (with --quick) small enough to try in a minute or two. */
export const QUICK = process.argv.includes('--quick');

export const sizes = QUICK
  ? {
      members: 200,
      turns: 2,
      secondsATurn: Number(process.env['AWR_BENCH_SECONDS'] ?? 2),
      events: 50_000,
      fewEntries: 5_000,
      sheetRows: 10_000,
      reads: 300,
    }
  : {
      members: 1_000,
      turns: 5,
      secondsATurn: 4,
      events: 1_000_000,
      fewEntries: 10_000,
      sheetRows: 200_000,
      reads: 2_000,
    };
