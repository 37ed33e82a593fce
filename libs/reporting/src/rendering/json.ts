import { Readable } from 'node:stream';
import type { Report } from '../document/report';

/** The report as it is, for programs. */
export function jsonOf(report: Report): Readable {
  return Readable.from([JSON.stringify(report)]);
}
