/** Where the entries of a figure of a venue's report are listed. */
export function redeemedEntriesAt(timebankId: string, venueId: string): (query: string) => string {
  return (query) => `/api/v1/timebanks/${timebankId}/reports/venues/${venueId}/redemption/entries?${query}`;
}

/** Where the entries of a figure are listed: added to what a report knows of each. */
export function figureEntriesAt(timebankId: string): (query: string) => string {
  return (query) => `/api/v1/timebanks/${timebankId}/reports/funder/entries?${query}`;
}
