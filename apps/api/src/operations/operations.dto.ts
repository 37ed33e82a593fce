import { Line, ListOf, SomeNames, Whole, YesOrNo } from '../edge';

const count = { least: 0, most: Number.MAX_SAFE_INTEGER };

export class RebuildDto {
  @SomeNames({
    says: { cy: 'Pa olygon; pob un os nas rhoddir', en: 'Which views; all if left out' },
    optional: true,
    most: 50,
  })
  names?: string[];
}

export class BackupDto {
  @Line({
    says: { cy: 'Ffolder newydd ar y gweinydd', en: 'A new folder on the server' },
    most: 1000,
    example: '/backups/awr-2025-09-13',
  })
  folder!: string;
}

class RebuiltProjection {
  @Line({ says: { cy: 'Enw’r olwg', en: 'The view’s name' } })
  name!: string;

  @Whole({ says: { cy: 'Faint o ddigwyddiadau a gymerwyd i mewn', en: 'How many events it took in' }, ...count })
  events!: number;
}

export class RebuiltAnswer {
  @ListOf(() => RebuiltProjection, { says: { cy: 'Y golygon', en: 'The views' }, least: 0, most: 50 })
  projections!: RebuiltProjection[];
}

class DifferenceAnswer {
  @Line({ says: { cy: 'Beth sy’n wahanol', en: 'What differs' } })
  what!: string;
}

export class VerificationAnswer {
  @YesOrNo({ says: { cy: 'A yw popeth yn cytuno', en: 'Whether everything agrees' } })
  sound!: boolean;

  @Whole({ says: { cy: 'Digwyddiadau a ddarllenwyd', en: 'Events read' }, ...count })
  events!: number;

  @Whole({ says: { cy: 'Ffrydiau', en: 'Streams' }, ...count })
  streams!: number;

  @Whole({ says: { cy: 'Cyfrifon a gymharwyd', en: 'Accounts compared' }, ...count })
  accounts!: number;

  @Whole({ says: { cy: 'Cofnodion a gymharwyd', en: 'Entries compared' }, ...count })
  entries!: number;

  @Whole({ says: { cy: 'Darnau dan sêl a agorwyd', en: 'Sealed parts opened' }, ...count })
  seals!: number;

  @Whole({ says: { cy: 'Blobiau a ddarllenwyd', en: 'Blobs read' }, ...count })
  blobs!: number;

  @Whole({ says: { cy: 'Faint o wahaniaethau sydd', en: 'How many differences there are' }, ...count })
  differenceCount!: number;

  @ListOf(() => DifferenceAnswer, { says: { cy: 'Y gwahaniaethau', en: 'The differences' }, least: 0, most: 1000 })
  differences!: DifferenceAnswer[];
}

export class BackupAnswer {
  @Line({ says: { cy: 'Y ffolder', en: 'The folder' } })
  folder!: string;

  @Whole({ says: { cy: 'Digwyddiadau yn y copi', en: 'Events in the copy' }, ...count })
  events!: number;

  @Whole({ says: { cy: 'Ei faint mewn beitiau', en: 'Its size in bytes' }, ...count })
  bytes!: number;
}
