import type { EntryView } from '@awr/ledger';
import { Injectable } from '@nestjs/common';
import { ReadNow } from '../queries/read-now';

/** Reads an entry as it is now: whoever was just told of it must not hear that it is not there. */
@Injectable()
export class EntryNow {
  constructor(private readonly views: ReadNow) {}

  byId(timebankId: string, entryId: string): Promise<EntryView | undefined> {
    return this.views.read(({ entries }) => entries.byId(timebankId, entryId));
  }
}
