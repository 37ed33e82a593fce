import type { Plan } from '../planning/plan';
import { notesOf } from './note-reports';

describe('the notes of an import', () => {
  it('name the sheets of a workbook that are hidden and were left out', () => {
    const table = {
      format: 'xlsx',
      file: '2025.xlsx',
      sheet: 'Oriau',
      otherSheets: 1,
      hiddenSheets: ['Hen'],
      dates: 1900,
      rows: [],
    } as const;
    const read = {
      files: [{ file: '2025.xlsx', tables: [table] }],
      sheets: [],
      unclear: [],
      unknown: [],
      lettersLost: [],
    };
    const plan = { leftOut: [], notes: [] } as unknown as Plan;
    expect(notesOf(read, plan)).toEqual([
      {
        file: '2025.xlsx',
        sheet: 'Hen',
        code: 'hidden-sheet',
        lines: [],
        message: { cy: expect.stringContaining('chuddio') as string, en: expect.stringContaining('hidden') as string },
      },
    ]);
  });
});
