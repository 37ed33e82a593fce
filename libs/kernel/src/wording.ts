/** Welsh and English are equal: whatever a person reads is written in both. */
export const LANGUAGES = ['cy', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Wording = Readonly<Record<Language, string>>;

/** What a refusal says, made from its details. */
export type RefusalWording = (details: Readonly<Record<string, string | number>>) => Wording;
