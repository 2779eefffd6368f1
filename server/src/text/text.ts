/** What a user reads, in both languages of the interface. A test rejects an empty one. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-CN' | 'en';

export function inLanguage(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
