import type { Language } from '@awr/kernel';
import { invariant } from '@awr/kernel';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocuments } from './document';

/** The OpenAPI document, told once, when all controllers are there. */
export class ApiDocuments {
  private told: Readonly<Record<Language, OpenAPIObject>> | undefined;

  constructor(readonly version: string) {}

  tell(app: INestApplication): void {
    this.told = openApiDocuments(app, this.version);
  }

  in(language: Language): OpenAPIObject {
    invariant(this.told, 'the document was asked for before it was told');
    return this.told[language];
  }
}
