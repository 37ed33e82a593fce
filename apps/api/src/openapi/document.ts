import type { Language } from '@awr/kernel';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemAnswer } from './problem-answer';
import { completeOperation } from './operations';
import { headings } from './does';
import { inLanguage } from './in-language';

const title = { cy: 'Awr: cofnod oriau cymunedau', en: 'Awr: the record of communities’ hours' };

/** The OpenAPI 3.1 document, in each language: what the controllers say, and what is so for all of them. */
export function openApiDocuments(app: INestApplication, version: string): Record<Language, OpenAPIObject> {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title.en)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'awr_…' }, 'token')
    .build();
  const told = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemAnswer],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  for (const [path, item] of Object.entries(told.paths)) completeOperation(path, item);
  const tags = Object.entries(headings).map(([name, says]) => ({ name, 'x-wording': says }));
  const whole = { ...told, tags, info: { ...told.info, 'x-title': title } };
  return { cy: inLanguage(whole, 'cy', title.cy), en: inLanguage(whole, 'en', title.en) };
}
