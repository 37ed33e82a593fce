import type { Readable } from 'node:stream';
import type { Report } from '../document/report';
import { csvOf } from './csv';
import { jsonOf } from './json';
import { pdfOf } from './pdf/pdf';
import { xlsxOf } from './xlsx';

export const REPORT_FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const MAKERS: Readonly<Record<ReportFormat, (report: Report) => Readable>> = {
  json: jsonOf,
  csv: csvOf,
  xlsx: xlsxOf,
  pdf: pdfOf,
};

/** The report in a format, as it is made. */
export function rendered(report: Report, format: ReportFormat): Readable {
  return MAKERS[format](report);
}
