import { Day, LastDay, OneOf } from '../edge';

export class JournalDto {
  @Day({
    says: {
      cy: 'Y diwrnod gwasanaeth cyntaf; daw’r hyn a fu cynt fel balansau agoriadol',
      en: 'The first day of service; what was before it comes as opening balances',
    },
    optional: true,
  })
  from?: string;

  @LastDay({ first: 'from', says: { cy: 'Y diwrnod gwasanaeth olaf', en: 'The last day of service' }, optional: true })
  to?: string;

  @OneOf(['true', 'false'], {
    says: {
      cy: 'A ddylid cynnwys nodiadau; geiriau pobl ydynt, felly dim ond lle gofynnir amdanynt',
      en: 'Whether to include notes; they are people’s words, so only where asked for',
    },
    optional: true,
  })
  notes?: 'true' | 'false';
}
