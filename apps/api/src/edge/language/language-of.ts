import { type Language, LANGUAGES } from '@awr/kernel';
import type { FastifyRequest } from 'fastify';
import { languageAskedFor } from './accept-language';

type Asked = Pick<FastifyRequest, 'query' | 'headers'>;

/** The language of all that a request is told, also of why it was refused: the one its address names, else its header’s. */
export function languageOf({ query, headers }: Asked, otherwise: Language): Language {
  const { lang } = (query ?? {}) as { readonly lang?: unknown };
  return LANGUAGES.find((language) => language === lang) ?? languageAskedFor(headers['accept-language'], otherwise);
}
