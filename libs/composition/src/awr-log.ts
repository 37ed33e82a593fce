import type { Notice } from '@awr/projections';
import type { RelayNotice } from '@awr/publishing';

/** Hears whatever an operator should know of an Awr that runs. */
export type AwrLog = (notice: Notice | RelayNotice) => void;
