import { projection } from '@awr/projections';
import { helpTables } from './help.tables';
import { showFulfilled, showLinked, showUndone } from './show-fulfilment';
import { showChanged, showEnded, showHelp } from './show-help';

/** Offers of help and requests for it, and how far exchanges have fulfilled them. */
export const helpProjection = projection({
  name: 'help',
  version: 2,
  tables: helpTables,
  on: {
    HelpOffered: showHelp('offer'),
    HelpRequested: showHelp('request'),
    HelpChanged: showChanged,
    HelpWithdrawn: showEnded('withdrawn'),
    HelpClosed: showEnded('closed'),
    ExchangeProposed: showLinked,
    HelpExchanged: showFulfilled,
    EntryReversed: showUndone,
  },
});
