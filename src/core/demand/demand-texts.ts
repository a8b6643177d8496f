import type { DemandContext } from './demand-context.ts';
import { en } from './texts-en.ts';
import { zhCn, type DemandTexts } from './texts-zh-cn.ts';

/** What reading demand says, in a language. */
export function demandTexts(lang: DemandContext['lang']): DemandTexts {
  return lang === 'en' ? en : zhCn;
}
