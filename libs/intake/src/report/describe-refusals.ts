import type { UnclearSheet } from '../columns/identify-sheet';
import type { RefusedRow } from '../planning/row-outcome';
import { said } from '../problems/explanation';
import { EXPLANATIONS } from '../problems/explanations';
import type { Explanation } from '../problems/explanation';
import type { FileRead } from '../reading/read-file';
import type { RowProblem } from '../sheets/row-reader';
import type { RefusedReport } from './import-report';
import { placeOf } from './place-of';

/** A row that can't go in, as it is told. */
export function describeRow({ sheet, row, problems, of }: RefusedRow): RefusedReport {
  const [first, ...also] = problems;
  const repeats = of && {
    of: of.row.line,
    ...(of.sheet.table.file !== sheet.table.file && { ofFile: of.sheet.table.file }),
  };
  return { ...placeOf(sheet.table), line: row.line, ...describe(first), ...repeats, also: also.map(describe) };
}

/** A file that can't be read at all. */
export function describeFile({ file, problem }: FileRead): RefusedReport[] {
  return problem ? [{ file, line: 0, ...describe({ ...problem, code: 'file', column: '' }), also: [] }] : [];
}

/** A sheet whose columns can't be told. */
export function describeUnclear({ table, line, problems }: UnclearSheet): RefusedReport[] {
  return problems.map((problem) => {
    const column = problem.value !== '' ? problem.value : String(problem.details.wanted_en ?? '');
    return { ...placeOf(table), line, ...describe({ ...problem, code: 'column', column }), also: [] };
  });
}

function describe({ reason, code, column, value, details, says }: RowProblem) {
  const explanation: Explanation = EXPLANATIONS[reason];
  return {
    column,
    code,
    reason,
    value,
    message: says ?? said(explanation.says, details, value),
    whatToDo: said(explanation.mend, details, value),
  };
}
