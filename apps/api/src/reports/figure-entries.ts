/** Where the entries of a figure are listed: added to what a report knows of each. */
export function figureEntriesAt(timebankId: string): (query: string) => string {
  return (query) => `/api/v1/timebanks/${timebankId}/reports/funder/entries?${query}`;
}
