import { type CommunityViews, MemberQueries, TimebankQueries } from '@awr/community';
import type { EventReader } from '@awr/event-store';
import type { TokenDirectory } from '@awr/identity';
import { PartnerQueries, type PartnerTables } from '@awr/ledger';
import { Notices, SqliteOutbox } from '@awr/notices';
import type { PositionWaiter } from '@awr/projections';
import { type AwrViews, viewsOnly } from '../awr-views';
import type { Configuration } from '../configuration';
import type { DataFolder } from '../folder/data-folder';
import type { Opened } from '../opened';

const MEMBERS = 'members';
/** How long the views may take; where they take longer the message waits for them. */
const PATIENCE_MS = 1000;

interface Needed {
  readonly log: EventReader;
  readonly views: AwrViews;
  readonly waiter: PositionWaiter;
  readonly tokens: TokenDirectory;
  readonly folder: DataFolder;
}

/** Starts to tell members what was recorded for them, where the configuration says how. */
export async function startNotices(
  { notices: settings }: Configuration,
  { log, views, waiter, tokens, folder }: Needed,
  opened: Opened,
): Promise<Notices | undefined> {
  if (!settings) return undefined;
  const community = viewsOnly<CommunityViews>(views);
  const [members, timebanks] = [new MemberQueries(community), new TimebankQueries(community)];
  const partners = new PartnerQueries(viewsOnly<PartnerTables>(views));
  const directory = {
    /** As the log has them now: whoever was erased a moment ago, or asked not to hear from us, is not written to. */
    member: async (timebankId: string, memberId: string) => {
      const { reached } = await waiter.waitFor([MEMBERS], await log.head(), PATIENCE_MS);
      return reached ? members.byId(timebankId, memberId) : undefined;
    },
    timebank: (timebankId: string) => timebanks.byId(timebankId),
    partner: (timebankId: string, partnerId: string) => partners.name(timebankId, partnerId),
  };
  const memberBehind = (actor: string) => tokens.memberBehind(actor);
  const outbox = new SqliteOutbox(folder.notices);
  const notices = opened.add(new Notices(settings, { log, outbox, directory, memberBehind }), (it) => it.stop());
  await notices.start();
  return notices;
}
