import { Module } from '@nestjs/common';
import { TakeSheetsInHandler } from '../imports/import-sheets.command';
import { ImportsController } from '../imports/imports.controller';

@Module({ controllers: [ImportsController], providers: [TakeSheetsInHandler] })
export class IntakeModule {}
