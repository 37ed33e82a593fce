import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BetweenModule } from './between.module';
import { CommunityModule } from './community.module';
import { IntakeModule } from './intake.module';
import { LedgerModule } from './ledger.module';
import { NoticesModule } from './notices.module';
import { OperationsModule } from './operations.module';
import type { Parts } from './parts';
import { PartsModule } from './parts.module';
import { ReportsModule } from './reports.module';
import { TokensModule } from './tokens.module';

@Module({})
export class ApiModule {
  static of(parts: Parts): DynamicModule {
    const contexts = [
      CommunityModule,
      LedgerModule,
      BetweenModule,
      ReportsModule,
      NoticesModule,
      TokensModule,
      IntakeModule,
      OperationsModule,
    ];
    return { module: ApiModule, imports: [CqrsModule.forRoot(), PartsModule.of(parts), ...contexts] };
  }
}
