import { integer, json, optionalJson, table, text, type Row } from '@awr/projections';
import type { ContactDetails } from '../../domain/timebank/contact-details';
import type { KeptPolicy } from '../../domain/timebank/policy';
import type { TimebankFounded } from '../../domain/timebank/timebank-events';
import { namedCells, namedColumns } from '../named-columns';
import type { Stored } from '../stored';

export const timebanks = table({
  columns: {
    timebank_id: text,
    ...namedColumns,
    number_prefix: text,
    policy: json<KeptPolicy>(),
    /** Of the last event that set the policy. */
    policy_revision: integer,
    contact: optionalJson<ContactDetails>(),
    /** Of the last event that gave it its name. */
    name_revision: integer,
  },
  key: ['timebank_id'],
});

export function timebankRow({ data, revision }: Stored<TimebankFounded>): Row<typeof timebanks> {
  return {
    timebank_id: data.timebankId,
    ...namedCells(data.name, data.timebankId),
    number_prefix: data.numberPrefix,
    policy: data.policy,
    policy_revision: revision,
    contact: null,
    name_revision: revision,
  };
}
