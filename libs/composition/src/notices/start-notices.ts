import { type CommunityViews, MemberQueries, TimebankQueries } from '@awr/community';
import type { EventReader } from '@awr/event-store';
import { Notices, SqliteOutbox } from '@awr/notices';
import { type AwrViews, viewsOnly } from '../awr-views';
import type { Configuration } from '../configuration';
import type { DataFolder } from '../folder/data-folder';
import type { Opened } from '../opened';

interface Needed {
  readonly log: EventReader;
  readonly views: AwrViews;
  readonly folder: DataFolder;
}

/** Starts to tell members what was recorded for them, where the configuration says how. */
export async function startNotices(
  { notices: settings }: Configuration,
  { log, views, folder }: Needed,
  opened: Opened,
): Promise<Notices | undefined> {
  if (!settings) return undefined;
  const community = viewsOnly<CommunityViews>(views);
  const [members, timebanks] = [new MemberQueries(community), new TimebankQueries(community)];
  const directory = {
    member: (timebankId: string, memberId: string) => members.byId(timebankId, memberId),
    timebank: async (timebankId: string) => (await timebanks.byId(timebankId))?.name,
  };
  const outbox = new SqliteOutbox(folder.notices);
  const notices = opened.add(new Notices(settings, { log, outbox, directory }), (it) => it.stop());
  await notices.start();
  return notices;
}
