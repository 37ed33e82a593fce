/** True where everything is small enough to try in a minute or two. */
export const QUICK = process.argv.includes('--quick');

/** How large everything is: as the aims are put, or small. */
export const sizes = QUICK
  ? {
      apiMembers: 200,
      turns: 2,
      secondsATurn: 2,
      entries: 50_000,
      members: 500,
      fewEntries: 5_000,
      fewMembers: 50,
      sheetMembers: 500,
      sheetRows: 10_000,
      reads: 300,
    }
  : {
      apiMembers: 1_000,
      turns: 5,
      secondsATurn: 4,
      entries: 1_000_000,
      members: 10_000,
      fewEntries: 10_000,
      fewMembers: 100,
      sheetMembers: 10_000,
      sheetRows: 200_000,
      reads: 2_000,
    };
