import { Module } from '@nestjs/common';
import { tokenHandlers } from '../tokens/token-commands';
import { TokensController } from '../tokens/tokens.controller';

@Module({ controllers: [TokensController], providers: tokenHandlers })
export class TokensModule {}
