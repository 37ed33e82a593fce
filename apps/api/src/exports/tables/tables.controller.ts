import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { May, OneOf, Problem, Timebank } from '../../edge';
import { About, Does } from '../../openapi/does';
import { Read } from '../../queries/read';
import { TABLES, type TableName } from './table-sources';
import { TABLE_FORMATS, tableText, type TableFormat } from './table-text';

class TableDto {
  @OneOf(Object.keys(TABLE_FORMATS), {
    says: { cy: 'CSV i daenlen, neu JSON Lines', en: 'CSV for a spreadsheet, or JSON Lines' },
    optional: true,
  })
  format?: TableFormat;
}

@Controller('api/v1/timebanks/:timebank/exports/tables')
@About('exports')
export class TablesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':table')
  @May('broker')
  @Does(
    {
      cy: 'Tabl cyfan: members, accounts, entries, claims, exchanges, holds, help, organisations, groups, activities, venues neu offers; y rhai a adawodd hefyd',
      en: 'A whole table: members, accounts, entries, claims, exchanges, holds, help, organisations, groups, activities, venues or offers; those who left too',
    },
    { as: 'text/csv' },
  )
  async table(
    @Timebank() timebank: string,
    @Param('table') table: string,
    @Query() { format = 'csv' }: TableDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    if (!isTable(table)) throw new Problem('not-found');
    const text = await this.queries.execute(
      new Read((views) => Promise.resolve(tableText(views, timebank, table, format))),
    );
    reply.headers({
      'content-type': TABLE_FORMATS[format],
      'content-disposition': `attachment; filename="${table}.${format}"`,
    });
    return Readable.from(text, { objectMode: false });
  }
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}
