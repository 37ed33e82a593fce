import { REPORT_FORMATS, REPORT_TYPES, type ReportFormat } from '@awr/reporting';

/** Types other than JSON, for the OpenAPI document. */
export const OTHER_REPORT_TYPES = REPORT_FORMATS.filter((format) => format !== 'json').map(plainType);

/** The format that an Accept header likes best (RFC 9110, 12.5.1); JSON where it likes none of ours. */
export function formatAccepted(header: string | undefined): ReportFormat {
  const ranges = (header ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality };
  });
  const liked = REPORT_FORMATS.map((format) => {
    const range = ranges.find(({ type }) => type === plainType(format));
    return { format, quality: range?.quality ?? 0 };
  });
  const best = liked.reduce((a, b) => (b.quality > a.quality ? b : a));
  return best.quality > 0 ? best.format : 'json';
}

function plainType(format: ReportFormat): string {
  return REPORT_TYPES[format].split(';')[0] ?? '';
}
