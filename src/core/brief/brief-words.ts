import { briefWordsEn } from './brief-words-en.ts';
import { briefWordsZhCn, type BriefWords } from './brief-words-zh-cn.ts';

/** The words of a brief in a language. */
export function briefWords(lang: 'zh' | 'en'): BriefWords {
  return lang === 'en' ? briefWordsEn : briefWordsZhCn;
}
