export const LANGUAGES = ['ja', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>;
