import { Module } from '@nestjs/common';
import { EventsController } from '../events/events.controller';
import { HealthController } from '../health/health.controller';
import { MetricsController } from '../metrics/metrics.controller';
import { OperationsController } from '../operations/operations.controller';
import { PagesController } from '../pages/pages.controller';

@Module({
  controllers: [EventsController, OperationsController, HealthController, MetricsController, PagesController],
})
export class OperationsModule {}
