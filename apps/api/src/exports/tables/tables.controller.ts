import { Readable } from 'node:stream';
import { ledgerDecider } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { May, OneOf, Problem, Timebank } from '../../edge';
import { About, Does } from '../../openapi/does';
import { EXECUTION } from '../../ports';
import { Read } from '../../queries/read';
import type { Sources } from './table-source';
import { TABLE_FORMATS, TABLES, tableText, type TableFormat, type TableName } from './table-text';

class TableDto {
  @OneOf(Object.keys(TABLE_FORMATS), {
    says: { cy: 'CSV i daenlen, neu JSON Lines', en: 'CSV for a spreadsheet, or JSON Lines' },
    optional: true,
  })
  format?: TableFormat;
}

const NAMES = Object.keys(TABLES).join(', ');

@Controller('api/v1/timebanks/:timebank/exports/tables')
@About('exports')
export class TablesController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Get(':table')
  @May('broker')
  @Does(
    {
      cy: `Tabl cyfan; y rhai a adawodd hefyd. Un o’r rhain: ${NAMES}`,
      en: `A whole table; those who left too. One of these: ${NAMES}`,
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
      new Read((views) => Promise.resolve(tableText({ views, budgets: this.budgets }, timebank, table, format))),
    );
    reply.headers({
      'content-type': TABLE_FORMATS[format],
      'content-disposition': `attachment; filename="${table}.${format}"`,
    });
    return Readable.from(text, { objectMode: false });
  }

  private readonly budgets: Sources['budgets'] = async (timebank) => {
    const kept = await this.execution.look(ledgerDecider, timebank, ({ budgets }) => budgets.all());
    return kept.map(({ used, ...budget }) => ({ ...budget, usedMinutes: used }));
  };
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}
