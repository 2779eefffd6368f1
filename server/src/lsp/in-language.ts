import type { Settings } from '../config/settings.ts';
import type { Text } from '../text/text.ts';

export function inLanguage(text: Text, language: Settings['language']): string {
  return language === 'en' ? text.en : text.zh;
}
