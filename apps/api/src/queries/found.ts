import { Problem } from '../edge';

/** What a query found, or 404. */
export function found<View>(view: View | undefined): View {
  if (view === undefined) throw new Problem('not-found');
  return view;
}
