export * from './document/cell';
export * from './document/report';
export { REPORT_FORMATS, REPORT_TYPES, rendered, type ReportFormat } from './rendering/rendered';
