/** Interface languages. Sentences for people live beside the concept that needs them, in its `words.ts`. */
export type Lang = 'zh' | 'en';
export const inLang = <T>(lang: Lang, zh: T, en: T): T => (lang === 'zh' ? zh : en);
