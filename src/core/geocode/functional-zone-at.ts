const ZONE =
  /^[\u4e00-\u9fff]{0,8}?(经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|经济试验区|旅游度假区|风景名胜区|综合保税区|自由贸易试验区|自贸试验区|合作区|产业园区|工业园区|科技园区|产业集聚区|开发区|高新区|经开区|新区|保税区|自贸区|示范区|度假区|风景区|管理区|实验区|工业园|产业园|园区)(管理委员会|管委会)?/;

/**
 * Length of a functional zone's name at a place of the text (两江新区, 高新区, 经济技术开发区); 0 when there is none.
 * Zones run across counties, and most have no code: the word is put aside.
 */
export function functionalZoneAt(text: string, at: number): number {
  return ZONE.exec(text.slice(at, at + 24))?.[0].length ?? 0;
}

/** Whether a zone's name says no place: 高新技术产业开发区. */
export function isGenericZone(name: string): boolean {
  return /^(经济|高新|技术|产业|工业|科技)*(开发|试验|园|新)区$|^[高经][新开]区$/.test(name);
}
