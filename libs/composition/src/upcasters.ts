import type { Upcasters } from '@awr/event-store';

/** How old versions of events are lifted as they are read. There are none yet: every event is in its first version. */
export const upcasters: Upcasters = {};
