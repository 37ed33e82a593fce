import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const HELP: FieldsByEvent = {
  HelpOffered: {
    category: 'help',
    version: 1,
    fields: [
      'category',
      'area',
      'availability',
      'languages',
      'minutes',
      'postedOn',
      'until',
      'postedBy',
      'helpId',
      'timebankId',
      'memberId',
    ],
  },
  HelpRequested: {
    category: 'help',
    version: 1,
    fields: [
      'category',
      'area',
      'availability',
      'languages',
      'minutes',
      'postedOn',
      'until',
      'postedBy',
      'helpId',
      'timebankId',
      'memberId',
    ],
  },
  HelpChanged: {
    category: 'help',
    version: 1,
    fields: [
      'helpId',
      'timebankId',
      'memberId',
      'category',
      'area',
      'availability',
      'languages',
      'minutes',
      'until',
      'changedOn',
      'changedBy',
    ],
  },
  HelpWithdrawn: { category: 'help', version: 1, fields: ['helpId', 'timebankId', 'memberId', 'withdrawnBy'] },
  HelpClosed: { category: 'help', version: 1, fields: ['helpId', 'timebankId', 'memberId', 'reason', 'closedBy'] },
};
