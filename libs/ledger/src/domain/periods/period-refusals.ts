import type { Wordings } from '../refusals';

type NoDetails = Readonly<Record<never, never>>;

export type PeriodRefusalDetails = {
  'period-not-over': { until: string; today: string };
  'period-closed-already': { until: string };
  'ledger-moved': NoDetails;
  'unknown-period': { periodId: string };
  'period-not-last': { periodId: string; lastPeriodId: string };
};

export const periodWordings: Wordings<PeriodRefusalDetails> = {
  'period-not-over': ({ until }) => ({
    cy: `Nid yw ${until} drosodd eto. Dim ond cyfnod sydd wedi dod i ben y gellir ei gau.`,
    en: `The day ${until} is not over yet. Only a period that has ended can be closed.`,
  }),
  'period-closed-already': ({ until }) => ({
    cy: `Mae popeth hyd ${until} eisoes wedi’i gau, felly rhaid i’r cyfnod nesaf ddod i ben yn ddiweddarach.`,
    en: `Everything up to ${until} is closed already, so the next period must end later.`,
  }),
  'ledger-moved': {
    cy: 'Cofnodwyd rhywbeth yn y cyfriflyfr wrth i’r cyfnod gael ei gau. Gofynnwch eto.',
    en: 'Something was recorded in the ledger while the period was being closed. Ask again.',
  },
  'unknown-period': {
    cy: 'Nid oes cyfnod o’r fath yn y cyfriflyfr hwn.',
    en: 'There is no such period in this ledger.',
  },
  'period-not-last': ({ lastPeriodId }) => ({
    cy: `Dim ond y cyfnod a gaewyd ddiwethaf y gellir ei ailagor, sef ${lastPeriodId}.`,
    en: `Only the period that was closed last can be reopened, which is ${lastPeriodId}.`,
  }),
};
