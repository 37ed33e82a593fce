const ACCENTS = /\p{M}+/gu;

/** Lower case without accents, for comparing words that people type in many ways: `Chwefror`, `GRŴP`, `Matinée`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}

/** Plain words, one space apart; punctuation parts words, as spaces do. */
export function plainWords(text: string): string {
  return plain(text)
    .replace(/['’‘ʼ`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
