import type { SourceFile } from '@awr/intake';
import { Base64, Line, ListOf, YesOrNo } from '../edge';

export class SheetFileDto {
  @Line({ says: { cy: 'Enw’r ffeil', en: 'The file’s name' }, most: 255, example: 'members.csv' })
  name!: string;

  @Base64({ says: { cy: 'Ei chynnwys, mewn base64', en: 'Its content, in base64' } })
  content!: string;
}

export class ImportDto {
  @ListOf(() => SheetFileDto, {
    says: { cy: 'Y taenlenni: .csv, .tsv neu .xlsx', en: 'The spreadsheets: .csv, .tsv or .xlsx' },
    least: 1,
    most: 50,
  })
  files!: SheetFileDto[];

  @YesOrNo({ says: { cy: 'Adrodd yn unig, heb ysgrifennu', en: 'Only report, and write nothing' }, optional: true })
  dryRun = false;

  @YesOrNo({
    says: { cy: 'Ysgrifennu’r rhesi da er bod rhai gwallus', en: 'Write the good rows although there are bad ones' },
    optional: true,
  })
  skipBadRows = false;

  @YesOrNo({
    says: {
      cy: 'Newid aelodau sydd yno eisoes i’r hyn y mae’r taflenni’n ei ddweud; nid yw cell wag yn dileu dim',
      en: 'Change members who are there already to what the sheets say; an empty cell takes nothing away',
    },
    optional: true,
  })
  update = false;

  sources(): SourceFile[] {
    return this.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }));
  }
}
